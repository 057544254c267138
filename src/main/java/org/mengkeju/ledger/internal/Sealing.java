package org.mengkeju.ledger.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Head;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts transfers at the end of their book's chain, some at a time, each time in one transaction. */
@Component
public class Sealing {
    /** Digest before the first transfer of a book. */
    static final String BEGINNING = "";

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final TransferRows transfers;
    private final AccountRows accounts;
    private final WritingRights rights;
    private final RegionClock clock;

    Sealing(JdbcClient jdbc, TransferRows transfers, AccountRows accounts, WritingRights rights, RegionClock clock) {
        this.rights = rights;
        this.jdbc = jdbc;
        this.transfers = transfers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Books in which transfers wait. */
    public List<Book> waiting() {
        return jdbc.sql("SELECT DISTINCT book FROM ledger.unsealed").query(String.class).list().stream()
                .map(Book::valueOf)
                .toList();
    }

    /** Seals the oldest that wait; true when there may be more. */
    @Transactional
    public boolean sealSome(Book book) {
        return mine(book) && rights.during(() -> sealOldest(book));
    }

    private boolean sealOldest(Book book) {
        List<Transfer> waiting = transfers.unsealed(book, BATCH);
        if (waiting.isEmpty()) {
            return false;
        }
        Head last = head(book).orElse(new Head(book, 0, BEGINNING, Instant.EPOCH));
        insert(book, last, waiting);
        transfers.sealed(waiting.stream().map(Transfer::id).toList());
        List<Leg> moved = new ArrayList<>();
        waiting.stream()
                .filter(one -> one.kind().moves())
                .forEach(one -> moved.addAll(one.posting().legs()));
        accounts.fold(moved);
        return waiting.size() == BATCH;
    }

    /** Whether no other program is sealing this book; held until the transaction ends. */
    private boolean mine(Book book) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('ledger.seal.' || ?, 0))")
                .param(book.name())
                .query(Boolean.class)
                .single();
    }

    private void insert(Book book, Head last, List<Transfer> waiting) {
        UUID[] ids = new UUID[waiting.size()];
        String[] digests = new String[waiting.size()];
        String before = last.digest();
        for (int i = 0; i < ids.length; i++) {
            ids[i] = waiting.get(i).id().value();
            digests[i] = Content.sealed(before, last.number() + 1 + i, Content.digest(waiting.get(i)));
            before = digests[i];
        }
        jdbc.sql("""
                        INSERT INTO ledger.seal (book, number, transfer, digest, sealed_at)
                        SELECT ?, ? + s.place, s.transfer, s.digest, ?
                        FROM unnest(?::uuid[], ?::text[]) WITH ORDINALITY AS s (transfer, digest, place)""")
                .params(book.name(), last.number(), Timestamp.from(clock.now()))
                .param(ids)
                .param(digests)
                .update();
    }

    /** The end of the chain. */
    public Optional<Head> head(Book book) {
        return jdbc.sql("SELECT number, digest, sealed_at FROM ledger.seal WHERE book = ? ORDER BY number DESC LIMIT 1")
                .param(book.name())
                .query((row, n) -> new Head(
                        book,
                        row.getLong("number"),
                        row.getString("digest"),
                        row.getTimestamp("sealed_at").toInstant()))
                .optional();
    }
}
