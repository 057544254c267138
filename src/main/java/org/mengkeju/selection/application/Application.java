package org.mengkeju.selection.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.form.Answers;

/**
 * An application in a call.
 *
 * @param lead the organisation that leads
 * @param leader account of the person who answers for the work
 * @param chief account of the chief engineer or chief scientist, or null
 * @param avoid experts the applicant names as unsuitable, three at most
 * @param stage where it left, or null
 * @param receipt what was given when it was handed in last, or null
 */
public record Application(
        ApplicationId id,
        CallId call,
        OrganisationId lead,
        UUID leader,
        @Nullable UUID chief,
        String title,
        Answers answers,
        List<Unsuitable> avoid,
        List<Partner> partners,
        ApplicationState state,
        @Nullable String stage,
        @Nullable Receipt receipt,
        int version,
        Instant createdAt,
        boolean demo) {
    /** Longest title in characters. */
    public static final int TITLE_MAX = 200;

    /** Experts that may be named as unsuitable (State Council order 796, article 20). */
    public static final int AVOID_MOST = 3;

    public Application {
        avoid = List.copyOf(avoid);
        partners = List.copyOf(partners);
    }

    /**
     * An expert somebody does not want.
     *
     * @param identifier ORCID, by which the expert is found rather than by name and unit where the pool knows it; or null
     */
    public record Unsuitable(
            String name, String unit, @Nullable String identifier) {
        /** By name and unit. */
        public Unsuitable(String name, String unit) {
            this(name, unit, null);
        }
    }

    /**
     * Proof that it was handed in.
     *
     * @param number by which people name it
     * @param digest SM3 over everything that was handed in
     */
    public record Receipt(String number, Instant at, String digest) {}

    /** Every organisation in it, the one that leads first; a partner who declined is none of them. */
    public List<OrganisationId> organisations() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(lead),
                        partners.stream()
                                .filter(one -> one.state() != Partner.State.DECLINED)
                                .map(Partner::organisation))
                .toList();
    }

    /** Every person who is named in it. */
    public List<UUID> people() {
        return chief == null || chief.equals(leader) ? List.of(leader) : List.of(leader, chief);
    }

    Application written(
            String itsTitle, UUID itsLeader, @Nullable UUID itsChief, Answers itsAnswers, List<Unsuitable> itsAvoid) {
        return new Application(
                id,
                call,
                lead,
                itsLeader,
                itsChief,
                itsTitle,
                itsAnswers,
                itsAvoid,
                partners,
                state,
                stage,
                receipt,
                version + 1,
                createdAt,
                demo);
    }

    Application at(ApplicationState itsState, @Nullable String itsStage, @Nullable Receipt itsReceipt) {
        return new Application(
                id,
                call,
                lead,
                leader,
                chief,
                title,
                answers,
                avoid,
                partners,
                itsState,
                itsStage,
                itsReceipt,
                version + 1,
                createdAt,
                demo);
    }
}
