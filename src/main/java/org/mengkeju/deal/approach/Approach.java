package org.mengkeju.deal.approach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.LeadId;
import org.mengkeju.deal.NoReason;
import org.mengkeju.network.OrganisationId;

/**
 * An organisation wants to be brought together with the other side: it can solve a need, or wants to use a resource. A
 * transfer manager stands between the two and passes it on or says why not.
 *
 * @param need the need answered; in a talk the asker's own need, or null
 * @param resource the resource asked about; in a response the sender's own listing that answers, or null
 * @param sender who sent it
 * @param text what the sender can do or wants
 * @param reason why it was not passed on, or null
 * @param note the transfer manager's words about the answer; may be empty
 * @param lead where a transfer manager finds it
 * @param answeredAt when a transfer manager answered, or null
 */
public record Approach(
        ApproachId id,
        Kind kind,
        @Nullable ListingId need,
        @Nullable ListingId resource,
        Sender sender,
        String text,
        ApproachState state,
        @Nullable NoReason reason,
        String note,
        LeadId lead,
        Instant sentAt,
        @Nullable Instant answeredAt,
        boolean demo) {

    /** From which side it comes. */
    public enum Kind {
        /** 响应: somebody can solve a need. */
        RESPONSE,
        /** 约谈: somebody wants to talk about a resource. */
        TALK
    }

    /**
     * Who sent it.
     *
     * @param person the account, or null for the program
     */
    public record Sender(
            OrganisationId organisation,
            String organisationName,
            @Nullable UUID person,
            String personName) {}

    /** What the other side offers: the need answered, or the resource asked about. */
    public ListingId about() {
        ListingId theirs = kind == Kind.RESPONSE ? need : resource;
        if (theirs == null) {
            throw new IllegalStateException("approach " + id + " is about nothing");
        }
        return theirs;
    }

    /** The sender's own listing, or null. */
    public @Nullable ListingId own() {
        return kind == Kind.RESPONSE ? resource : need;
    }

    public boolean waits() {
        return state == ApproachState.SENT;
    }

    Approach says(@Nullable ListingId own, String otherText) {
        return kind == Kind.RESPONSE
                ? with(need, own, otherText, state, reason, note, answeredAt)
                : with(own, resource, otherText, state, reason, note, answeredAt);
    }

    Approach sentTo(LeadId itsLead, Instant at) {
        return new Approach(
                id, kind, need, resource, sender, text, ApproachState.SENT, null, "", itsLead, at, null, demo);
    }

    Approach forwarded(String words, Instant at) {
        return with(need, resource, text, ApproachState.FORWARDED, null, words, at);
    }

    Approach declined(NoReason why, String words, Instant at) {
        return with(need, resource, text, ApproachState.DECLINED, why, words, at);
    }

    Approach withdrawn() {
        return with(need, resource, text, ApproachState.WITHDRAWN, null, note, answeredAt);
    }

    private Approach with(
            @Nullable ListingId itsNeed,
            @Nullable ListingId itsResource,
            String itsText,
            ApproachState itsState,
            @Nullable NoReason itsReason,
            String itsNote,
            @Nullable Instant at) {
        return new Approach(
                id, kind, itsNeed, itsResource, sender, itsText, itsState, itsReason, itsNote, lead, sentAt, at, demo);
    }
}
