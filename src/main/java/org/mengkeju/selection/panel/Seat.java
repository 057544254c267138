package org.mengkeju.selection.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.ExpertId;

/**
 * One drawn expert of a panel.
 *
 * @param draw number of the draw
 * @param n the expert's number in the panel, in the order of drawing
 * @param pseudonym under which the draw knows the expert
 * @param unit pseudonym of the unit
 * @param answerBy last day to answer, or null before the invitation
 * @param scoreBy last day to score, or null before it was accepted
 * @param interest what the expert declared; "" for nothing
 * @param ground why the expert left, or ""
 */
public record Seat(
        SeatId id,
        PanelId panel,
        int draw,
        int n,
        String pseudonym,
        ExpertId expert,
        UUID person,
        String unit,
        boolean outside,
        SeatState state,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate scoreBy,
        @Nullable Instant acceptedAt,
        @Nullable Instant submittedAt,
        String interest,
        String ground,
        int version) {

    Seat at(SeatState to, String why) {
        return new Seat(
                id,
                panel,
                draw,
                n,
                pseudonym,
                expert,
                person,
                unit,
                outside,
                to,
                answerBy,
                scoreBy,
                acceptedAt,
                submittedAt,
                interest,
                why,
                version + 1);
    }

    /** Invited until a day. */
    public Seat invitedUntil(LocalDate last) {
        return dated(last, null, null, null, "");
    }

    /** Accepted, with interests; scores until a day. */
    public Seat acceptedAt(Instant at, LocalDate last, String declared) {
        return dated(answerBy, last, at, null, declared);
    }

    /** Scores until another day. */
    public Seat scoringUntil(@Nullable LocalDate last) {
        return dated(answerBy, last, acceptedAt, submittedAt, interest);
    }

    /** Everything handed in. */
    public Seat submittedAt(Instant at) {
        return dated(answerBy, scoreBy, acceptedAt, at, interest);
    }

    private Seat dated(
            @Nullable LocalDate answer,
            @Nullable LocalDate score,
            @Nullable Instant accepted,
            @Nullable Instant submitted,
            String declared) {
        return new Seat(
                id, panel, draw, n, pseudonym, expert, person, unit, outside, state, answer, score, accepted, submitted,
                declared, ground, version);
    }
}
