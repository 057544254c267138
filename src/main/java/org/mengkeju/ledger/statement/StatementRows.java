package org.mengkeju.ledger.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of bank statements. */
@Repository
class StatementRows {
    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a line unless it is there. */
    boolean insert(StatementLine line, Actor by, Instant at) {
        return jdbc.sql("""
                                INSERT INTO ledger.statement_line (id, owner_kind, owner_key, digest, file, number, booked_on,
                                    payer, amount, purpose, serial, state, person, name, at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(
                                line.id(),
                                line.owner().kind().name(),
                                line.owner().key(),
                                line.digest())
                        .params(
                                line.file(),
                                line.number(),
                                line.bookedOn(),
                                line.payer(),
                                line.amount().fen())
                        .params(line.purpose(), line.serial())
                        .param(by.person())
                        .params(by.name(), Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<StatementLine> lock(UUID id) {
        return jdbc.sql("SELECT * FROM ledger.statement_line WHERE id = ? FOR NO KEY UPDATE")
                .param(id)
                .query(StatementRows::line)
                .optional();
    }

    /** Lines of an owner in a state, the oldest first. */
    List<StatementLine> of(Owner owner, StatementLine.State state, int limit) {
        return jdbc.sql("""
                        SELECT * FROM ledger.statement_line WHERE owner_kind = ? AND owner_key = ? AND state = ?
                        ORDER BY booked_on, number LIMIT ?""")
                .params(owner.kind().name(), owner.key(), state.name(), limit)
                .query(StatementRows::line)
                .list();
    }

    void update(UUID id, StatementLine.State state, @Nullable UUID payment, String note) {
        jdbc.sql("UPDATE ledger.statement_line SET state = ?, payment = ?, note = ? WHERE id = ?")
                .param(state.name())
                .param(payment)
                .params(note, id)
                .update();
    }

    /** Puts the line a payment was booked from back among those that wait. */
    int waitAgain(UUID payment) {
        return jdbc.sql("UPDATE ledger.statement_line SET state = 'WAITING', payment = NULL WHERE payment = ?")
                .param(payment)
                .update();
    }

    private static StatementLine line(ResultSet row, int n) throws SQLException {
        return new StatementLine(
                row.getObject("id", UUID.class),
                new Owner(Owner.Kind.valueOf(row.getString("owner_kind")), row.getString("owner_key")),
                row.getString("digest"),
                row.getString("file"),
                row.getLong("number"),
                row.getObject("booked_on", LocalDate.class),
                row.getString("payer"),
                Money.ofFen(row.getLong("amount")),
                row.getString("purpose"),
                row.getString("serial"),
                StatementLine.State.valueOf(row.getString("state")),
                row.getObject("payment", UUID.class),
                row.getString("note"));
    }
}
