package org.mengkeju.deal;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a lead. */
public record LeadId(UUID value) {
    public static LeadId next() {
        return new LeadId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
