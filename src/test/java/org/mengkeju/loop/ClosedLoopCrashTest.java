package org.mengkeju.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.mengkeju.platform.events.Redelivery;
import org.mengkeju.platform.verification.Truth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The program is cut off from its database at random calls of the whole way, in steps people take and in listeners, before and
 * after a commit; its threads end, it comes up again, people look and go on. Nothing is lost and nothing is done twice. What
 * lives in memory outlasts a cut: {@link ClosedLoopKilledTest} kills the process itself.
 */
@LoopHouse
class ClosedLoopCrashTest {
    private static final int CUTS = 200;
    private static final int CALLS_BETWEEN = 120;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(5);

    @Autowired
    ApplicationContext house;

    @Autowired
    SeverableDatabase database;

    @Autowired
    IncompleteEventPublications publications;

    @Autowired
    Redelivery redelivery;

    @Autowired
    ThreadPoolTaskExecutor listeners;

    @Autowired
    ObjectProvider<Truth> truths;

    @Autowired
    JdbcClient jdbc;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final AtomicInteger cuts = new AtomicInteger();

    @Test
    void nothingIsLostAndNothingDoubledWhereverTheProgramEnds() {
        for (int way = 1; cuts.get() < CUTS; way++) {
            var loop = new ClosedLoop(house, seed + "-" + way);
            loop.steps().forEach(this::walk);
            settle();
            new LoopAftermath(house).check(loop);
        }
        assertThat(truths.stream())
                .isNotEmpty()
                .allSatisfy(truth -> assertThat(truth.differences())
                        .as(truth.name() + ", seed " + seed)
                        .isEmpty());
    }

    /** Takes a step as often as it needs: a person who was cut off looks again and presses again. */
    private void walk(ClosedLoop.Step step) {
        boolean taken = false;
        while (!taken) {
            if (cuts.get() < CUTS) {
                database.severAfter(1 + random.nextInt(CALLS_BETWEEN), random.nextBoolean());
            }
            taken = isTaken(step);
            if (database.disarm()) {
                comeUpAgain();
                taken = false;
            }
        }
    }

    private boolean isTaken(ClosedLoop.Step step) {
        try {
            if (!step.done().getAsBoolean()) {
                step.act().run();
            }
            await(step.name())
                    .pollInterval(POLL)
                    .atMost(PATIENCE)
                    .until(() -> database.isSevered() || step.done().getAsBoolean());
        } catch (ConditionTimeoutException never) {
            throw new AssertionError("seed " + seed + ": " + step.name() + " never came", never);
        } catch (RuntimeException cutOff) {
            if (!database.isSevered()) {
                throw new AssertionError("seed " + seed + ": " + step.name(), cutOff);
            }
        }
        return true;
    }

    /** What was running ends; then the program does what it does at a start. */
    private void comeUpAgain() {
        cuts.incrementAndGet();
        awaitQuiet();
        database.join();
        redelivery.reclaim();
        publications.resubmitIncompletePublications(_ -> true);
    }

    private void awaitQuiet() {
        await().pollInterval(POLL)
                .atMost(PATIENCE)
                .until(() -> listeners.getActiveCount() == 0
                        && listeners.getThreadPoolExecutor().getQueue().isEmpty());
    }

    /** Every listener has heard everything. */
    private void settle() {
        await().pollInterval(POLL)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outstanding()).isEmpty());
        awaitQuiet();
    }

    private List<String> outstanding() {
        return jdbc.sql("SELECT listener_id || ' ' || status FROM event_publication WHERE completion_date IS NULL")
                .query(String.class)
                .list();
    }
}
