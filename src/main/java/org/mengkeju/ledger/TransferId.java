package org.mengkeju.ledger;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a transfer. */
public record TransferId(UUID value) {
    static TransferId next() {
        return new TransferId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
