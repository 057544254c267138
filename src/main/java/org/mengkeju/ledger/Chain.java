package org.mengkeju.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mengkeju.ledger.internal.Sealing;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The chain over each book: every transfer gets its place soon after it was posted. Sealing beside posting instead of within
 * it keeps those who post from waiting for each other (docs/decisions/0014-ledger.md).
 */
@Service
public class Chain {
    private final Sealing sealing;

    Chain(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Gives all transfers committed so far their place; by several programs at once it is done by one of them. */
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT1S")
    public void seal() {
        for (Book book : sealing.waiting()) {
            boolean more = true;
            while (more) {
                more = sealing.sealSome(book);
            }
        }
    }

    /** The published end of a book's chain; empty before its first transfer. */
    public Optional<Head> head(Book book) {
        return sealing.head(book);
    }

    /** The ends of all chains that have begun. */
    public List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        for (Book book : Book.values()) {
            head(book).ifPresent(heads::add);
        }
        return heads;
    }
}
