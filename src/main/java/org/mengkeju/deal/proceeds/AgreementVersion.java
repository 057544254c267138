package org.mengkeju.deal.proceeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.proceeds.rules.RuleSet;

/**
 * One version of an agreement.
 *
 * @param number from 1
 * @param rules the rule set as it was when the version was made
 * @param publishedOn first day of its notice, or null
 * @param inForceOn first day payments are divided by it, or null
 * @param endedOn day it was replaced or withdrawn, or null
 */
public record AgreementVersion(
        AgreementId agreement,
        int number,
        AgreementState state,
        RuleSet rules,
        SharingTerms terms,
        Proposal proposal,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate endedOn) {
    /** Who proposed it. */
    public record Proposal(@Nullable UUID person, String name, Instant at) {}

    AgreementVersion publishedOn(LocalDate day) {
        return with(AgreementState.NOTICE, day, inForceOn, endedOn);
    }

    AgreementVersion inForceOn(LocalDate day) {
        return with(AgreementState.IN_FORCE, publishedOn, day, endedOn);
    }

    AgreementVersion ended(AgreementState how, LocalDate day) {
        return with(how, publishedOn, inForceOn, day);
    }

    AgreementVersion at(AgreementState next) {
        return with(next, next == AgreementState.DRAFTED ? null : publishedOn, inForceOn, endedOn);
    }

    private AgreementVersion with(
            AgreementState next, @Nullable LocalDate published, @Nullable LocalDate from, @Nullable LocalDate end) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("version " + number + " goes from " + state + " to " + next);
        }
        return new AgreementVersion(agreement, number, next, rules, terms, proposal, published, from, end);
    }
}
