package org.mengkeju.matching.alert;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchEngine;
import org.mengkeju.matching.internal.reverse.QuestionIndex;
import org.mengkeju.matching.internal.upkeep.IndexUpkeep;
import org.mengkeju.platform.data.DataFolder;
import org.mengkeju.platform.region.RegionLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Works off the list in the background, one thing after the other, for as long as the program runs. */
@Component
class AlertRunner implements SmartLifecycle {
    /** After the index is open, and ended before it closes. */
    private static final int PHASE = RegionLoader.PHASE + 410;

    private static final int BATCH = 32;
    private static final int BULK_BATCH = 8;
    private static final long IDLE_NANOS = 300_000_000L;
    private static final long AFTER_FAULT_NANOS = 5_000_000_000L;
    private static final Logger log = LoggerFactory.getLogger(AlertRunner.class);

    private final DataFolder data;
    private final IndexUpkeep upkeep;
    private final AlertWork work;
    private final AlertStep step;
    private volatile boolean running;
    private volatile @Nullable QuestionIndex open;
    private @Nullable Thread worker;

    AlertRunner(DataFolder data, IndexUpkeep upkeep, AlertWork work, AlertStep step) {
        this.data = data;
        this.upkeep = upkeep;
        this.work = work;
        this.step = step;
    }

    @Override
    public synchronized void start() {
        running = true;
        worker = Thread.ofPlatform().daemon().name("alerts").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                // the index may be opened anew meanwhile
                if (upkeep.isRunning()) {
                    follow(upkeep.engine());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running && upkeep.isRunning()) {
                    log.error("Alerts stopped; they go on in a moment", e);
                }
            }
            rest(AFTER_FAULT_NANOS);
        }
    }

    /** Works with one open index until it closes or the program ends. */
    private void follow(MatchEngine engine) throws InterruptedException {
        try (QuestionIndex questions = engine.questions(data.folder("index").resolve("questions"))) {
            open = questions;
            step.fill(questions);
            while (running && upkeep.isRunning() && upkeep.engine() == engine) {
                if (!round(engine, questions) && !questions.embedSome()) {
                    rest(IDLE_NANOS);
                }
            }
        } finally {
            open = null;
        }
    }

    /** How many questions cannot be found by meaning yet. */
    int unembedded() {
        QuestionIndex questions = open;
        return questions == null ? 0 : questions.waiting();
    }

    /** One look at the list; false when nothing is due. */
    private boolean round(MatchEngine engine, QuestionIndex questions) throws InterruptedException {
        List<AlertWork.Item> next = work.due(BATCH);
        if (next.isEmpty()) {
            return false;
        }
        boolean bulk = next.getFirst().bulk();
        // a few of many at a time, so that a single one never waits long
        List<AlertWork.Item> due = next.stream()
                .filter(item -> item.bulk() == bulk)
                .limit(bulk ? BULK_BATCH : BATCH)
                .toList();
        step.ask(due.stream().filter(AlertWork.Item::search).toList(), questions);
        look(due.stream().filter(item -> !item.search()).toList(), engine, questions);
        return true;
    }

    private void look(List<AlertWork.Item> due, MatchEngine engine, QuestionIndex questions)
            throws InterruptedException {
        List<String> listings =
                due.stream().map(item -> item.subject().toString()).toList();
        embedFirst(engine, listings);
        QuestionIndex.Round round = questions.round(ready(engine, listings));
        for (AlertWork.Item item : due) {
            if (!running) {
                break;
            }
            try {
                step.take(item, engine, questions, round);
            } catch (RuntimeException e) {
                if (!upkeep.isRunning()) {
                    break;
                }
                log.error("What {} fits could not be told; tried again in a minute", item.subject(), e);
                step.postpone(item);
            }
        }
    }

    /** Those that can be found by meaning, as they can be found. */
    private static List<IndexedText> ready(MatchEngine engine, List<String> listings) {
        return listings.stream()
                .filter(key -> !engine.isPending(key))
                .flatMap(key -> engine.find(key).stream())
                .toList();
    }

    /** Without vectors the words are compared, after a while; see {@link AlertStep}. */
    private static void embedFirst(MatchEngine engine, List<String> listings) throws InterruptedException {
        try {
            engine.embedFirst(listings);
        } catch (RuntimeException e) {
            log.warn("New listings could not be embedded", e);
        }
    }

    private void rest(long nanos) {
        if (running) {
            LockSupport.parkNanos(this, nanos);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread ending = worker;
        if (ending != null) {
            LockSupport.unpark(ending);
            try {
                ending.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
