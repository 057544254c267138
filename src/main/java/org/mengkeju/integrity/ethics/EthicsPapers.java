package org.mengkeju.integrity.ethics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mengkeju.integrity.ethics.EthicsForm.PaperKind;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.FileType;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
import org.mengkeju.platform.files.Uploads;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Papers of an application for ethics review. */
@Repository
public class EthicsPapers {
    /** Largest file in megabytes. */
    public static final int LARGEST_MB = 20;

    private static final int MOST = 30;
    private static final Set<FileType> TAKEN = Set.of(FileType.PDF, FileType.DOCX, FileType.XLSX);

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final RegionClock clock;

    EthicsPapers(JdbcClient jdbc, StoredFiles files, RegionClock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** A paper that lies at an activity; its digest is SM3. */
    public record Paper(UUID id, UUID file, PaperKind kind, String name, long size, String digest) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID activity, PaperKind kind, String name, byte[] content) {
        if (of(activity).size() >= MOST) {
            throw Refusal.conflict("integrity.refusal.papers", MOST);
        }
        StoredFile stored = files.keep(name, Uploads.type(name, content, TAKEN, LARGEST_MB), content);
        jdbc.sql("""
                        INSERT INTO integrity.ethics_paper (id, activity, file, kind, name, size, digest, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Identifier.next(), activity, stored.id(), kind.name(), stored.name(), stored.size())
                .params(stored.digest(), Timestamp.from(clock.now()))
                .update();
    }

    public List<Paper> of(UUID activity) {
        return jdbc.sql("SELECT * FROM integrity.ethics_paper WHERE activity = ? ORDER BY at, id")
                .param(activity)
                .query(EthicsPapers::read)
                .list();
    }

    /** What every application needs and this one has not. */
    public List<PaperKind> missing(UUID activity) {
        Set<PaperKind> missing = EnumSet.copyOf(PaperKind.ALWAYS);
        of(activity).forEach(paper -> missing.remove(paper.kind()));
        return new ArrayList<>(missing);
    }

    private static Paper read(ResultSet row, int n) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                row.getObject("file", UUID.class),
                PaperKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getLong("size"),
                row.getString("digest"));
    }
}
