package org.mengkeju.deal.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers of data rooms, confirmations of secrecy and readings. */
@Repository
class RoomRows {
    private final JdbcClient jdbc;

    RoomRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DealId deal, RoomFile file, Viewer by) {
        jdbc.sql("""
                        INSERT INTO deal.room_file (id, deal, file, name, size, digest, confidential, organisation, person,
                                                    added_by, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(file.id(), deal.value(), file.file(), file.name(), file.size(), file.digest())
                .param(file.confidential())
                .param(file.organisation())
                .param(by.person())
                .params(file.addedBy(), Timestamp.from(file.addedAt()))
                .update();
    }

    List<RoomFile> files(DealId deal) {
        return jdbc.sql("SELECT * FROM deal.room_file WHERE deal = ? AND withdrawn_at IS NULL ORDER BY added_at")
                .param(deal.value())
                .query(RoomRows::read)
                .list();
    }

    Optional<RoomFile> file(DealId deal, UUID id) {
        return jdbc.sql("SELECT * FROM deal.room_file WHERE deal = ? AND id = ? AND withdrawn_at IS NULL")
                .params(deal.value(), id)
                .query(RoomRows::read)
                .optional();
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql("UPDATE deal.room_file SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL")
                .params(Timestamp.from(at), id)
                .update();
    }

    boolean hasConfirmed(DealId deal, UUID person) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM deal.confidentiality WHERE deal = ? AND person = ?)")
                .params(deal.value(), person)
                .query(Boolean.class)
                .single();
    }

    /** Notes the confirmation; once it is there it stays. */
    boolean confirm(DealId deal, UUID person, Viewer by, String digest, Instant at) {
        return jdbc.sql("""
                                INSERT INTO deal.confidentiality (deal, person, name, organisation, text_digest, confirmed_at)
                                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(deal.value(), person, by.name())
                        .param(
                                by.organisation() == null
                                        ? null
                                        : by.organisation().value())
                        .params(digest, Timestamp.from(at))
                        .update()
                == 1;
    }

    void read(DealId deal, RoomFile file, Viewer by, Instant at) {
        jdbc.sql("INSERT INTO deal.room_access (id, deal, file, person, name, at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(Identifier.next(), deal.value(), file.id())
                .param(by.person())
                .params(by.name(), Timestamp.from(at))
                .update();
    }

    List<Reading> readings(DealId deal) {
        return jdbc.sql("""
                        SELECT a.at, a.name, f.name AS file FROM deal.room_access a JOIN deal.room_file f ON f.id = a.file
                        WHERE a.deal = ? ORDER BY a.at DESC LIMIT 500""")
                .param(deal.value())
                .query((row, n) ->
                        new Reading(row.getTimestamp("at").toInstant(), row.getString("name"), row.getString("file")))
                .list();
    }

    private static RoomFile read(ResultSet row, int n) throws SQLException {
        return new RoomFile(
                row.getObject("id", UUID.class),
                row.getObject("file", UUID.class),
                row.getString("name"),
                row.getLong("size"),
                row.getString("digest"),
                row.getBoolean("confidential"),
                row.getObject("organisation", UUID.class),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant());
    }
}
