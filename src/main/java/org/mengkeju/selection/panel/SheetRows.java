package org.mengkeju.selection.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of scoring sheets. A draft is written only while it is one, whatever else happens at the same time. */
@Repository
public class SheetRows {
    private static final TypeReference<Map<String, Sheet.Mark>> MARKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SheetRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(Sheet one) {
        write(one, """
                INSERT INTO selection.sheet (seat, item, state, marks, opinion, score, digest, ground, saved_at, signed_at)
                VALUES (:seat, :item, :state, :marks::jsonb, :opinion, :score, :digest, :ground, :saved, :signed)""");
    }

    /** Keeps a draft; false where it is none any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(Sheet one) {
        return write(one, """
                        UPDATE selection.sheet SET marks = :marks::jsonb, opinion = :opinion, saved_at = :saved
                        WHERE seat = :seat AND item = :item AND state = 'DRAFT'""") == 1;
    }

    /** Writes what became of a sheet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void update(Sheet one) {
        write(one, """
                UPDATE selection.sheet SET state = :state, marks = :marks::jsonb, opinion = :opinion, score = :score,
                    digest = :digest, ground = :ground, saved_at = :saved, signed_at = :signed
                WHERE seat = :seat AND item = :item""");
    }

    private int write(Sheet one, String sql) {
        return jdbc.sql(sql)
                .param("seat", one.seat().value())
                .param("item", one.item())
                .param("state", one.state().name())
                .param("marks", json.writeValueAsString(one.marks()))
                .param("opinion", one.opinion())
                .param("score", one.score())
                .param("digest", one.digest())
                .param("ground", one.ground())
                .param("saved", timestamp(one.savedAt()))
                .param("signed", timestamp(one.signedAt()))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** Takes a sheet off the desk on which nobody has written; false where somebody just did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean removeBlank(SeatId seat, UUID item) {
        return jdbc.sql("""
                        DELETE FROM selection.sheet
                        WHERE seat = ? AND item = ? AND state = 'DRAFT' AND saved_at IS NULL""").params(seat.value(), item).update() == 1;
    }

    public Optional<Sheet> find(SeatId seat, UUID item) {
        return jdbc.sql("SELECT * FROM selection.sheet WHERE seat = ? AND item = ?")
                .params(seat.value(), item)
                .query(this::read)
                .optional();
    }

    public List<Sheet> of(SeatId seat) {
        return jdbc.sql("SELECT * FROM selection.sheet WHERE seat = ? ORDER BY item")
                .param(seat.value())
                .query(this::read)
                .list();
    }

    /** All of a panel. */
    public List<Sheet> of(PanelId panel) {
        return jdbc.sql("""
                        SELECT sheet.* FROM selection.sheet JOIN selection.seat ON seat.id = sheet.seat
                        WHERE seat.panel = ? ORDER BY seat.n, sheet.item""").param(panel.value()).query(this::read).list();
    }

    private Sheet read(ResultSet row, int number) throws SQLException {
        return new Sheet(
                new SeatId(row.getObject("seat", UUID.class)),
                row.getObject("item", UUID.class),
                Sheet.State.valueOf(row.getString("state")),
                json.readValue(row.getString("marks"), MARKS),
                row.getString("opinion"),
                row.getString("score"),
                row.getString("digest"),
                row.getString("ground"),
                instant(row.getTimestamp("saved_at")),
                instant(row.getTimestamp("signed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
