package org.mengkeju.platform.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Component;

/** Moments as pages write them, in the region's time of day; templates call it as {@code @momentTexts}, whatever beans are named by default. */
@Component("momentTexts")
public class MomentTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final RegionClock clock;

    MomentTexts(RegionClock clock) {
        this.clock = clock;
    }

    /** The time of day, 09:12. */
    public String time(Instant at) {
        return TIME.format(at.atZone(clock.zone()));
    }

    /** Day and time, 2026-11-21 09:12; nothing for null. */
    public String minute(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(clock.zone()));
    }

    /** When something ends, 2026-11-21 18:00; the end of a day is 2026-11-21 24:00, as people say it. Nothing for null. */
    public String end(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        ZonedDateTime local = at.atZone(clock.zone());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? DAY.format(local.minusDays(1)) + " 24:00"
                : MINUTE.format(local);
    }

    /** The day, 2026-11-21; nothing for null. */
    public String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at.atZone(clock.zone()));
    }
}
