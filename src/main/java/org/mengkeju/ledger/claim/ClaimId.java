package org.mengkeju.ledger.claim;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a claim. */
public record ClaimId(UUID value) {
    public static ClaimId next() {
        return new ClaimId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
