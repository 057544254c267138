package org.mengkeju.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Identifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Runs planned jobs while the program serves pages; commands run none. It begins when everything else has, so that no
 * start waits for it. Several programs on one database share the work: a row is locked by whoever runs it, and one whose
 * program died is taken up by another after some missed signs of life.
 */
@Component
@ConditionalOnWebApplication
class JobRunner {
    private static final int AT_ONCE = 2;
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(1);
    private static final Duration LAST_WAIT = Duration.ofSeconds(10);
    private static final double FETCH_BELOW = 0.5;
    private static final double FETCH_UP_TO = 2.0;

    private final DataSource database;
    private final JobTasks tasks;
    private final Clock clock;
    private final Duration every;
    private @Nullable Scheduler scheduler;

    JobRunner(DataSource database, JobTasks tasks, Clock clock, @Value("${mengkeju.jobs.every:PT10S}") Duration every) {
        this.database = database;
        this.tasks = tasks;
        this.clock = clock;
        this.every = every;
    }

    /** Begins; a length of zero, which tests set that run jobs themselves, means never. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (every.isZero() || scheduler != null) {
            return;
        }
        var begun = Scheduler.create(new TransactionAwareDataSourceProxy(database), tasks.all())
                .tableName(JobTasks.TABLE)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed("mengkeju-" + Identifier.next()))
                .pollingInterval(every)
                .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
                .heartbeatInterval(SIGN_OF_LIFE)
                .threads(AT_ONCE)
                .shutdownMaxWait(LAST_WAIT)
                .build();
        begun.start();
        scheduler = begun;
    }

    /** Ends before the database goes: jobs under way finish, the others wait for the next start. */
    @EventListener(ContextClosedEvent.class)
    synchronized void end() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }
}
