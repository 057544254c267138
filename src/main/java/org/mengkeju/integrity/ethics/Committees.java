package org.mengkeju.integrity.ethics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.integrity.ethics.Committee.Member;
import org.mengkeju.integrity.internal.Words;
import org.mengkeju.integrity.rules.Edition;
import org.mengkeju.integrity.rules.IntegrityRules;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Ethics committees of organisations, one row a term. */
@Service("ethicsCommittees")
public class Committees {
    private static final int NAME_MOST = 120;
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final IntegrityRules rules;
    private final AuditTrail audit;
    private final RegionClock clock;

    Committees(JdbcClient jdbc, JsonMapper json, IntegrityRules rules, AuditTrail audit, RegionClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Founds a committee of the viewer's organisation, or begins its next term.
     *
     * @throws Refusal naming every condition that fails
     */
    @Transactional
    public Committee found(String name, LocalDate until, List<Member> members, Viewer by) {
        OrganisationId own = by.organisation();
        if (own == null || !by.may(Right.REVIEW_ETHICS)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "integrity.ethics.refusal.own-organisation");
        }
        Edition edition = rules.on(clock.today());
        List<MessageSourceResolvable> faults = CommitteeCheck.faults(members, clock.today(), until, edition.ethics());
        if (!faults.isEmpty()) {
            throw Refusal.invalid("integrity.ethics.refusal.committee", faults);
        }
        var committee = new Committee(
                Identifier.next(),
                own,
                Words.line(name, NAME_MOST),
                clock.today(),
                until,
                members,
                edition.version(),
                false);
        insert(committee, by);
        return committee;
    }

    private void insert(Committee one, Viewer by) {
        jdbc.sql("""
                        INSERT INTO integrity.committee (id, organisation, name, founded_on, term_until, members, edition,
                            founded_by, recorded_at, demo)
                        VALUES (:id, :organisation, :name, :founded, :until, :members::jsonb, :edition, :by, :at, :demo)""")
                .param("id", one.id())
                .param("organisation", one.organisation().value())
                .param("name", one.name())
                .param("founded", one.foundedOn())
                .param("until", one.termUntil())
                .param("members", json.writeValueAsString(one.members()))
                .param("edition", one.edition())
                .param("by", by.person())
                .param("at", Timestamp.from(clock.now()))
                .param("demo", one.demo())
                .update();
        audit.record(by.actor(), "founded", "ethics-committee", one.id().toString(), null, one);
    }

    public Optional<Committee> find(UUID id) {
        return jdbc.sql("SELECT * FROM integrity.committee WHERE id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** The committee of an organisation whose term runs. */
    public Optional<Committee> of(OrganisationId organisation) {
        LocalDate today = clock.today();
        return jdbc.sql("""
                        SELECT * FROM integrity.committee WHERE organisation = ? AND founded_on <= ? AND term_until >= ?
                        ORDER BY id DESC LIMIT 1""")
                .params(organisation.value(), today, today)
                .query(this::read)
                .optional();
    }

    /** All whose term runs, by name: an organisation without one commissions another (art. 13). */
    public List<Committee> inTerm() {
        LocalDate today = clock.today();
        return jdbc.sql("""
                        SELECT DISTINCT ON (name, organisation) * FROM integrity.committee
                        WHERE founded_on <= ? AND term_until >= ? ORDER BY name, organisation, id DESC LIMIT\s""" + MOST).params(today, today).query(this::read).list();
    }

    private Committee read(ResultSet row, int n) throws SQLException {
        return new Committee(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("name"),
                row.getObject("founded_on", LocalDate.class),
                row.getObject("term_until", LocalDate.class),
                List.of(json.readValue(row.getString("members"), Member[].class)),
                row.getString("edition"),
                row.getBoolean("demo"));
    }
}
