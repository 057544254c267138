package org.mengkeju.selection.call;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.form.Answers;
import org.mengkeju.selection.programme.Programme;
import org.mengkeju.selection.programme.Stage;

/**
 * A call of a programme.
 *
 * @param number by which people name it
 * @param programme the version it was begun with, which it keeps
 * @param terms what the programme lets a call state; they hold from publication on
 * @param winners how many are to be chosen
 * @param poster who needs it solved, or null where the department set the subject
 * @param gap what nothing fitted, or null
 * @param author account of whoever began it, or null where the program did
 * @param stage key of the stage it is in, or null before and after all stages
 * @param round 1, and one more each time it was opened again
 * @param closesAt from this moment on nothing can be handed in
 * @param ending why it ended early, or null
 */
public record Call(
        CallId id,
        String number,
        Programme programme,
        CallText text,
        Answers terms,
        List<LinkRef> links,
        int winners,
        @Nullable OrganisationId poster,
        @Nullable UUID gap,
        @Nullable UUID author,
        CallState state,
        @Nullable String stage,
        int round,
        @Nullable Instant publishedAt,
        @Nullable Instant closesAt,
        @Nullable String ending,
        int version,
        Instant createdAt,
        boolean demo) {

    public Call {
        links = List.copyOf(links);
    }

    /** The stage it is in, or null. */
    public @Nullable Stage at() {
        return stage == null ? null : programme.stage(stage);
    }

    /** The key of its stage, or "". */
    public String stageKey() {
        return stage == null ? "" : stage;
    }

    /** Whether something that reaches us now can still be handed in. */
    public boolean takesApplications(Instant now) {
        return state == CallState.OPEN && now.isBefore(Objects.requireNonNull(closesAt));
    }

    Call written(CallText itsText, Answers itsTerms, List<LinkRef> itsLinks, int itsWinners) {
        return new Call(
                id,
                number,
                programme,
                itsText,
                itsTerms,
                itsLinks,
                itsWinners,
                poster,
                gap,
                author,
                state,
                stage,
                round,
                publishedAt,
                closesAt,
                ending,
                version + 1,
                createdAt,
                demo);
    }

    /** The same in another state and stage. */
    public Call at(CallState itsState, @Nullable Stage itsStage) {
        return moved(itsState, itsStage == null ? null : itsStage.key(), round, publishedAt, closesAt, ending);
    }

    Call opened(Instant from, Instant until, boolean again) {
        String submission = programme.submission().key();
        Instant first = publishedAt == null ? from : publishedAt;
        return moved(CallState.OPEN, submission, again ? round + 1 : round, first, until, ending);
    }

    /** The same, back in a stage. */
    public Call reopened(Stage back) {
        return moved(CallState.SELECTING, back.key(), round, publishedAt, closesAt, null);
    }

    /** The same, with nobody chosen for a reason everybody can read. */
    public Call unfilled(String reason) {
        return moved(CallState.NONE_CHOSEN, null, round, publishedAt, closesAt, reason);
    }

    /** The same, ended for a reason everybody can read. */
    public Call endedEarly(String reason) {
        return moved(CallState.ENDED_EARLY, stage, round, publishedAt, closesAt, reason);
    }

    private Call moved(
            CallState itsState,
            @Nullable String itsStage,
            int itsRound,
            @Nullable Instant itsPublication,
            @Nullable Instant itsClosing,
            @Nullable String itsEnding) {
        return new Call(
                id,
                number,
                programme,
                text,
                terms,
                links,
                winners,
                poster,
                gap,
                author,
                itsState,
                itsStage,
                itsRound,
                itsPublication,
                itsClosing,
                itsEnding,
                version + 1,
                createdAt,
                demo);
    }
}
