package org.mengkeju.deal.approach;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of an approach. */
public record ApproachId(UUID value) {
    static ApproachId next() {
        return new ApproachId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
