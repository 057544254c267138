package org.mengkeju.deal.proceeds;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.proceeds.engine.PublicityClock;

/**
 * What somebody says against what is published.
 *
 * @param plan the division of a payment it is against, or null where it is against the version
 * @param answer null while it is open
 */
public record Objection(
        UUID id,
        AgreementId agreement,
        int version,
        @Nullable UUID plan,
        LocalDate raisedOn,
        UUID raisedBy,
        String raisedName,
        String text,
        @Nullable Answer answer) {
    /**
     * The unit's answer.
     *
     * @param upheld whether the unit changes what it published
     */
    public record Answer(LocalDate on, String name, String text, boolean upheld) {}

    public boolean open() {
        return answer == null;
    }

    /** What it does to the clock. */
    public PublicityClock.Pause pause() {
        return new PublicityClock.Pause(raisedOn, answer == null ? null : answer.on());
    }
}
