package org.mengkeju.deal.terms;

import java.time.Instant;
import java.util.Set;

/**
 * A version of the terms; it never changes.
 *
 * @param number from 1
 * @param proposedBy name of who wrote it
 * @param accepted sides that accepted it
 */
public record TermsVersion(int number, Terms terms, String proposedBy, Instant at, Set<PartyRole> accepted) {
    public TermsVersion {
        accepted = Set.copyOf(accepted);
    }

    /** Both sides accepted it. */
    public boolean isAgreed() {
        return accepted.contains(PartyRole.SUPPLIER) && accepted.contains(PartyRole.ACQUIRER);
    }
}
