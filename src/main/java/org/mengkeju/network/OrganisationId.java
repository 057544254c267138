package org.mengkeju.network;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of an organisation. */
public record OrganisationId(UUID value) {
    public static OrganisationId next() {
        return new OrganisationId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
