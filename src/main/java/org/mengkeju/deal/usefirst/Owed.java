package org.mengkeju.deal.usefirst;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;

/**
 * Something one side is to do.
 *
 * @param who the side that owes it
 * @param about which one: key of a payment, a period, a move to confirm; "" where there is only one
 * @param label the same in words people read; may be empty
 * @param from the day from which it is owed; in the future for what is only coming
 * @param until last day, or null where no rule sets one
 * @param amount what is to be paid, or null
 */
public record Owed(
        What what,
        Side who,
        String about,
        String label,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Money amount) {

    /** What is to be done. */
    public enum What {
        REGISTER,
        HAND_OVER,
        STATE_REVENUE,
        CONFIRM,
        DECIDE,
        INVOICE,
        PAY,
        COVER,
        RETURN_PAPERS
    }

    /** The same thing to be done by the same side always has the same key within a contract. */
    public String key() {
        return what + ":" + who + ":" + about + ":" + from;
    }
}
