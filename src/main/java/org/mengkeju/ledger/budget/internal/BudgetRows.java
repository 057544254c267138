package org.mengkeju.ledger.budget.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.ledger.AccountId;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.budget.BudgetId;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.ledger.internal.WritingRights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Budget lines in the database. */
@Repository
public class BudgetRows {
    private final JdbcClient jdbc;
    private final WritingRights rights;

    BudgetRows(JdbcClient jdbc, WritingRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** Whether it was new: a year has one line of a name. */
    public boolean insert(BudgetLine line) {
        return rights.during(() -> jdbc.sql("""
                        INSERT INTO ledger.budget
                            (id, book, name, source, year, purpose, holder, division, opened_at, demo)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(
                                line.id().value(),
                                line.book().name(),
                                line.name(),
                                line.source().name())
                        .params(line.year(), line.purpose(), line.holder(), line.division())
                        .params(Timestamp.from(line.openedAt()), line.demo())
                        .update())
                == 1;
    }

    public Optional<BudgetLine> find(BudgetId id) {
        return jdbc.sql("SELECT * FROM ledger.budget WHERE id = ?")
                .param(id.value())
                .query(BudgetRows::read)
                .optional();
    }

    public List<BudgetLine> all() {
        return jdbc.sql("SELECT * FROM ledger.budget ORDER BY year DESC, purpose, source, id")
                .query(BudgetRows::read)
                .list();
    }

    public List<BudgetLine> of(Book book, String purpose, int year) {
        return jdbc.sql("SELECT * FROM ledger.budget WHERE book = ? AND purpose = ? AND year = ? ORDER BY id")
                .params(book.name(), purpose, year)
                .query(BudgetRows::read)
                .list();
    }

    /** What was set aside in an account at the end of a day and had not ended by then. */
    public long reservedAt(AccountId pot, LocalDate day) {
        return jdbc.sql("""
                        SELECT coalesce(-sum(l.amount), 0) FROM ledger.leg l JOIN ledger.transfer t ON t.id = l.transfer
                        LEFT JOIN ledger.transfer e ON e.refers = t.id AND e.effective <= :day
                        WHERE l.account = :pot AND l.amount < 0 AND t.kind = 'RESERVED' AND t.effective <= :day
                          AND e.id IS NULL""")
                .param("day", day)
                .param("pot", pot.value())
                .query(Long.class)
                .single();
    }

    private static BudgetLine read(ResultSet row, int n) throws SQLException {
        return new BudgetLine(
                new BudgetId(row.getObject("id", UUID.class)),
                Book.valueOf(row.getString("book")),
                row.getString("name"),
                BudgetSource.valueOf(row.getString("source")),
                row.getInt("year"),
                row.getString("purpose"),
                row.getString("holder"),
                row.getString("division"),
                row.getTimestamp("opened_at").toInstant(),
                row.getBoolean("demo"));
    }
}
