package org.mengkeju.selection.application;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.FileType;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
import org.mengkeju.platform.files.Uploads;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.programme.FieldType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files of applications, one a field. */
@Repository
public class ApplicationFiles {
    /** Largest file in megabytes. */
    public static final int LARGEST_MB = 20;

    private static final Set<FileType> TAKEN =
            Set.of(FileType.PDF, FileType.DOCX, FileType.XLSX, FileType.PNG, FileType.JPEG);

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final ApplicationLog log;
    private final ApplicationAccess access;
    private final Calls calls;
    private final RegionClock clock;

    ApplicationFiles(
            JdbcClient jdbc,
            StoredFiles files,
            ApplicationLog log,
            ApplicationAccess access,
            Calls calls,
            RegionClock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.log = log;
        this.access = access;
        this.calls = calls;
        this.clock = clock;
    }

    /** A file that is kept. */
    public record Kept(UUID id, String field, UUID file, String name, long size, String digest) {}

    /** Keeps a file for a field of a draft; another one there is replaced. */
    @Transactional
    public void put(ApplicationId id, String field, String name, byte[] content, Viewer by) {
        Application one = log.hold(id);
        if (!access.leads(one, by)) {
            throw Refusal.notFound();
        }
        if (one.state() != ApplicationState.DRAFT) {
            throw Refusal.conflict("selection.refusal.handed-in");
        }
        boolean asked = calls.find(one.call(), by).stream()
                .flatMap(call -> call.programme().fields().stream())
                .anyMatch(asks -> asks.type() == FieldType.FILE && asks.key().equals(field));
        if (!asked) {
            throw Refusal.notFound();
        }
        StoredFile stored = files.keep(name, Uploads.type(name, content, TAKEN, LARGEST_MB), content);
        jdbc.sql("""
                        INSERT INTO selection.application_file (id, application, field, file, name, size, digest, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (application, field) DO UPDATE SET file = excluded.file, name = excluded.name,
                            size = excluded.size, digest = excluded.digest, at = excluded.at""")
                .params(Identifier.next(), id.value(), field, stored.id(), stored.name(), stored.size())
                .params(stored.digest(), Timestamp.from(clock.now()))
                .update();
    }

    /** Files of an application, by field; who may read it was checked. */
    public List<Kept> of(ApplicationId id) {
        return jdbc.sql("SELECT * FROM selection.application_file WHERE application = ? ORDER BY field")
                .param(id.value())
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("field"),
                        row.getObject("file", UUID.class),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("digest")))
                .list();
    }

    /** A file and its content. */
    public StoredFile file(Kept kept) {
        return files.find(kept.file()).orElseThrow(Refusal::notFound);
    }
}
