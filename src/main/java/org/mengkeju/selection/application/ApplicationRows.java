package org.mengkeju.selection.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.alike.AlikeTexts;
import org.mengkeju.catalogue.alike.TextSketch;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application.Receipt;
import org.mengkeju.selection.application.Application.Unsuitable;
import org.mengkeju.selection.form.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tables of applications and their partners. */
@Repository
class ApplicationRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RegionClock clock;

    ApplicationRows(JdbcClient jdbc, JsonMapper json, RegionClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Writes a new one; false where this organisation already leads one in this call. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(Application one) {
        return jdbc.sql("""
                                INSERT INTO selection.application (id, call, lead, leader, chief, title, answers, avoid, state, stage,
                                    number, submitted_at, digest, sketch, version, created_at, changed_at, demo)
                                VALUES (:id, :call, :lead, :leader, :chief, :title, :answers::jsonb, :avoid::jsonb, :state, :stage,
                                    :number, :submitted, :digest, :sketch::int[], :version, :created, :now, :demo)
                                ON CONFLICT (call, lead) DO NOTHING""")
                        .param("call", one.call().value())
                        .param("lead", one.lead().value())
                        .param("created", Timestamp.from(one.createdAt()))
                        .param("demo", one.demo())
                        .params(values(one))
                        .update()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void update(Application one) {
        int written = jdbc.sql("""
                        UPDATE selection.application SET leader = :leader, chief = :chief, title = :title,
                            answers = :answers::jsonb, avoid = :avoid::jsonb, state = :state, stage = :stage, number = :number,
                            submitted_at = :submitted, digest = :digest, sketch = :sketch::int[], version = :version, changed_at = :now
                        WHERE id = :id AND version = :version - 1""").params(values(one)).update();
        if (written != 1) {
            throw Refusal.conflict("selection.refusal.version");
        }
    }

    private Map<String, Object> values(Application one) {
        Receipt receipt = one.receipt();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", one.id().value());
        values.put("leader", one.leader());
        values.put("chief", one.chief());
        values.put("title", one.title());
        values.put("answers", json.writeValueAsString(one.answers()));
        values.put("avoid", json.writeValueAsString(one.avoid()));
        values.put("state", one.state().name());
        values.put("stage", one.stage());
        values.put("number", receipt == null ? null : receipt.number());
        values.put("submitted", receipt == null ? null : Timestamp.from(receipt.at()));
        values.put("digest", receipt == null ? null : receipt.digest());
        values.put(
                "sketch", literal(TextSketch.sketch(one.title(), one.answers().words())));
        values.put("version", one.version());
        values.put("now", Timestamp.from(clock.now()));
        return values;
    }

    /** Invites a partner or changes its part; whoever agreed to another part is asked again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void putPartner(ApplicationId application, OrganisationId organisation, String part, Money own) {
        jdbc.sql("""
                        INSERT INTO selection.partner (application, organisation, part, own_money, state)
                        VALUES (?, ?, ?, ?, 'INVITED')
                        ON CONFLICT (application, organisation) DO UPDATE
                        SET part = excluded.part, own_money = excluded.own_money, state = 'INVITED', answered_by = NULL,
                            answered_at = NULL""")
                .params(application.value(), organisation.value(), part, own.fen())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void removePartner(ApplicationId application, OrganisationId organisation) {
        jdbc.sql("DELETE FROM selection.partner WHERE application = ? AND organisation = ?")
                .params(application.value(), organisation.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void answer(ApplicationId application, OrganisationId organisation, Partner.State state, UUID by) {
        jdbc.sql("""
                        UPDATE selection.partner SET state = ?, answered_by = ?, answered_at = ?
                        WHERE application = ? AND organisation = ?""")
                .params(state.name(), by, Timestamp.from(clock.now()), application.value(), organisation.value())
                .update();
    }

    Optional<Application> find(ApplicationId id) {
        return jdbc.sql("SELECT * FROM selection.application WHERE id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Application> lock(ApplicationId id) {
        return jdbc.sql("SELECT * FROM selection.application WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** All of a call, in the order in which they were handed in, drafts last. */
    List<Application> of(CallId call) {
        return jdbc.sql("SELECT * FROM selection.application WHERE call = ? ORDER BY submitted_at NULLS LAST, id")
                .param(call.value())
                .query(this::read)
                .list();
    }

    Optional<Application> of(CallId call, OrganisationId lead) {
        return jdbc.sql("SELECT * FROM selection.application WHERE call = ? AND lead = ?")
                .params(call.value(), lead.value())
                .query(this::read)
                .optional();
    }

    /** Those an organisation leads or takes part in, the newest first. */
    List<Application> ofOrganisation(OrganisationId organisation) {
        return jdbc.sql("""
                        SELECT * FROM selection.application a
                        WHERE a.lead = :organisation OR EXISTS (SELECT 1 FROM selection.partner p
                            WHERE p.application = a.id AND p.organisation = :organisation)
                        ORDER BY a.created_at DESC LIMIT 200""")
                .param("organisation", organisation.value())
                .query(this::read)
                .list();
    }

    /** How many others an organisation leads in calls of one programme that are not decided. */
    int others(OrganisationId lead, String programmeKey, ApplicationId self) {
        return jdbc.sql("""
                        SELECT count(*) FROM selection.application a JOIN selection.call c ON c.id = a.call
                        WHERE a.lead = ? AND a.id <> ? AND split_part(c.edition, '@', 1) = ?
                          AND a.state IN ('SUBMITTED', 'ADMITTED', 'CHOSEN')""")
                .params(lead.value(), self.value(), programmeKey)
                .query(Integer.class)
                .single();
    }

    /** How many others somebody leads in calls of any programme that are not decided. */
    int othersLedBy(UUID leader, ApplicationId self) {
        return jdbc.sql("""
                        SELECT count(*) FROM selection.application
                        WHERE leader = ? AND id <> ? AND state IN ('SUBMITTED', 'ADMITTED', 'CHOSEN')""").params(leader, self.value()).query(Integer.class).single();
    }

    /**
     * Applications that say almost the same, of all that were handed in and not taken back: in this and other calls, running,
     * funded or refused; the most alike first.
     */
    List<Alike> alike(Application self) {
        String words = self.title() + self.answers().words();
        return jdbc
                .sql("""
                        SELECT * FROM selection.application
                        WHERE submitted_at IS NOT NULL AND state NOT IN ('DRAFT', 'LAPSED') AND id <> :self AND sketch && :sketch::int[]
                        ORDER BY cardinality(ARRAY(SELECT unnest(sketch) INTERSECT SELECT unnest(:sketch::int[]))) DESC, id
                        LIMIT 50""")
                .param("self", self.id().value())
                .param(
                        "sketch",
                        literal(TextSketch.sketch(self.title(), self.answers().words())))
                .query(this::read)
                .list()
                .stream()
                .map(other -> new Alike(
                        other,
                        TextSketch.likeness(
                                words, other.title() + other.answers().words())))
                .filter(other -> other.likeness() >= AlikeTexts.USUAL)
                .sorted(java.util.Comparator.comparingDouble(Alike::likeness).reversed())
                .limit(5)
                .toList();
    }

    private static String literal(Integer[] sketch) {
        return Arrays.toString(sketch).replace('[', '{').replace(']', '}');
    }

    /** The next number within a call. */
    int nextNumber(CallId call) {
        return jdbc.sql("SELECT count(*) + 1 FROM selection.application WHERE call = ? AND number IS NOT NULL")
                .param(call.value())
                .query(Integer.class)
                .single();
    }

    private List<Partner> partners(UUID application) {
        return jdbc.sql("SELECT * FROM selection.partner WHERE application = ? ORDER BY organisation")
                .param(application)
                .query((row, n) -> new Partner(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getString("part"),
                        Money.ofFen(row.getLong("own_money")),
                        Partner.State.valueOf(row.getString("state")),
                        row.getObject("answered_by", UUID.class),
                        instant(row.getTimestamp("answered_at"))))
                .list();
    }

    private Application read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp submitted = row.getTimestamp("submitted_at");
        return new Application(
                new ApplicationId(id),
                new CallId(row.getObject("call", UUID.class)),
                new OrganisationId(row.getObject("lead", UUID.class)),
                row.getObject("leader", UUID.class),
                row.getObject("chief", UUID.class),
                row.getString("title"),
                json.readValue(row.getString("answers"), Answers.class),
                Arrays.asList(json.readValue(row.getString("avoid"), Unsuitable[].class)),
                partners(id),
                ApplicationState.valueOf(row.getString("state")),
                row.getString("stage"),
                submitted == null
                        ? null
                        : new Receipt(row.getString("number"), submitted.toInstant(), row.getString("digest")),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("demo"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
