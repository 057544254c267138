package org.mengkeju.deal.proceeds.payout;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.rules.CostKind;
import org.mengkeju.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Costs in the database. */
@Repository
class CostRows {
    private final JdbcClient jdbc;

    CostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Cost cost) {
        jdbc.sql("""
                        INSERT INTO deal.proceeds_cost
                            (id, agreement, kind, fen, spent_on, evidence, recorded_name, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(cost.id(), cost.agreement().value(), cost.kind().name())
                .params(cost.amount().fen(), cost.on(), cost.evidence(), cost.recordedName())
                .param(Timestamp.from(cost.recordedAt()))
                .update();
    }

    /** Whether it was cancelled now: only a cost nothing was taken off for can be. */
    boolean cancel(UUID cost, AgreementId agreement, Instant at) {
        return jdbc.sql("""
                        UPDATE deal.proceeds_cost c SET cancelled_at = ?
                        WHERE id = ? AND agreement = ? AND cancelled_at IS NULL AND NOT EXISTS (
                            SELECT 1 FROM deal.proceeds_plan_cost l JOIN deal.proceeds_plan p ON p.id = l.plan
                            WHERE l.cost = c.id AND l.off > 0 AND p.state NOT IN ('COMPUTED', 'REVERSED', 'VOID'))""").params(Timestamp.from(at), cost, agreement.value()).update() == 1;
    }

    /** All costs of an agreement by the day they were spent; what the given plan takes off counts as open. */
    List<Cost> of(AgreementId agreement, UUID exceptPlan) {
        return jdbc.sql("""
                        SELECT c.*, c.fen - coalesce((
                            SELECT sum(l.off) FROM deal.proceeds_plan_cost l JOIN deal.proceeds_plan p ON p.id = l.plan
                            WHERE l.cost = c.id AND p.id <> :except AND p.state NOT IN ('REVERSED', 'VOID')), 0) AS open
                        FROM deal.proceeds_cost c WHERE c.agreement = :agreement ORDER BY c.spent_on, c.id""")
                .param("except", exceptPlan)
                .param("agreement", agreement.value())
                .query((row, n) -> new Cost(
                        row.getObject("id", UUID.class),
                        agreement,
                        CostKind.valueOf(row.getString("kind")),
                        Money.ofFen(row.getLong("fen")),
                        row.getObject("spent_on", LocalDate.class),
                        row.getString("evidence"),
                        row.getString("recorded_name"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getTimestamp("cancelled_at") != null,
                        Money.ofFen(row.getLong("open"))))
                .list();
    }
}
