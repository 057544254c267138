package org.mengkeju.deal.agreement;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a deal. */
public record DealId(UUID value) {
    public static DealId next() {
        return new DealId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
