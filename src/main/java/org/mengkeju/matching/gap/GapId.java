package org.mengkeju.matching.gap;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a gap. */
public record GapId(UUID value) {
    public static GapId next() {
        return new GapId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
