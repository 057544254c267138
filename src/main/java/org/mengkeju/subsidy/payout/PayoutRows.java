package org.mengkeju.subsidy.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.budget.BudgetId;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payouts in the database. */
@Repository
class PayoutRows {
    private final JdbcClient jdbc;

    PayoutRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Payout one) {
        jdbc.sql("""
                        INSERT INTO subsidy.payout (id, subject, budget, source, reserved, reservation)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        one.id(),
                        one.subject(),
                        one.budget().value(),
                        one.source().name())
                .params(one.reserved().fen(), one.reservation().value())
                .update();
    }

    void paid(UUID id, Money amount, TransferId payment, LocalDate on) {
        jdbc.sql("UPDATE subsidy.payout SET paid = ?, payment = ?, paid_on = ? WHERE id = ?")
                .params(amount.fen(), payment.value(), on, id)
                .update();
    }

    void released(UUID id) {
        jdbc.sql("UPDATE subsidy.payout SET released = true WHERE id = ?")
                .param(id)
                .update();
    }

    void recovered(UUID id, TransferId recovery) {
        jdbc.sql("UPDATE subsidy.payout SET recovery = ? WHERE id = ?")
                .params(recovery.value(), id)
                .update();
    }

    /** Oldest first. */
    List<Payout> of(String subject) {
        return jdbc.sql("SELECT * FROM subsidy.payout WHERE subject = ? ORDER BY id")
                .param(subject)
                .query(PayoutRows::read)
                .list();
    }

    private static Payout read(ResultSet row, int n) throws SQLException {
        return new Payout(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                new BudgetId(row.getObject("budget", UUID.class)),
                BudgetSource.valueOf(row.getString("source")),
                Money.ofFen(row.getLong("reserved")),
                new TransferId(row.getObject("reservation", UUID.class)),
                Money.ofFen(row.getLong("paid")),
                transfer(row, "payment"),
                row.getObject("paid_on", LocalDate.class),
                transfer(row, "recovery"),
                row.getBoolean("released"));
    }

    private static @Nullable TransferId transfer(ResultSet row, String column) throws SQLException {
        UUID key = row.getObject(column, UUID.class);
        return key == null ? null : new TransferId(key);
    }
}
