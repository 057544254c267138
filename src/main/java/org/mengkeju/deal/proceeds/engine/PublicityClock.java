package org.mengkeju.deal.proceeds.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days of public notice, calendar days. The day it is published is the first. A day on which an objection stood
 * unanswered
 * does not count: the clock stops with the objection and runs on from the day after the answer.
 *
 * @param days asked for
 */
public record PublicityClock(LocalDate published, int days, List<Pause> pauses) {
    /** An objection, until it was answered; null while it is open. */
    public record Pause(LocalDate raised, @Nullable LocalDate answered) {
        boolean covers(LocalDate day) {
            return !day.isBefore(raised) && (answered == null || !day.isAfter(answered));
        }
    }

    /** Copies the list. */
    public PublicityClock {
        pauses = List.copyOf(pauses);
    }

    public boolean stopped() {
        return pauses.stream().anyMatch(pause -> pause.answered() == null);
    }

    /** The last day of the notice, or null while an objection is open. */
    public @Nullable LocalDate lastDay() {
        if (stopped()) {
            return null;
        }
        LocalDate day = published;
        for (int counted = counts(day) ? 1 : 0; counted < days; ) {
            day = day.plusDays(1);
            if (counts(day)) {
                counted++;
            }
        }
        return day;
    }

    /** The first day on which what was published may be done, or null while an objection is open. */
    public @Nullable LocalDate freeFrom() {
        LocalDate last = lastDay();
        return last == null ? null : last.plusDays(1);
    }

    /** Whether the notice is over on a day, without an open objection. */
    public boolean over(LocalDate today) {
        LocalDate free = freeFrom();
        return free != null && !today.isBefore(free);
    }

    /** Days that have counted up to and including this one. */
    public int counted(LocalDate today) {
        if (today.isBefore(published)) {
            return 0;
        }
        long counted =
                published.datesUntil(today.plusDays(1)).filter(this::counts).count();
        return (int) Math.min(counted, days);
    }

    private boolean counts(LocalDate day) {
        return pauses.stream().noneMatch(pause -> pause.covers(day));
    }
}
