package org.mengkeju.selection;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a call. */
public record CallId(UUID value) {
    public static CallId next() {
        return new CallId(Identifier.next());
    }

    /** Reads a key from a path or form; what is no key names nothing. */
    public static CallId of(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
