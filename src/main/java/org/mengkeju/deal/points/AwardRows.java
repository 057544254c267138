package org.mengkeju.deal.points;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.points.rules.Earner;
import org.mengkeju.deal.points.rules.PointsRule;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Awards with their steps in the database. */
@Repository
class AwardRows {
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AwardRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether it was new. */
    boolean insert(Award award) {
        return jdbc.sql("""
                        INSERT INTO deal.points_award (id, key, deal, deal_number, deal_title, beneficiary, name, earner,
                            rule, edition, results, payment, counted_before, counted_after, points, state, proposed_at, demo)
                        VALUES (:id, :key, :deal, :number, :title, :beneficiary, :name, :earner, :rule::jsonb, :edition,
                            :results, :payment, :before, :after, :points, :state, :at, :demo)
                        ON CONFLICT DO NOTHING""")
                        .param("id", award.id())
                        .param("key", award.key())
                        .param("deal", award.deal().value())
                        .param("number", award.dealNumber())
                        .param("title", award.dealTitle())
                        .param("beneficiary", award.beneficiary().value())
                        .param("name", award.name())
                        .param("earner", award.earner().name())
                        .param("rule", json.writeValueAsString(award.rule()))
                        .param("edition", award.rule().edition())
                        .param("results", award.results())
                        .param("payment", award.payment())
                        .param("before", award.countedBefore().fen())
                        .param("after", award.countedAfter().fen())
                        .param("points", award.points())
                        .param("state", award.state().name())
                        .param("at", Timestamp.from(award.proposedAt()))
                        .param("demo", award.demo())
                        .update()
                == 1;
    }

    Optional<Award> find(UUID id) {
        return jdbc.sql("SELECT * FROM deal.points_award WHERE id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The award, held until the transaction ends. */
    Optional<Award> lock(UUID id) {
        return jdbc.sql("SELECT * FROM deal.points_award WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Award> of(OrganisationId beneficiary) {
        return jdbc.sql("SELECT * FROM deal.points_award WHERE beneficiary = ? ORDER BY id DESC LIMIT " + MOST)
                .param(beneficiary.value())
                .query((row, n) -> read(row))
                .list();
    }

    List<Award> at(Collection<AwardState> states) {
        return jdbc.sql("SELECT * FROM deal.points_award WHERE state IN (:states) ORDER BY id LIMIT " + MOST)
                .param("states", states.stream().map(AwardState::name).toList())
                .query((row, n) -> read(row))
                .list();
    }

    int count(AwardState state) {
        return jdbc.sql("SELECT count(*) FROM deal.points_award WHERE state = ?")
                .param(state.name())
                .query(Integer.class)
                .single();
    }

    /** Granted ones whose time is over. */
    List<Award> expired(LocalDate today) {
        return jdbc.sql("""
                        SELECT * FROM deal.points_award WHERE state = 'GRANTED' AND expires_on < ? ORDER BY id LIMIT\s""" + MOST).param(today).query((row, n) -> read(row)).list();
    }

    /** A page of all, in the order of their keys. */
    List<Award> after(UUID last, int limit) {
        return jdbc.sql("SELECT * FROM deal.points_award WHERE id > ? ORDER BY id LIMIT " + limit)
                .param(last)
                .query((row, n) -> read(row))
                .list();
    }

    /** Points of awards of a deal to somebody that were not rejected. */
    long sum(DealId deal, Earner earner, OrganisationId beneficiary) {
        return jdbc.sql("""
                        SELECT coalesce(sum(points), 0) FROM deal.points_award
                        WHERE deal = ? AND earner = ? AND beneficiary = ? AND state <> 'REJECTED'""")
                .params(deal.value(), earner.name(), beneficiary.value())
                .query(Long.class)
                .single();
    }

    /** Writes where an award stands. */
    void move(Award after) {
        jdbc.sql("""
                        UPDATE deal.points_award SET state = :state, published_on = :published, granted_on = :granted,
                            expires_on = :expires, transfer = :transfer, yuan_per_point = :value, version = version + 1
                        WHERE id = :id""")
                .param("state", after.state().name())
                .param("published", after.publishedOn())
                .param("granted", after.grantedOn())
                .param("expires", after.expiresOn())
                .param(
                        "transfer",
                        after.transfer() == null ? null : after.transfer().value())
                .param("value", after.yuanPerPoint())
                .param("id", after.id())
                .update();
    }

    void reviewed(UUID award, @Nullable UUID person, String name, Instant at) {
        jdbc.sql("UPDATE deal.points_award SET reviewed_by = ?, reviewed_name = ?, reviewed_at = ? WHERE id = ?")
                .params(Arrays.asList(person, name, Timestamp.from(at), award))
                .update();
    }

    void step(UUID award, AwardStep step) {
        jdbc.sql("INSERT INTO deal.points_step (id, award, state, name, note, made_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(Identifier.next(), award, step.state().name(), step.name(), step.note())
                .param(Timestamp.from(step.at()))
                .update();
    }

    /** Oldest first. */
    List<AwardStep> steps(UUID award) {
        return jdbc.sql("SELECT * FROM deal.points_step WHERE award = ? ORDER BY id")
                .param(award)
                .query((row, n) -> new AwardStep(
                        AwardState.valueOf(row.getString("state")),
                        row.getString("name"),
                        row.getString("note"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    private Award read(ResultSet row) throws SQLException {
        UUID transfer = row.getObject("transfer", UUID.class);
        BigDecimal value = row.getBigDecimal("yuan_per_point");
        return new Award(
                row.getObject("id", UUID.class),
                row.getString("key"),
                new DealId(row.getObject("deal", UUID.class)),
                row.getString("deal_number"),
                row.getString("deal_title"),
                new OrganisationId(row.getObject("beneficiary", UUID.class)),
                row.getString("name"),
                Earner.valueOf(row.getString("earner")),
                json.readValue(row.getString("rule"), PointsRule.class),
                row.getInt("results"),
                row.getObject("payment", UUID.class),
                Money.ofFen(row.getLong("counted_before")),
                Money.ofFen(row.getLong("counted_after")),
                row.getLong("points"),
                AwardState.valueOf(row.getString("state")),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("reviewed_name"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("granted_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                transfer == null ? null : new TransferId(transfer),
                value == null ? null : value.stripTrailingZeros(),
                row.getInt("version"),
                row.getBoolean("demo"));
    }
}
