package org.mengkeju.registration;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a registration. */
public record RegistrationId(UUID value) {
    public static RegistrationId next() {
        return new RegistrationId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
