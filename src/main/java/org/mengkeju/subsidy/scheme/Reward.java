package org.mengkeju.subsidy.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.Named;

/**
 * A one-off reward for an event.
 *
 * @param key of the event
 * @param amount a fixed amount, or null
 * @param percent of the investment completed, where the amount is not fixed
 * @param cap with a percentage
 * @param from first day on which the event counts
 * @param to last day, or null
 */
public record Reward(
        String key,
        Named name,
        @Nullable Money amount,
        @Nullable BigDecimal percent,
        @Nullable Money cap,
        LocalDate from,
        @Nullable LocalDate to,
        Mark mark,
        String source) {
    public boolean counts(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether it has no official standing. */
    public boolean isDefault() {
        return mark == Mark.D;
    }
}
