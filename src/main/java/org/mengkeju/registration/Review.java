package org.mengkeju.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.registration.recognition.Answer;

/**
 * What the registration body has done with a form.
 *
 * @param rules version of the rules it is held against
 * @param judgements what officers judged, by flag, or {@code COST_n} for the n-th cost from 0
 * @param submittedAt when it was submitted last
 * @param acceptedOn day of acceptance, from which the term runs
 * @param dueOn last day for a decision
 * @param corrections how often it was sent back
 * @param sentBack what is to be corrected; empty while nothing is
 * @param disputed whether it goes to experts for being disputed
 * @param proposal what the first officer proposes, or null
 * @param pending the changed form of a change that was filed, or null
 */
public record Review(
        String rules,
        Map<String, Answer> judgements,
        @Nullable Instant submittedAt,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate dueOn,
        int corrections,
        String sentBack,
        boolean disputed,
        @Nullable Proposal proposal,
        @Nullable ContractForm pending) {

    public Review {
        judgements = Map.copyOf(judgements);
    }

    /**
     * What the first officer proposes.
     *
     * @param register whether to register it
     * @param grounds rules it breaks, where it is not to be registered
     * @param opinion in words; both sides read it
     * @param experts what experts said, or empty
     */
    public record Proposal(
            UUID officer, String name, boolean register, List<String> grounds, String opinion, String experts) {
        public Proposal {
            grounds = List.copyOf(grounds);
        }

        Proposal heard(String said) {
            return new Proposal(officer, name, register, grounds, opinion, said);
        }
    }

    static Review none(String rules) {
        return new Review(rules, Map.of(), null, null, null, 0, "", false, null, null);
    }

    Review submitted(Instant at) {
        return new Review(rules, judgements, at, acceptedOn, dueOn, corrections, "", disputed, null, pending);
    }

    Review sentBack(String what) {
        return new Review(rules, judgements, submittedAt, null, null, corrections + 1, what, disputed, null, pending);
    }

    Review accepted(String version, LocalDate on, LocalDate due) {
        return new Review(version, judgements, submittedAt, on, due, corrections, "", disputed, null, pending);
    }

    Review judged(Map<String, Answer> all, boolean dispute, @Nullable LocalDate due) {
        return new Review(rules, all, submittedAt, acceptedOn, due, corrections, "", dispute, null, pending);
    }

    Review proposed(@Nullable Proposal what) {
        return new Review(rules, judgements, submittedAt, acceptedOn, dueOn, corrections, "", disputed, what, pending);
    }

    Review changing(@Nullable ContractForm changed) {
        return new Review(
                rules, judgements, submittedAt, acceptedOn, dueOn, corrections, "", disputed, proposal, changed);
    }
}
