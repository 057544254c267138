package org.mengkeju.project.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.FileType;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
import org.mengkeju.platform.files.Uploads;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files at a project: what shows that a milestone is met, reports, closing papers, tests. */
@Repository
public class ProjectPapers {
    /** Largest file in megabytes. */
    public static final int LARGEST_MB = 20;

    private static final int MOST = 200;
    private static final Set<FileType> TAKEN =
            Set.of(FileType.PDF, FileType.DOCX, FileType.XLSX, FileType.PNG, FileType.JPEG, FileType.CSV);

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final RegionClock clock;

    ProjectPapers(JdbcClient jdbc, StoredFiles files, RegionClock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(ProjectId id, ProjectPaper.Kind kind, @Nullable Integer milestone, List<Form.Sent> sent, Viewer by) {
        if (of(id).size() + sent.size() > MOST) {
            throw Refusal.conflict("project.refusal.papers", MOST);
        }
        for (Form.Sent one : sent) {
            StoredFile stored =
                    files.keep(one.name(), Uploads.type(one.name(), one.content(), TAKEN, LARGEST_MB), one.content());
            jdbc.sql("""
                            INSERT INTO project.paper (id, project, kind, milestone, file, name, size, digest, sender, at)
                            VALUES (:id, :project, :kind, :milestone, :file, :name, :size, :digest, :sender, :at)""")
                    .param("id", Identifier.next())
                    .param("project", id.value())
                    .param("kind", kind.name())
                    .param("milestone", milestone)
                    .param("file", stored.id())
                    .param("name", stored.name())
                    .param("size", stored.size())
                    .param("digest", stored.digest())
                    .param("sender", by.name())
                    .param("at", Timestamp.from(clock.now()))
                    .update();
        }
    }

    /** Oldest first. */
    public List<ProjectPaper> of(ProjectId id) {
        return jdbc.sql("SELECT * FROM project.paper WHERE project = ? ORDER BY at, id")
                .param(id.value())
                .query(ProjectPapers::read)
                .list();
    }

    private static ProjectPaper read(ResultSet row, int n) throws SQLException {
        return new ProjectPaper(
                row.getObject("id", UUID.class),
                ProjectPaper.Kind.valueOf(row.getString("kind")),
                row.getObject("milestone", Integer.class),
                row.getObject("file", UUID.class),
                row.getString("name"),
                row.getLong("size"),
                row.getString("digest"),
                row.getString("sender"),
                row.getTimestamp("at").toInstant());
    }
}
