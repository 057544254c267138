package org.mengkeju.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Account;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.AccountId;
import org.mengkeju.ledger.Balance;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Leg;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Accounts and what they have. An account with a floor is locked while it is posted to and its row is always up to date; one
 * without is never locked: its row has what is sealed, and what is not yet sealed is added when it is read.
 */
@Repository
public class AccountRows {
    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens the account unless there is one for the same owner and purpose. */
    public void open(Account account, Instant at) {
        jdbc.sql("""
                        INSERT INTO ledger.account (id, book, owner_kind, owner_key, purpose, reference, floor, opened_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(account.id().value(), account.book().name())
                .params(account.owner().kind().name(), account.owner().key(), account.purpose(), account.reference())
                .param(account.floor())
                .param(Timestamp.from(at))
                .update();
    }

    public Optional<Account> find(Book book, Owner owner, String purpose, String reference) {
        return jdbc.sql("""
                        SELECT * FROM ledger.account
                        WHERE book = ? AND owner_kind = ? AND owner_key = ? AND purpose = ? AND reference = ?""")
                .params(book.name(), owner.kind().name(), owner.key(), purpose, reference)
                .query(AccountRows::read)
                .optional();
    }

    public Optional<Account> find(AccountId id) {
        return jdbc.sql("SELECT * FROM ledger.account WHERE id = ?")
                .param(id.value())
                .query(AccountRows::read)
                .optional();
    }

    /** All accounts of an owner, by book, purpose and reference. */
    public List<Account> of(Owner owner) {
        return jdbc.sql("""
                        SELECT * FROM ledger.account WHERE owner_kind = ? AND owner_key = ?
                        ORDER BY book, purpose, reference""")
                .params(owner.kind().name(), owner.key())
                .query(AccountRows::read)
                .list();
    }

    private static Account read(ResultSet row, int n) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                Book.valueOf(row.getString("book")),
                new Owner(Owner.Kind.valueOf(row.getString("owner_kind")), row.getString("owner_key")),
                row.getString("purpose"),
                row.getString("reference"),
                row.getObject("floor", Long.class));
    }

    /** An account with a floor, as it stands while it is locked. */
    public record Limited(AccountId id, long floor, long posted, long reserved) {}

    /** Locks those of the accounts that have a floor until the transaction ends, always in the order of their keys. */
    public List<Limited> lock(Collection<AccountId> ids) {
        return jdbc.sql("""
                        SELECT id, floor, posted, reserved FROM ledger.account
                        WHERE id = ANY (?) AND floor IS NOT NULL ORDER BY id FOR NO KEY UPDATE""")
                .param(keys(ids))
                .query((row, n) -> new Limited(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getLong("floor"),
                        row.getLong("posted"),
                        row.getLong("reserved")))
                .list();
    }

    private static UUID[] keys(Collection<AccountId> ids) {
        return ids.stream().map(AccountId::value).toArray(UUID[]::new);
    }

    /** Adds to a locked account. */
    public void add(AccountId id, long posted, long reserved) {
        jdbc.sql("UPDATE ledger.account SET posted = posted + ?, reserved = reserved + ? WHERE id = ?")
                .params(posted, reserved, id.value())
                .update();
    }

    /** Adds what was sealed to those of the accounts that have no floor. */
    public void fold(Collection<Leg> legs) {
        jdbc.sql("""
                        UPDATE ledger.account a SET posted = a.posted + s.amount
                        FROM (SELECT account, sum(amount)::bigint AS amount
                              FROM unnest(?::uuid[], ?::bigint[]) AS l (account, amount) GROUP BY account) s
                        WHERE a.id = s.account AND a.floor IS NULL""")
                .param(legs.stream().map(leg -> leg.account().value()).toArray(UUID[]::new))
                .param(legs.stream().map(Leg::amount).toArray(Long[]::new))
                .update();
    }

    /** What an account has now. */
    public @Nullable Balance balance(AccountId id) {
        return jdbc.sql("""
                        SELECT a.posted + CASE WHEN a.floor IS NULL THEN coalesce((
                                   SELECT sum(l.amount) FROM ledger.unsealed u
                                   JOIN ledger.transfer t ON t.id = u.transfer JOIN ledger.leg l ON l.transfer = t.id
                                   WHERE l.account = a.id AND t.kind IN ('POSTED', 'SETTLED', 'REVERSED')), 0) ELSE 0 END AS posted,
                               CASE WHEN a.floor IS NULL THEN coalesce((
                                   SELECT -sum(l.amount) FROM ledger.reservation r JOIN ledger.leg l ON l.transfer = r.transfer
                                   WHERE l.account = a.id AND l.amount < 0), 0) ELSE a.reserved END AS reserved
                        FROM ledger.account a WHERE a.id = ?""")
                .param(id.value())
                .query((row, n) -> new Balance(row.getLong("posted"), row.getLong("reserved")))
                .optional()
                .orElse(null);
    }

    /** What was moved to and from an account up to the end of a day. */
    public long postedUntil(AccountId id, LocalDate day) {
        return jdbc.sql("""
                        SELECT coalesce(sum(l.amount), 0) FROM ledger.leg l JOIN ledger.transfer t ON t.id = l.transfer
                        WHERE l.account = ? AND t.effective <= ? AND t.kind IN ('POSTED', 'SETTLED', 'REVERSED')""").params(id.value(), day).query(Long.class).single();
    }
}
