package org.mengkeju.integrity.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

/** Files at a case: the evidence of a report and what the accused hands in. */
@Repository
public class CasePapers {
    /** Largest file in megabytes. */
    public static final int LARGEST_MB = 20;

    /** How many files may lie at a case. */
    static final int MOST = 10;

    private static final Set<FileType> TAKEN =
            Set.of(FileType.PDF, FileType.DOCX, FileType.XLSX, FileType.PNG, FileType.JPEG);

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final RegionClock clock;

    CasePapers(JdbcClient jdbc, StoredFiles files, RegionClock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(CaseId id, CasePaper.Kind kind, List<CasePaper.Sent> sent) {
        if (of(id).size() + sent.size() > MOST) {
            throw Refusal.conflict("integrity.refusal.papers", MOST);
        }
        for (CasePaper.Sent one : sent) {
            StoredFile stored =
                    files.keep(one.name(), Uploads.type(one.name(), one.content(), TAKEN, LARGEST_MB), one.content());
            jdbc.sql("""
                            INSERT INTO integrity.inquiry_paper (id, inquiry, file, kind, name, size, digest, at)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Identifier.next(), id.value(), stored.id(), kind.name(), stored.name(), stored.size())
                    .params(stored.digest(), Timestamp.from(clock.now()))
                    .update();
        }
    }

    public List<CasePaper> of(CaseId id) {
        return jdbc.sql("SELECT * FROM integrity.inquiry_paper WHERE inquiry = ? ORDER BY at, id")
                .param(id.value())
                .query(CasePapers::read)
                .list();
    }

    private static CasePaper read(ResultSet row, int n) throws SQLException {
        return new CasePaper(
                row.getObject("id", UUID.class),
                row.getObject("file", UUID.class),
                CasePaper.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getLong("size"),
                row.getString("digest"));
    }
}
