package org.mengkeju.registration.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.registration.Attachment;
import org.mengkeju.registration.RegistrationEntry;
import org.mengkeju.registration.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies at a registration: its history, its papers, and by what its contract is known. */
@Repository
public class RecordRows {
    private final JdbcClient jdbc;

    RecordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void append(RegistrationId id, RegistrationEntry entry, Viewer by) {
        jdbc.sql(
                        "INSERT INTO registration.entry (id, registration, at, kind, person, name, text) VALUES (?,?,?,?,?,?,?)")
                .params(
                        Identifier.next(),
                        id.value(),
                        Timestamp.from(entry.at()),
                        entry.kind().name())
                .param(by.person())
                .params(entry.name(), entry.text())
                .update();
    }

    /** Newest first. */
    public List<RegistrationEntry> entries(RegistrationId id) {
        return jdbc.sql("SELECT * FROM registration.entry WHERE registration = ? ORDER BY at DESC, id DESC")
                .param(id.value())
                .query((row, n) -> new RegistrationEntry(
                        row.getTimestamp("at").toInstant(),
                        RegistrationEntry.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("text")))
                .list();
    }

    public void attach(RegistrationId id, Attachment one, Instant at) {
        jdbc.sql("INSERT INTO registration.attachment VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.id(), id.value(), one.file(), one.kind().name(), one.name(), one.size(), one.digest())
                .param(Timestamp.from(at))
                .update();
    }

    public void detach(RegistrationId id, UUID attachment) {
        jdbc.sql("DELETE FROM registration.attachment WHERE registration = ? AND id = ?")
                .params(id.value(), attachment)
                .update();
    }

    public List<Attachment> attachments(RegistrationId id) {
        return jdbc.sql("SELECT * FROM registration.attachment WHERE registration = ? ORDER BY at, id")
                .param(id.value())
                .query(RecordRows::attachment)
                .list();
    }

    private static Attachment attachment(ResultSet row, int n) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("file", UUID.class),
                Attachment.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getLong("size"),
                row.getString("digest"));
    }

    /** Claims the names of a contract for a registration; false where another has one of them. */
    public boolean claim(RegistrationId id, Collection<String> keys) {
        release(id);
        return keys.stream()
                .sorted()
                .allMatch(key -> jdbc.sql("INSERT INTO registration.identity VALUES (?, ?) ON CONFLICT DO NOTHING")
                                .params(key, id.value())
                                .update()
                        == 1);
    }

    public void release(RegistrationId id) {
        jdbc.sql("DELETE FROM registration.identity WHERE registration = ?")
                .param(id.value())
                .update();
    }
}
