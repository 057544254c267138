package org.mengkeju.network;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the network, as other modules may know them: never with telephone or identity number.
 *
 * @param organisation the organisation the person acts for, or null
 * @param centre code of the centre the person works at, or null
 * @param demo whether it belongs to the demonstration set
 */
public record Person(
        UUID id,
        String name,
        Set<Role> roles,
        @Nullable OrganisationId organisation,
        @Nullable String centre,
        boolean demo) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /** The person acting from an address. */
    public Viewer viewer(String address) {
        return new Viewer(id, name, roles, organisation, centre, address);
    }
}
