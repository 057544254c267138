package org.mengkeju.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.AccountId;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Posting;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.TransferKind;
import org.mengkeju.platform.audit.Actor;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transfers with their legs, reservations, and what waits for its place in the chain. */
@Repository
public class TransferRows {
    private static final String WITH_LEGS = """
            SELECT t.*, l.number, l.account, l.amount FROM ledger.transfer t JOIN ledger.leg l ON l.transfer = t.id\s""";

    private static final ResultSetExtractor<List<Transfer>> READING = TransferRows::read;

    private final JdbcClient jdbc;

    TransferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a transfer; false when the book has its key already and nothing was written. */
    public boolean insert(Transfer transfer) {
        Posting posting = transfer.posting();
        int written = jdbc.sql("""
                        WITH written AS (
                            INSERT INTO ledger.transfer (id, book, key, kind, refers, reason, evidence, effective, person,
                                                         name, recorded_at, content)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (book, key) DO NOTHING RETURNING id, book)
                        INSERT INTO ledger.unsealed (transfer, book) SELECT id, book FROM written""")
                .params(
                        transfer.id().value(),
                        posting.book().name(),
                        posting.key(),
                        transfer.kind().name())
                .param(transfer.refers() == null ? null : transfer.refers().value())
                .params(posting.reason(), posting.evidence(), posting.effective())
                .param(posting.by().person())
                .params(posting.by().name(), Timestamp.from(transfer.recordedAt()), Content.digest(transfer))
                .update();
        if (written > 0) {
            insertLegs(transfer);
        }
        return written > 0;
    }

    private void insertLegs(Transfer transfer) {
        List<Leg> legs = transfer.posting().legs();
        jdbc.sql("""
                        INSERT INTO ledger.leg (transfer, number, account, amount)
                        SELECT ?, l.number, l.account, l.amount
                        FROM unnest(?::uuid[], ?::bigint[]) WITH ORDINALITY AS l (account, amount, number)""")
                .param(transfer.id().value())
                .param(legs.stream().map(leg -> leg.account().value()).toArray(UUID[]::new))
                .param(legs.stream().map(Leg::amount).toArray(Long[]::new))
                .update();
    }

    public Optional<Transfer> find(TransferId id) {
        return jdbc.sql(WITH_LEGS + "WHERE t.id = ? ORDER BY l.number").param(id.value()).query(READING).stream()
                .findFirst();
    }

    public Optional<Transfer> find(Book book, String key) {
        return jdbc
                .sql(WITH_LEGS + "WHERE t.book = ? AND t.key = ? ORDER BY l.number")
                .params(book.name(), key)
                .query(READING)
                .stream()
                .findFirst();
    }

    /** The transfer that ended this reservation or reversed this transfer. */
    public Optional<Transfer> referringTo(TransferId id) {
        return jdbc.sql(WITH_LEGS + "WHERE t.refers = ? ORDER BY l.number").param(id.value()).query(READING).stream()
                .findFirst();
    }

    /**
     * Transfers that touch an account, newest first.
     *
     * @param before only older ones, or null to begin with the newest
     */
    public List<Transfer> of(AccountId account, @Nullable TransferId before, int limit) {
        return jdbc.sql(WITH_LEGS + """
                        WHERE t.id IN (SELECT m.transfer FROM ledger.leg m WHERE m.account = :account
                                         AND (:before::uuid IS NULL OR m.transfer < :before)
                                       ORDER BY m.transfer DESC LIMIT :limit)
                        ORDER BY t.id DESC, l.number""")
                .param("account", account.value())
                .param("before", before == null ? null : before.value(), java.sql.Types.OTHER)
                .param("limit", limit)
                .query(READING);
    }

    /** The oldest transfers of a book that have no place in the chain, as far as they are committed. */
    public List<Transfer> unsealed(Book book, int limit) {
        return jdbc.sql(WITH_LEGS + """
                        WHERE t.id IN (SELECT transfer FROM ledger.unsealed WHERE book = ? ORDER BY transfer LIMIT ?)
                        ORDER BY t.id, l.number""").params(book.name(), limit).query(READING);
    }

    /** Transfers by their keys. */
    Map<UUID, Transfer> all(List<UUID> ids) {
        Map<UUID, Transfer> found = new HashMap<>();
        jdbc.sql(WITH_LEGS + "WHERE t.id = ANY (?) ORDER BY t.id, l.number")
                .param(ids.toArray(UUID[]::new))
                .query(READING)
                .forEach(one -> found.put(one.id().value(), one));
        return found;
    }

    public void sealed(List<TransferId> ids) {
        jdbc.sql("DELETE FROM ledger.unsealed WHERE transfer = ANY (?)")
                .param(ids.stream().map(TransferId::value).toArray(UUID[]::new))
                .update();
    }

    public void reserve(TransferId id, Instant until) {
        jdbc.sql("INSERT INTO ledger.reservation (transfer, until) VALUES (?, ?)")
                .params(id.value(), Timestamp.from(until))
                .update();
    }

    /** Ends a reservation; false when it had ended before. */
    public boolean endReservation(TransferId id) {
        return jdbc.sql("DELETE FROM ledger.reservation WHERE transfer = ?")
                        .param(id.value())
                        .update()
                > 0;
    }

    /** Reservations whose time is over, the longest over first. */
    public List<TransferId> overdue(Instant now, int limit) {
        return jdbc.sql("SELECT transfer FROM ledger.reservation WHERE until <= ? ORDER BY until LIMIT ?")
                .params(Timestamp.from(now), limit)
                .query((row, n) -> new TransferId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Reads rows of transfers with their legs, which follow each other. */
    private static List<Transfer> read(ResultSet rows) throws SQLException {
        Map<UUID, Head> heads = new LinkedHashMap<>();
        while (rows.next()) {
            UUID id = rows.getObject("id", UUID.class);
            Head head = heads.get(id);
            if (head == null) {
                head = Head.read(rows);
                heads.put(id, head);
            }
            head.legs().add(new Leg(new AccountId(rows.getObject("account", UUID.class)), rows.getLong("amount")));
        }
        return heads.values().stream().map(Head::transfer).toList();
    }

    private record Head(
            TransferId id,
            TransferKind kind,
            @Nullable TransferId refers,
            Book book,
            String key,
            String reason,
            String evidence,
            LocalDate effective,
            Actor by,
            Instant recordedAt,
            List<Leg> legs) {
        static Head read(ResultSet row) throws SQLException {
            UUID refers = row.getObject("refers", UUID.class);
            return new Head(
                    new TransferId(row.getObject("id", UUID.class)),
                    TransferKind.valueOf(row.getString("kind")),
                    refers == null ? null : new TransferId(refers),
                    Book.valueOf(row.getString("book")),
                    row.getString("key"),
                    row.getString("reason"),
                    row.getString("evidence"),
                    row.getObject("effective", LocalDate.class),
                    new Actor(row.getObject("person", UUID.class), row.getString("name"), ""),
                    row.getTimestamp("recorded_at").toInstant(),
                    new ArrayList<>());
        }

        Transfer transfer() {
            return new Transfer(
                    id, kind, refers, new Posting(book, key, reason, evidence, effective, legs, by), recordedAt);
        }
    }
}
