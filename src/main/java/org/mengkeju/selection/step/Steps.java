package org.mengkeju.selection.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The chain of steps. Whoever appends holds the call, so that steps come one after another. */
@Repository
public class Steps {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final RegionClock clock;

    Steps(JdbcClient jdbc, JsonMapper json, AuditTrail audit, RegionClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to be written down.
     *
     * @param details what was counted or decided by
     */
    public record Entry(
            CallId call,
            @Nullable ApplicationId application,
            String act,
            String stage,
            String state,
            String ground,
            Map<String, ?> details) {}

    /** Writes a step down, in the transaction of what was done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Step append(Entry entry, Viewer by) {
        Optional<Step> last = last(entry.call());
        Step step = new Step(
                        entry.call(),
                        last.map(Step::n).orElse(0) + 1,
                        entry.application(),
                        entry.act(),
                        entry.stage(),
                        entry.state(),
                        by.person(),
                        by.name(),
                        entry.ground(),
                        json.writeValueAsString(entry.details()),
                        clock.now().truncatedTo(ChronoUnit.MICROS),
                        "")
                .sealed(last.map(Step::digest).orElse(""));
        insert(step);
        String subject = entry.application() == null
                ? entry.call().toString()
                : entry.application().toString();
        audit.record(
                by.actor(),
                "selection." + entry.act(),
                entry.application() == null ? "call" : "application",
                subject,
                null,
                Map.of("state", entry.state(), "stage", entry.stage(), "step", step.n()));
        return step;
    }

    private void insert(Step step) {
        jdbc.sql("""
                        INSERT INTO selection.step (call, n, application, act, stage, state, person, name, ground, details, at, digest)
                        VALUES (:call, :n, :application, :act, :stage, :state, :person, :name, :ground, :details, :at, :digest)""")
                .param("call", step.call().value())
                .param("n", step.n())
                .param("application", key(step.application()))
                .param("act", step.act())
                .param("stage", step.stage())
                .param("state", step.state())
                .param("person", step.person())
                .param("name", step.name())
                .param("ground", step.ground())
                .param("details", step.details())
                .param("at", Timestamp.from(step.at()))
                .param("digest", step.digest())
                .update();
    }

    private static @Nullable UUID key(@Nullable ApplicationId id) {
        return id == null ? null : id.value();
    }

    private Optional<Step> last(CallId call) {
        return jdbc.sql("SELECT * FROM selection.step WHERE call = ? ORDER BY n DESC LIMIT 1")
                .param(call.value())
                .query(Steps::read)
                .optional();
    }

    /** All steps of a call, in their order. */
    public List<Step> of(CallId call) {
        return jdbc.sql("SELECT * FROM selection.step WHERE call = ? ORDER BY n")
                .param(call.value())
                .query(Steps::read)
                .list();
    }

    /** Steps about one application, in their order. */
    public List<Step> of(ApplicationId application) {
        return jdbc.sql("SELECT * FROM selection.step WHERE application = ? ORDER BY n")
                .param(application.value())
                .query(Steps::read)
                .list();
    }

    /** The details of a step. */
    public Map<?, ?> details(Step step) {
        return json.readValue(step.details(), Map.class);
    }

    static Step read(ResultSet row, int number) throws SQLException {
        UUID application = row.getObject("application", UUID.class);
        return new Step(
                new CallId(row.getObject("call", UUID.class)),
                row.getInt("n"),
                application == null ? null : new ApplicationId(application),
                row.getString("act"),
                row.getString("stage"),
                row.getString("state"),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("ground"),
                row.getString("details"),
                row.getTimestamp("at").toInstant(),
                row.getString("digest"));
    }
}
