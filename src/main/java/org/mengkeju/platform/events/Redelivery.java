package org.mengkeju.platform.events;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells events again that a listener did not finish. The registry of events does so at a start, but passes over those it had
 * told again once before: a program killed twice at the same event would lose it. And a listener that failed for a passing
 * reason is tried again while the program runs, ever more seldom, at least once an hour.
 */
@Component
public class Redelivery {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS_MAX = 7;
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final FailedEventPublications failed;
    private final Clock clock;

    Redelivery(JdbcClient jdbc, FailedEventPublications failed, Clock clock) {
        this.jdbc = jdbc;
        this.failed = failed;
        this.clock = clock;
    }

    /**
     * Before the registry tells events again at a start: nobody works any more on what the last program was at. Another program
     * on the same database may do so; then a listener hears the event twice, which every listener bears.
     *
     * @return how many there were
     */
    @PostConstruct
    public int reclaim() {
        return jdbc.sql("""
                        UPDATE event_publication SET status = 'FAILED'
                        WHERE completion_date IS NULL AND status IN ('PROCESSING', 'RESUBMITTED')""").update();
    }

    /** Tries failed listeners again whose time has come. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT30S")
    public void tryAgain() {
        failed.resubmit(ResubmissionOptions.defaults()
                .withBatchSize(AT_ONCE)
                .withMinAge(FIRST)
                .withFilter(this::isDue));
    }

    private boolean isDue(EventPublication publication) {
        Instant last = publication.getLastResubmissionDate();
        return last == null || !clock.instant().isBefore(last.plus(pause(publication.getCompletionAttempts())));
    }

    /** 30 seconds, then twice as long each time, an hour at most. */
    static Duration pause(int attempts) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), DOUBLINGS_MAX));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
