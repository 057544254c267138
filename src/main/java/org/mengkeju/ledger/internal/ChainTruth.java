package org.mengkeju.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.platform.verification.Truth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every chain recomputed from its beginning: names the first entry of each book that differs. */
@Component
class ChainTruth implements Truth {
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final TransferRows transfers;

    ChainTruth(JdbcClient jdbc, TransferRows transfers) {
        this.jdbc = jdbc;
        this.transfers = transfers;
    }

    @Override
    public String name() {
        return "ledger: every transfer is as it was sealed";
    }

    private record Seal(
            long number,
            UUID transfer,
            String digest,
            @Nullable String content) {}

    @Override
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        for (Book book : Book.values()) {
            first(book).ifPresent(differences::add);
        }
        return differences;
    }

    private Optional<String> first(Book book) {
        String before = Sealing.BEGINNING;
        long number = 0;
        List<Seal> page = page(book, number);
        while (!page.isEmpty()) {
            Map<UUID, Transfer> said =
                    transfers.all(page.stream().map(Seal::transfer).toList());
            for (Seal seal : page) {
                number++;
                Transfer transfer = said.get(seal.transfer());
                String content = transfer == null ? "" : Content.digest(transfer);
                if (seal.number() != number
                        || !content.equals(seal.content())
                        || !seal.digest().equals(Content.sealed(before, number, content))) {
                    return Optional.of(book + " no. " + number + ", transfer " + seal.transfer());
                }
                before = seal.digest();
            }
            page = page(book, number);
        }
        return Optional.empty();
    }

    private List<Seal> page(Book book, long after) {
        return jdbc.sql("""
                        SELECT s.number, s.transfer, s.digest, t.content
                        FROM ledger.seal s LEFT JOIN ledger.transfer t ON t.id = s.transfer
                        WHERE s.book = ? AND s.number > ? ORDER BY s.number LIMIT ?""").params(book.name(), after, PAGE).query(Seal.class).list();
    }
}
