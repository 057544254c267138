package org.mengkeju.deal.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.proceeds.engine.PublicityClock;

/**
 * A public notice of a price.
 *
 * @param terms number of the version of the terms whose price it shows
 * @param days it lasts, calendar days
 * @param flagged whether it says that the acquirer is connected with who completed the result
 * @param isVoid whether it counts for nothing: the acquirer is connected and it did not say so
 * @param endedOn day it was found over, or null
 */
public record Notice(
        UUID id,
        DealId deal,
        int terms,
        LocalDate publishedOn,
        int days,
        boolean flagged,
        boolean isVoid,
        @Nullable LocalDate endedOn,
        List<PriceObjection> objections) {
    /** Copies the objections. */
    public Notice {
        objections = List.copyOf(objections);
    }

    /** An objection and what was answered. */
    public record PriceObjection(
            UUID id,
            String name,
            String text,
            LocalDate raisedOn,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable LocalDate answeredOn) {}

    /** The days that count. */
    public PublicityClock clock() {
        return new PublicityClock(
                publishedOn,
                days,
                objections.stream()
                        .map(one -> new PublicityClock.Pause(one.raisedOn(), one.answeredOn()))
                        .toList());
    }

    /** Whether it still runs. */
    public boolean isOpen() {
        return !isVoid && endedOn == null;
    }
}
