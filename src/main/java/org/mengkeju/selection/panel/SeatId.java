package org.mengkeju.selection.panel;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a seat in a panel. */
public record SeatId(UUID value) {
    public static SeatId next() {
        return new SeatId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
