package org.mengkeju.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.network.OrganisationId;

/**
 * A need on its way to an answer, or a talk that somebody asked for about a resource.
 *
 * @param subject the need; in a talk the resource
 * @param asker who wants the talk, or null where the lead is about a need
 * @param centre code of the centre that holds it
 * @param manager the transfer manager who took it, or null while it waits
 * @param nextAction what is to be done next, or null
 * @param nextOn by when, or null
 * @param answerDue by when the firm is to have a first answer (service level of the region, in working days)
 * @param answeredAt when the firm first got one, or null
 * @param outcome how it ended, or null while it is open
 * @param version counts every change
 */
public record Lead(
        LeadId id,
        ListingId subject,
        @Nullable Asker asker,
        String centre,
        LeadStage stage,
        @Nullable UUID manager,
        @Nullable String managerName,
        @Nullable String nextAction,
        @Nullable LocalDate nextOn,
        Instant openedAt,
        LocalDate answerDue,
        @Nullable Instant answeredAt,
        @Nullable Outcome outcome,
        int version,
        boolean demo) {

    /** The organisation that wants to talk. */
    public record Asker(OrganisationId organisation, String name) {}

    /** A new lead in the queue of a centre. */
    public static Lead waiting(
            ListingId subject,
            @Nullable Asker asker,
            String centre,
            Instant openedAt,
            LocalDate answerDue,
            boolean demo) {
        return new Lead(
                LeadId.next(),
                subject,
                asker,
                centre,
                LeadStage.WAITING,
                null,
                null,
                null,
                null,
                openedAt,
                answerDue,
                null,
                null,
                1,
                demo);
    }

    /** The day something is due: the next action's, or until there is one the first answer's. */
    public LocalDate due() {
        return nextOn == null ? answerDue : nextOn;
    }

    /** Whether somebody wants to talk about a resource; otherwise it is about a need. */
    public boolean isTalk() {
        return asker != null;
    }

    public boolean isOpen() {
        return stage != LeadStage.CLOSED;
    }

    /** In the hands of a manager, to be contacted. */
    public Lead takenBy(@Nullable UUID person, String name) {
        return with(centre, LeadStage.TO_CONTACT, person, name, nextAction, nextOn, answeredAt, null);
    }

    /** Back in a queue, nobody's. */
    public Lead waitingAt(String otherCentre) {
        return with(otherCentre, LeadStage.WAITING, null, null, null, null, answeredAt, null);
    }

    public Lead withNext(String action, LocalDate on) {
        return with(centre, stage, manager, managerName, action, on, answeredAt, outcome);
    }

    public Lead at(LeadStage other) {
        return with(centre, other, manager, managerName, nextAction, nextOn, answeredAt, outcome);
    }

    /** The first answer counts; later ones change nothing. */
    public Lead answered(Instant at) {
        return with(
                centre, stage, manager, managerName, nextAction, nextOn, answeredAt == null ? at : answeredAt, outcome);
    }

    public Lead closed(Outcome how) {
        return with(centre, LeadStage.CLOSED, manager, managerName, null, null, answeredAt, how);
    }

    private Lead with(
            String itsCentre,
            LeadStage itsStage,
            @Nullable UUID itsManager,
            @Nullable String itsManagerName,
            @Nullable String action,
            @Nullable LocalDate on,
            @Nullable Instant answered,
            @Nullable Outcome how) {
        return new Lead(
                id,
                subject,
                asker,
                itsCentre,
                itsStage,
                itsManager,
                itsManagerName,
                action,
                on,
                openedAt,
                answerDue,
                answered,
                how,
                version + 1,
                demo);
    }
}
