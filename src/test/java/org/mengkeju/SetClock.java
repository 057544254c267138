package org.mengkeju;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where a test sets it. */
public final class SetClock extends Clock {
    private static final ZoneId REGION = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = Instant.parse("2026-05-01T02:00:00Z");

    /** Ten in the morning of this day in the region. */
    public void set(LocalDate day) {
        now = day.atTime(LocalTime.of(10, 0)).atZone(REGION).toInstant();
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    /** The day it is in the region. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, REGION);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
