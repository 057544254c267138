package org.mengkeju.deal.points;

import java.util.List;
import java.util.UUID;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.points.rules.Earner;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments that count for somebody's points in a deal. */
@Repository
class CountedPayments {
    private final JdbcClient jdbc;

    CountedPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For whom a payment counts. */
    record Counted(UUID payment, DealId deal, Earner earner, OrganisationId beneficiary, Money amount) {}

    /** Holds a deal until the transaction ends, so that its payments are counted one after the other. */
    void lock(DealId deal) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('points ' || ?, 0))) AS held")
                .param(deal.toString())
                .query(Integer.class)
                .single();
    }

    /** Whether it was not counted before. */
    boolean add(Counted one) {
        return jdbc.sql("""
                        INSERT INTO deal.points_payment (payment, deal, earner, beneficiary, fen)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(one.payment(), one.deal().value(), one.earner().name())
                        .params(one.beneficiary().value(), one.amount().fen())
                        .update()
                == 1;
    }

    /** All that counts for somebody in a deal now. */
    Money total(Counted one) {
        return Money.ofFen(jdbc.sql("""
                        SELECT coalesce(sum(fen), 0) FROM deal.points_payment
                        WHERE deal = ? AND earner = ? AND beneficiary = ? AND NOT reversed""")
                .params(
                        one.deal().value(),
                        one.earner().name(),
                        one.beneficiary().value())
                .query(Long.class)
                .single());
    }

    /** For whom a payment counts still. */
    List<Counted> of(UUID payment) {
        return jdbc.sql("SELECT * FROM deal.points_payment WHERE payment = ? AND NOT reversed ORDER BY earner")
                .param(payment)
                .query((row, n) -> new Counted(
                        payment,
                        new DealId(row.getObject("deal", UUID.class)),
                        Earner.valueOf(row.getString("earner")),
                        new OrganisationId(row.getObject("beneficiary", UUID.class)),
                        Money.ofFen(row.getLong("fen"))))
                .list();
    }

    void reverse(Counted one) {
        jdbc.sql("UPDATE deal.points_payment SET reversed = true WHERE payment = ? AND earner = ?")
                .params(one.payment(), one.earner().name())
                .update();
    }
}
