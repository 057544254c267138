package org.mengkeju.selection;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of an expert in the pool. */
public record ExpertId(UUID value) {
    public static ExpertId next() {
        return new ExpertId(Identifier.next());
    }

    /** Reads a key from a path or form; what is no key names nothing. */
    public static ExpertId of(String text) {
        return new ExpertId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
