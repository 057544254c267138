package org.mengkeju.project.money;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parts of payments that came back unspent. */
@Repository
public class ReturnRows {
    private final JdbcClient jdbc;

    ReturnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part that came back. */
    public record Returned(UUID instalment, Money amount, TransferId transfer, LocalDate on, String evidence) {}

    void insert(Returned one) {
        jdbc.sql("""
                        INSERT INTO project.money_return (id, instalment, amount, transfer, day, evidence)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(Identifier.next(), one.instalment(), one.amount().fen())
                .params(one.transfer().value(), one.on(), one.evidence())
                .update();
    }

    /** Those of an instalment, the first one first. */
    public List<Returned> of(UUID instalment) {
        return jdbc.sql("SELECT * FROM project.money_return WHERE instalment = ? ORDER BY day, id")
                .param(instalment)
                .query((row, _) -> new Returned(
                        row.getObject("instalment", UUID.class),
                        Money.ofFen(row.getLong("amount")),
                        new TransferId(row.getObject("transfer", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getString("evidence")))
                .list();
    }

    /** All that came back of an instalment. */
    public Money sum(UUID instalment) {
        return of(instalment).stream().map(Returned::amount).reduce(Money.ZERO, Money::plus);
    }
}
