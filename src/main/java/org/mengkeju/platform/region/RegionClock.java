package org.mengkeju.platform.region;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.mengkeju.platform.time.StoryTime;
import org.springframework.stereotype.Component;

/** The time of day in the region; where a story of the demonstration is told, the time it tells of ({@link StoryTime}). */
@Component
public class RegionClock {
    private final Clock clock;
    private final Region region;

    RegionClock(Clock clock, Region region) {
        this.clock = clock;
        this.region = region;
    }

    /** Now, to the microsecond: what the database keeps, so that a time read back equals the one written. */
    public Instant now() {
        return instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return dayOf(instant());
    }

    private Instant instant() {
        return StoryTime.now(clock);
    }

    /** The day on which something happened, as people in the region count days. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    public ZoneId zone() {
        return region.settings().timeZone();
    }
}
