package org.mengkeju.project.race;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.network.Person;
import org.mengkeju.project.ProjectId;
import org.mengkeju.project.race.Gate.Outcome;
import org.mengkeju.project.race.SignedScore.Part;
import org.mengkeju.selection.CallId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Juries, signed scores and decisions of gates in the database. */
@Repository
public class RaceRows {
    private final JdbcClient jdbc;

    RaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody of a jury. */
    public record Juror(UUID person, String name) {}

    /** A gate that was decided. */
    public record Decision(int milestone, Instant at, String name, String words) {}

    /** A gate somebody is in the jury of. */
    public record Seat(CallId call, int milestone) {}

    /** Lets one gate after another be decided for a race until the transaction ends. */
    void lock(CallId call) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('race ' || ?, 0))) AS held")
                .param(call.toString())
                .query(Integer.class)
                .single();
    }

    void appoint(CallId call, int milestone, Person person, Instant at) {
        jdbc.sql("""
                        INSERT INTO project.juror (call, milestone, person, name, at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .params(call.value(), milestone, person.id(), person.name(), Timestamp.from(at))
                .update();
    }

    void dismiss(CallId call, int milestone, UUID person) {
        jdbc.sql("DELETE FROM project.juror WHERE call = ? AND milestone = ? AND person = ?")
                .params(call.value(), milestone, person)
                .update();
    }

    public List<Juror> jury(CallId call, int milestone) {
        return jdbc.sql("SELECT person, name FROM project.juror WHERE call = ? AND milestone = ? ORDER BY name, person")
                .params(call.value(), milestone)
                .query(Juror.class)
                .list();
    }

    /** Gates this person is in the jury of, the newest first. */
    public List<Seat> seats(UUID person) {
        return jdbc.sql("SELECT call, milestone FROM project.juror WHERE person = ? ORDER BY at DESC")
                .param(person)
                .query((row, n) -> new Seat(new CallId(row.getObject("call", UUID.class)), row.getInt("milestone")))
                .list();
    }

    /** False where the score was signed before. */
    boolean sign(SignedScore one) {
        return jdbc.sql("""
                        INSERT INTO project.gate_score
                            (call, milestone, project, part, person, name, points, words, at, digest)
                        VALUES (:call, :milestone, :project, :part, :person, :name, :points, :words, :at, :digest)
                        ON CONFLICT DO NOTHING""")
                        .param("call", one.call().value())
                        .param("milestone", one.milestone())
                        .param("project", one.project().value())
                        .param("part", one.part().name())
                        .param("person", one.person())
                        .param("name", one.name())
                        .param("points", one.points())
                        .param("words", one.words())
                        .param("at", Timestamp.from(one.at()))
                        .param("digest", one.digest())
                        .update()
                == 1;
    }

    /** All scores of a gate. */
    public List<SignedScore> scores(CallId call, int milestone) {
        return jdbc.sql(
                        "SELECT * FROM project.gate_score WHERE call = ? AND milestone = ? ORDER BY project, part, name")
                .params(call.value(), milestone)
                .query(RaceRows::score)
                .list();
    }

    /** Scores whose digest is not that of what they say. */
    public List<String> altered() {
        return jdbc
                .sql("SELECT * FROM project.gate_score")
                .query((row, n) -> score(row, n).digest().equals(row.getString("digest"))
                        ? ""
                        : row.getObject("project") + " at gate " + row.getInt("milestone") + " by "
                                + row.getString("name"))
                .list()
                .stream()
                .filter(each -> !each.isEmpty())
                .toList();
    }

    void decide(CallId call, Decision one) {
        jdbc.sql("INSERT INTO project.gate (call, milestone, decided_at, name, words) VALUES (?, ?, ?, ?, ?)")
                .params(call.value(), one.milestone(), Timestamp.from(one.at()), one.name(), one.words())
                .update();
    }

    void result(CallId call, GateResult one) {
        jdbc.sql("""
                        INSERT INTO project.gate_result (call, milestone, project, outcome, met, of, score)
                        VALUES (:call, :milestone, :project, :outcome, :met, :of, :score)""")
                .param("call", call.value())
                .param("milestone", one.milestone())
                .param("project", one.project().value())
                .param("outcome", one.outcome().name())
                .param("met", one.met())
                .param("of", one.of())
                .param("score", one.score())
                .update();
    }

    public List<Decision> decisions(CallId call) {
        return jdbc.sql("SELECT * FROM project.gate WHERE call = ? ORDER BY milestone")
                .param(call.value())
                .query((row, n) -> new Decision(
                        row.getInt("milestone"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("name"),
                        row.getString("words")))
                .list();
    }

    public Optional<Decision> decision(CallId call, int milestone) {
        return decisions(call).stream()
                .filter(one -> one.milestone() == milestone)
                .findFirst();
    }

    public List<GateResult> results(CallId call) {
        return jdbc.sql("SELECT * FROM project.gate_result WHERE call = ? ORDER BY milestone, project")
                .param(call.value())
                .query((row, n) -> new GateResult(
                        row.getInt("milestone"),
                        new ProjectId(row.getObject("project", UUID.class)),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getInt("met"),
                        row.getInt("of"),
                        row.getBigDecimal("score")))
                .list();
    }

    /** Calls that are run as races, the newest first. */
    public List<CallId> races() {
        return jdbc.sql(
                        "SELECT call FROM project.project WHERE race GROUP BY call ORDER BY max(id::text) DESC LIMIT 200")
                .query((row, n) -> new CallId(row.getObject("call", UUID.class)))
                .list();
    }

    private static SignedScore score(ResultSet row, int n) throws SQLException {
        return new SignedScore(
                new CallId(row.getObject("call", UUID.class)),
                row.getInt("milestone"),
                new ProjectId(row.getObject("project", UUID.class)),
                Part.valueOf(row.getString("part")),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getBigDecimal("points"),
                row.getString("words"),
                row.getTimestamp("at").toInstant());
    }
}
