package org.mengkeju.selection;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of an application. */
public record ApplicationId(UUID value) {
    public static ApplicationId next() {
        return new ApplicationId(Identifier.next());
    }

    /** Reads a key from a path or form; what is no key names nothing. */
    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
