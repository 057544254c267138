package org.mengkeju.matching.feedback;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables of what was shown. */
@Repository
class ShowingRows {
    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ShowingRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** One candidate of one list, as a row. */
    private record Row(UUID showing, Showing.Line line) {}

    /** An opened link: the list it stood in and its place there. */
    record Opened(UUID showing, int place, Instant at) {}

    /** Writes lists, and the places of verdicts that were faster than the list they answer. */
    @Transactional
    public void write(List<Showing> showings, String model) {
        batches.batchUpdate("""
                INSERT INTO matching.showing (id, at, need, surface, gap, model, demo) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING""", showings, BATCH, (statement, one) -> {
            statement.setObject(1, one.id());
            statement.setTimestamp(2, Timestamp.from(one.at()));
            statement.setObject(3, one.need() == null ? null : one.need().value(), Types.OTHER);
            statement.setString(4, one.surface().name());
            statement.setBoolean(5, one.gap());
            statement.setString(6, model);
            statement.setBoolean(7, one.demo());
        });
        List<Row> rows = showings.stream()
                .flatMap(one -> one.lines().stream().map(line -> new Row(one.id(), line)))
                .toList();
        batches.batchUpdate("""
                INSERT INTO matching.shown (showing, place, candidate, confidence) VALUES (?, ?, ?, ?)
                ON CONFLICT (showing, place) DO NOTHING""", rows, BATCH, (statement, row) -> {
            statement.setObject(1, row.showing());
            statement.setInt(2, row.line().place());
            statement.setObject(3, row.line().candidate().value());
            statement.setObject(4, row.line().confidence(), Types.REAL);
        });
        placeVerdicts(showings.stream()
                .filter(one -> one.need() != null)
                .map(Showing::id)
                .toList());
    }

    private void placeVerdicts(List<UUID> showings) {
        jdbc.sql("""
                        UPDATE matching.verdict v SET place = s.place, confidence = s.confidence
                        FROM matching.showing l JOIN matching.shown s ON s.showing = l.id
                        WHERE l.id = ANY (?::uuid[]) AND v.need = l.need AND v.candidate = s.candidate
                          AND v.place IS NULL AND v.at >= l.at""")
                .param(showings.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** The first opening of a place counts. */
    @Transactional
    public void open(List<Opened> opened) {
        batches.batchUpdate(
                "UPDATE matching.shown SET opened_at = ? WHERE showing = ? AND place = ? AND opened_at IS NULL",
                opened,
                BATCH,
                (statement, one) -> {
                    statement.setTimestamp(1, Timestamp.from(one.at()));
                    statement.setObject(2, one.showing());
                    statement.setInt(3, one.place());
                });
    }

    void lose(LocalDate day, long lost) {
        jdbc.sql("""
                        INSERT INTO matching.showing_lost (day, lost) VALUES (?, ?)
                        ON CONFLICT (day) DO UPDATE SET lost = showing_lost.lost + excluded.lost""").params(day, lost).update();
    }

    /** Forgets lists shown before this time; what became of candidates keeps its place. */
    int forget(Instant before, int most) {
        return jdbc.sql("""
                        DELETE FROM matching.showing WHERE id IN (
                            SELECT id FROM matching.showing WHERE at < ? LIMIT ?)""").params(Timestamp.from(before), most).update();
    }
}
