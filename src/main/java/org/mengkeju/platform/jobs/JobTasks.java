package org.mengkeju.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The modules' jobs as the scheduler knows them: each planned hour is run once, a failed one again ever later. */
@Component
class JobTasks {
    /** The table the scheduler works on. */
    static final String TABLE = "platform.job";

    private static final Logger log = LoggerFactory.getLogger(JobTasks.class);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int DOUBLINGS_MAX = 6;

    private final List<Job> jobs;
    private final Clock clock;

    JobTasks(List<Job> jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    List<Task<?>> all() {
        return jobs.stream().<Task<?>>map(this::task).toList();
    }

    private Task<Void> task(Job job) {
        return Tasks.oneTime(job.name())
                .onFailure(this::again)
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.run(subject(instance.getId())));
    }

    private static String subject(String instance) {
        return instance.substring(0, instance.lastIndexOf(Jobs.AT));
    }

    /** After a minute, then after twice as long each time, an hour and a bit at most. */
    private void again(ExecutionComplete done, ExecutionOperations<Void> operations) {
        var execution = done.getExecution();
        int doublings = Math.min(execution.consecutiveFailures, DOUBLINGS_MAX);
        Instant next = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << doublings));
        log.warn(
                "Timed job {} of {} did not get through, for the {}. time; it is tried again at {}",
                execution.getTaskName(),
                subject(execution.getId()),
                execution.consecutiveFailures + 1,
                next,
                done.getCause().orElse(null));
        operations.reschedule(done, next);
    }
}
