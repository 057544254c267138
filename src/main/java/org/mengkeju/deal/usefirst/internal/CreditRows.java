package org.mengkeju.deal.usefirst.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.usefirst.CreditEntry;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code deal.credit_entry}. */
@Repository
public class CreditRows {
    private final JdbcClient jdbc;

    CreditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CreditEntry entry) {
        Money amount = entry.amount();
        jdbc.sql("""
                        INSERT INTO deal.credit_entry (id, deal, kind, about, organisation, amount, on_day, entered_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(entry.id(), entry.deal().value(), entry.kind().name(), entry.about())
                .param(entry.organisation().value())
                .param(amount == null ? null : amount.fen())
                .params(entry.on(), Timestamp.from(entry.enteredAt()))
                .update();
    }

    void withdraw(UUID entry, Instant at) {
        jdbc.sql("UPDATE deal.credit_entry SET withdrawn_at = ? WHERE id = ?")
                .params(Timestamp.from(at), entry)
                .update();
    }

    public List<CreditEntry> of(DealId deal) {
        return jdbc.sql("SELECT * FROM deal.credit_entry WHERE deal = ? ORDER BY on_day, id")
                .param(deal.value())
                .query(CreditRows::read)
                .list();
    }

    /** The newest entries of everybody, for officers. */
    public List<CreditEntry> newest(int limit) {
        return jdbc.sql("SELECT * FROM deal.credit_entry ORDER BY on_day DESC, id DESC LIMIT ?")
                .param(limit)
                .query(CreditRows::read)
                .list();
    }

    private static CreditEntry read(ResultSet row, int n) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new CreditEntry(
                row.getObject("id", UUID.class),
                new DealId(row.getObject("deal", UUID.class)),
                CreditEntry.Kind.valueOf(row.getString("kind")),
                row.getString("about"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                amount(row),
                row.getObject("on_day", LocalDate.class),
                row.getTimestamp("entered_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static @Nullable Money amount(ResultSet row) throws SQLException {
        long fen = row.getLong("amount");
        return row.wasNull() ? null : Money.ofFen(fen);
    }
}
