package org.mengkeju.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files that are kept, whole, in the database. Who may read one is the business of the module that keeps its key. */
@Repository
public class StoredFiles {
    private static final String SELECT = "SELECT id, name, type, size, digest, at FROM platform.stored_file ";

    private final JdbcClient jdbc;
    private final RegionClock clock;

    StoredFiles(JdbcClient jdbc, RegionClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a file that was checked, in the transaction of what it belongs to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile keep(String name, FileType type, byte[] content) {
        var file = new StoredFile(Identifier.next(), name, type, content.length, Sm3.hex(content), clock.now());
        jdbc.sql("""
                        INSERT INTO platform.stored_file (id, name, type, size, digest, content, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(file.id(), file.name(), type.name(), file.size(), file.digest())
                .params(content, Timestamp.from(file.at()))
                .update();
        return file;
    }

    public Optional<StoredFile> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query(StoredFiles::read)
                .optional();
    }

    /**
     * What is in the file.
     *
     * @throws IllegalStateException when it is not what was kept
     */
    public byte[] content(StoredFile file) {
        byte[] content = jdbc.sql("SELECT content FROM platform.stored_file WHERE id = ?")
                .param(file.id())
                .query(byte[].class)
                .single();
        if (!Sm3.hex(content).equals(file.digest())) {
            throw new IllegalStateException("file " + file.id() + " was altered");
        }
        return content;
    }

    private static StoredFile read(ResultSet row, int n) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("digest"),
                row.getTimestamp("at").toInstant());
    }
}
