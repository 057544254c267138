package org.mengkeju.subsidy.claim;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a claim of a subsidy. */
public record ClaimId(UUID value) {
    public static ClaimId next() {
        return new ClaimId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
