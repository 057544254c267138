package org.mengkeju.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes keys in Java: UUIDv7, which sort by time of creation and need no database round trip. */
public final class Identifier {
    private Identifier() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
