package org.mengkeju.deal.usefirst.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.usefirst.Act;
import org.mengkeju.deal.usefirst.Move;
import org.mengkeju.deal.usefirst.Side;
import org.mengkeju.deal.usefirst.Status;
import org.mengkeju.deal.usefirst.UseFirstContract;
import org.mengkeju.deal.usefirst.UseFirstState;
import org.mengkeju.deal.usefirst.rule.RuleSet;
import org.mengkeju.network.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code deal.use_first} and {@code deal.use_first_act}. */
@Repository
public class UseFirstRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    UseFirstRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is kept of a contract for lists. */
    public record Kept(
            DealId deal,
            UseFirstState state,
            LocalDate since,
            LocalDate asOf,
            long outstanding,
            @Nullable LocalDate wakesOn) {}

    /** Writes a new contract; false where the deal has one already. */
    public boolean insert(DealId deal, UseFirstContract contract, Status status) {
        return jdbc.sql("""
                                INSERT INTO deal.use_first (deal, signed_on, effective_on, ends_on, terms, rules, guaranteed,
                                    state, since, as_of, outstanding, wakes_on)
                                VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(deal.value(), contract.signedOn(), contract.effectiveOn())
                        .param(contract.endsOn())
                        .params(json.writeValueAsString(contract.terms()), json.writeValueAsString(contract.rules()))
                        .params(contract.guaranteed(), status.state().name(), status.since(), status.day())
                        .param(status.outstanding().fen())
                        .param(status.wakes())
                        .update()
                == 1;
    }

    /** Keeps where it stands. */
    public void keep(DealId deal, Status status) {
        jdbc.sql("""
                        UPDATE deal.use_first SET state = ?, since = ?, as_of = ?, outstanding = ?, wakes_on = ?
                        WHERE deal = ?""")
                .params(status.state().name(), status.since(), status.day())
                .param(status.outstanding().fen())
                .param(status.wakes())
                .param(deal.value())
                .update();
    }

    public void append(DealId deal, int number, Act act, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO deal.use_first_act (id, deal, number, move, side, on_day, evidence, said, person, name, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .params(
                        act.id(),
                        deal.value(),
                        number,
                        act.move().name(),
                        act.by().name())
                .params(act.on(), act.evidence(), json.writeValueAsString(act.said()))
                .param(person)
                .params(act.name(), Timestamp.from(act.at()))
                .update();
    }

    /** The contract, held until the transaction ends. */
    public Optional<UseFirstContract> lock(DealId deal) {
        return find(deal, " FOR UPDATE");
    }

    public Optional<UseFirstContract> find(DealId deal) {
        return find(deal, "");
    }

    private Optional<UseFirstContract> find(DealId deal, String how) {
        return jdbc.sql("SELECT * FROM deal.use_first WHERE deal = ?" + how)
                .param(deal.value())
                .query((row, n) -> contract(row, acts(List.of(deal)).getOrDefault(deal, List.of())))
                .optional();
    }

    private UseFirstContract contract(ResultSet row, List<Act> acts) throws SQLException {
        return new UseFirstContract(
                row.getObject("signed_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                json.readValue(row.getString("terms"), UseFirstTerms.class),
                json.readValue(row.getString("rules"), RuleSet.class),
                row.getBoolean("guaranteed"),
                acts);
    }

    /** What was done under these contracts, in the order in which it was written down. */
    private Map<DealId, List<Act>> acts(Collection<DealId> deals) {
        Map<DealId, List<Act>> acts = new HashMap<>();
        jdbc.sql("SELECT * FROM deal.use_first_act WHERE deal IN (:deals) ORDER BY deal, number")
                .param("deals", deals.stream().map(DealId::value).toList())
                .query(row -> {
                    var deal = new DealId(row.getObject("deal", UUID.class));
                    acts.computeIfAbsent(deal, key -> new ArrayList<>()).add(act(row));
                });
        return acts;
    }

    private Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getObject("id", UUID.class),
                Move.valueOf(row.getString("move")),
                Side.valueOf(row.getString("side")),
                row.getObject("on_day", LocalDate.class),
                row.getString("evidence"),
                json.readValue(row.getString("said"), Act.Said.class),
                row.getString("name"),
                row.getTimestamp("at").toInstant());
    }

    /** Contracts of an organisation, or of everybody; those that wake first come first, the settled ones last. */
    public List<Kept> list(@Nullable OrganisationId organisation, int limit) {
        return jdbc.sql("""
                        SELECT u.* FROM deal.use_first u
                        WHERE :organisation::uuid IS NULL OR EXISTS (
                            SELECT 1 FROM deal.party p WHERE p.deal = u.deal AND p.organisation = :organisation)
                        ORDER BY u.wakes_on NULLS LAST, u.since DESC, u.deal LIMIT :limit""")
                .param("organisation", organisation == null ? null : organisation.value())
                .param("limit", limit)
                .query(UseFirstRows::kept)
                .list();
    }

    /** All contracts from this key on, for checks that go through all of them in parts. */
    public List<Kept> after(@Nullable UUID deal, int limit) {
        return jdbc.sql("""
                        SELECT * FROM deal.use_first WHERE :deal::uuid IS NULL OR deal > :deal ORDER BY deal LIMIT :limit""")
                .param("deal", deal)
                .param("limit", limit)
                .query(UseFirstRows::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                new DealId(row.getObject("deal", UUID.class)),
                UseFirstState.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class),
                row.getObject("as_of", LocalDate.class),
                row.getLong("outstanding"),
                row.getObject("wakes_on", LocalDate.class));
    }
}
