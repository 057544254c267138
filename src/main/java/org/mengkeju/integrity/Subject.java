package org.mengkeju.integrity;

import java.util.UUID;
import org.mengkeju.network.OrganisationId;

/** Whom an entry is about. */
public sealed interface Subject {
    /** Key of the person or organisation. */
    UUID key();

    /** A person of the network. */
    record OfPerson(UUID key) implements Subject {}

    /** An organisation of the network. */
    record OfOrganisation(OrganisationId id) implements Subject {
        @Override
        public UUID key() {
            return id.value();
        }
    }

    static Subject of(UUID person) {
        return new OfPerson(person);
    }

    static Subject of(OrganisationId organisation) {
        return new OfOrganisation(organisation);
    }
}
