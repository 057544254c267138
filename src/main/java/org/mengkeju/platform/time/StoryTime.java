package org.mengkeju.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Lets the loaders of the demonstration tell of earlier days: while one tells, the region's clock shows this thread the moment
 * that is told of. The audit trail keeps the real time. The bean is there only beside the demonstration set, nothing that
 * people or programs send reaches it, and it never tells of the future.
 */
@Component
@ConditionalOnBooleanProperty("mengkeju.demo")
public class StoryTime {
    /** The address the audit trail shows of whoever acts in a story. */
    public static final String ADDRESS = "demonstration";

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Clock clock;

    StoryTime(Clock clock) {
        this.clock = clock;
    }

    /** The moment this thread tells of, else the clock's. */
    public static Instant now(Clock clock) {
        return TOLD.isBound() ? TOLD.get() : clock.instant();
    }

    /**
     * Does something as of a moment.
     *
     * @param daysAgo counted from today in this zone; 0 is now
     * @param minute after nine in the morning of that day
     */
    public <T> T at(ZoneId zone, int daysAgo, int minute, Supplier<T> act) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant moment = now.atZone(zone)
                .toLocalDate()
                .minusDays(daysAgo)
                .atTime(MORNING)
                .plusMinutes(minute)
                .atZone(zone)
                .toInstant();
        Instant told = daysAgo == 0 || moment.isAfter(now) ? now : moment;
        return ScopedValue.where(TOLD, told).call(act::get);
    }

    /** Whether this thread tells of another moment. */
    public boolean isTelling() {
        return TOLD.isBound();
    }
}
