package org.mengkeju.platform.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds jobs that should have run and did not, says so in the log once an hour, and tells whoever asks for the program's
 * health. A stuck job is no reason to send visitors elsewhere: the program stays up, the detail says what waits.
 */
@Component
public class StuckJobs implements HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(StuckJobs.class);
    private static final Duration LATE = Duration.ofMinutes(15);
    private static final int NAMED_MAX = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    StuckJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A job that waits too long.
     *
     * @param job its name
     * @param subject what it is about, with the hour it was planned for
     * @param due when it should run, or is tried next
     * @param failures how often in a row it did not get through
     */
    public record Stuck(String job, String subject, Instant due, int failures) {
        @Override
        public String toString() {
            return failures > 0
                    ? "%s of %s failed %d times, next try %s".formatted(job, subject, failures, due)
                    : "%s of %s was due at %s and nobody has run it".formatted(job, subject, due);
        }
    }

    /** Jobs that failed, and jobs whose hour passed {@code LATE} ago; the longest waiting first. */
    public List<Stuck> list() {
        return jdbc.sql("""
                        SELECT task_name, task_instance, execution_time, coalesce(consecutive_failures, 0) AS failures
                        FROM platform.job WHERE consecutive_failures > 0 OR execution_time < ?
                        ORDER BY execution_time LIMIT ?""")
                .params(Timestamp.from(clock.instant().minus(LATE)), NAMED_MAX)
                .query((row, n) -> new Stuck(
                        row.getString("task_name"),
                        row.getString("task_instance"),
                        row.getTimestamp("execution_time").toInstant(),
                        row.getInt("failures")))
                .list();
    }

    /** How many jobs wait for their hour. */
    public int planned() {
        return jdbc.sql("SELECT count(*) FROM platform.job")
                .query(Integer.class)
                .single();
    }

    @Override
    public Health health() {
        List<Stuck> stuck = list();
        var health = Health.up().withDetail("stuck", stuck.size());
        if (!stuck.isEmpty()) {
            health.withDetail("which", stuck.stream().map(Stuck::toString).toList());
        }
        return health.build();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void tell() {
        List<Stuck> stuck = list();
        if (!stuck.isEmpty()) {
            log.warn("{} timed jobs wait too long: {}", stuck.size(), stuck);
        }
    }
}
