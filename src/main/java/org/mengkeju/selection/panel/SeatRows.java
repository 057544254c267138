package org.mengkeju.selection.panel;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.ExpertId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of seats: the only place that knows who an expert of a panel is. */
@Repository
public class SeatRows {
    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(Seat one) {
        jdbc.sql("""
                        INSERT INTO selection.seat (id, panel, draw, n, pseudonym, expert, person, unit, outside, state, interest,
                            ground, version)
                        VALUES (:id, :panel, :draw, :n, :pseudonym, :expert, :person, :unit, :outside, :state, '', '', 1)""")
                .param("id", one.id().value())
                .param("panel", one.panel().value())
                .param("draw", one.draw())
                .param("n", one.n())
                .param("pseudonym", one.pseudonym())
                .param("expert", one.expert().value())
                .param("person", one.person())
                .param("unit", one.unit())
                .param("outside", one.outside())
                .param("state", one.state().name())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void update(Seat one) {
        int written = jdbc.sql("""
                        UPDATE selection.seat SET state = :state, answer_by = :answer, score_by = :score, accepted_at = :accepted,
                            submitted_at = :submitted, interest = :interest, ground = :ground, version = :version
                        WHERE id = :id AND version = :version - 1""")
                .param("state", one.state().name())
                .param("answer", day(one.answerBy()))
                .param("score", day(one.scoreBy()))
                .param("accepted", timestamp(one.acceptedAt()))
                .param("submitted", timestamp(one.submittedAt()))
                .param("interest", one.interest())
                .param("ground", one.ground())
                .param("version", one.version())
                .param("id", one.id().value())
                .update();
        if (written != 1) {
            throw Refusal.conflict("selection.refusal.version");
        }
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    public Optional<Seat> find(SeatId id) {
        return jdbc.sql("SELECT * FROM selection.seat WHERE id = ?")
                .param(id.value())
                .query(SeatRows::read)
                .optional();
    }

    /** All of a panel, in the order of their numbers. */
    public List<Seat> of(PanelId panel) {
        return jdbc.sql("SELECT * FROM selection.seat WHERE panel = ? ORDER BY n")
                .param(panel.value())
                .query(SeatRows::read)
                .list();
    }

    /** Those of a person, what was drawn last first; reserves are told nothing. */
    public List<Seat> ofPerson(UUID person) {
        return jdbc.sql("""
                        SELECT * FROM selection.seat WHERE person = ? AND answer_by IS NOT NULL
                        ORDER BY state NOT IN ('INVITED', 'ACCEPTED'), coalesce(score_by, answer_by), id LIMIT 200""").param(person).query(SeatRows::read).list();
    }

    /** How many of a person's seats owe something. */
    public int owed(UUID person) {
        return jdbc.sql("""
                        SELECT count(*) FROM selection.seat WHERE person = ? AND (state = 'INVITED' OR (state = 'ACCEPTED'
                            AND EXISTS (SELECT FROM selection.sheet WHERE sheet.seat = seat.id AND sheet.state = 'DRAFT')))""").param(person).query(Integer.class).single();
    }

    /** Experts who accepted so many panels or more since a moment. */
    public Set<ExpertId> busy(Instant since, int panels) {
        return Set.copyOf(jdbc.sql("""
                        SELECT expert FROM selection.seat WHERE accepted_at >= ? GROUP BY expert HAVING count(*) >= ?""")
                .params(Timestamp.from(since), panels)
                .query((row, n) -> new ExpertId(row.getObject("expert", UUID.class)))
                .list());
    }

    private static Seat read(ResultSet row, int number) throws SQLException {
        Date answer = row.getDate("answer_by");
        Date score = row.getDate("score_by");
        Timestamp accepted = row.getTimestamp("accepted_at");
        Timestamp submitted = row.getTimestamp("submitted_at");
        return new Seat(
                new SeatId(row.getObject("id", UUID.class)),
                new PanelId(row.getObject("panel", UUID.class)),
                row.getInt("draw"),
                row.getInt("n"),
                row.getString("pseudonym"),
                new ExpertId(row.getObject("expert", UUID.class)),
                row.getObject("person", UUID.class),
                row.getString("unit"),
                row.getBoolean("outside"),
                SeatState.valueOf(row.getString("state")),
                answer == null ? null : answer.toLocalDate(),
                score == null ? null : score.toLocalDate(),
                accepted == null ? null : accepted.toInstant(),
                submitted == null ? null : submitted.toInstant(),
                row.getString("interest"),
                row.getString("ground"),
                row.getInt("version"));
    }
}
