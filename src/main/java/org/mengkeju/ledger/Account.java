package org.mengkeju.ledger;

import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;

/**
 * An account.
 *
 * @param purpose what it is for, a short key such as {@code trust} or {@code proceeds}
 * @param reference what it is about, for example the key of a deal; "" where it is the owner's only one for the purpose
 * @param floor balance it may not fall below, in the unit of the book; null where nothing is forbidden
 */
public record Account(
        AccountId id,
        Book book,
        Owner owner,
        String purpose,
        String reference,
        @Nullable Long floor) {
    /** May take out only what is there. */
    public static final long NO_OVERDRAFT = 0;

    /**
     * Whose account it is.
     *
     * @param key of the organisation, person or programme; a name for the outside
     */
    public record Owner(Kind kind, String key) {
        /** What sort of owner. */
        public enum Kind {
            ORGANISATION,
            PERSON,
            /** A programme or a budget. */
            PROGRAMME,
            /** Where value comes from and goes to: banks, the treasury. */
            OUTSIDE
        }

        /** An organisation of the network. */
        public static Owner of(OrganisationId organisation) {
            return new Owner(Kind.ORGANISATION, organisation.toString());
        }

        /** An owner has a key. */
        public Owner {
            if (key.isBlank()) {
                throw new IllegalArgumentException("An owner needs a key");
            }
        }
    }
}
