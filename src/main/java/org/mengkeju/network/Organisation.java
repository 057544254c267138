package org.mengkeju.network;

import org.jspecify.annotations.Nullable;

/**
 * An organisation of the network.
 *
 * @param code its unified social credit code; null where it is not known yet
 * @param division where it is, a code of GB/T 2260, or null
 * @param demo whether it belongs to the demonstration set
 */
public record Organisation(
        OrganisationId id,
        @Nullable CreditCode code,
        String name,
        Kind kind,
        @Nullable String division,
        boolean demo) {

    /** What sort of organisation. */
    public enum Kind {
        FIRM,
        UNIVERSITY,
        INSTITUTE,
        AGENCY,
        BANK,
        GOVERNMENT,
        ASSOCIATION;

        /** Key of its name in the message files. */
        public String messageKey() {
            return "network.kind." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What one says of an organisation that is to be registered. */
    public record Draft(
            @Nullable CreditCode code,
            String name,
            Kind kind,
            @Nullable String division,
            boolean demo) {}
}
