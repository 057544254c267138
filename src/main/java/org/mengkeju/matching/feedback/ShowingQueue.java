package org.mengkeju.matching.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Matching;
import org.mengkeju.platform.region.RegionClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What was shown and opened on its way to the database: bounded, written by one thread in batches. When the queue is full or
 * the database does not take a batch, the lists are lost and counted.
 */
@Component
class ShowingQueue implements SmartLifecycle {
    static final int CAPACITY = 10_000;
    private static final int BATCH = 500;
    private static final long STOP_MILLIS = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(ShowingQueue.class);

    /** Something to be written: a list, a link that was opened, or a sign that everything before it has been. */
    private sealed interface Item {
        record Shown(Showing showing) implements Item {}

        record Opened(ShowingRows.Opened opened) implements Item {}

        record Sign(Runnable reached) implements Item {}
    }

    private final ShowingRows rows;
    private final Matching matching;
    private final RegionClock clock;
    private final BlockingQueue<Item> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong lost = new AtomicLong();
    private volatile @Nullable Thread writer;

    ShowingQueue(ShowingRows rows, Matching matching, RegionClock clock) {
        this.rows = rows;
        this.matching = matching;
        this.clock = clock;
    }

    void add(Showing showing) {
        offer(new Item.Shown(showing));
    }

    void add(ShowingRows.Opened opened) {
        offer(new Item.Opened(opened));
    }

    private void offer(Item item) {
        if (!waiting.offer(item)) {
            lost.incrementAndGet();
        }
    }

    /** Runs something once everything that waits now has been written; waits for a place in the queue itself. */
    void after(Runnable reached) throws InterruptedException {
        waiting.put(new Item.Sign(reached));
    }

    /** Lists and openings lost since they were last written down. */
    long lost() {
        return lost.get();
    }

    @Override
    public void start() {
        writer = Thread.ofPlatform().daemon().name("feedback").start(this::work);
    }

    private void work() {
        List<Item> batch = new ArrayList<>(BATCH);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Item first = waiting.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                    write(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Item> batch) {
        List<Showing> showings = new ArrayList<>();
        List<ShowingRows.Opened> opened = new ArrayList<>();
        List<Runnable> signs = new ArrayList<>();
        for (Item item : batch) {
            switch (item) {
                case Item.Shown(var showing) -> showings.add(showing);
                case Item.Opened(var link) -> opened.add(link);
                case Item.Sign(var reached) -> signs.add(reached);
            }
        }
        try {
            rows.write(showings, matching.model());
            rows.open(opened);
            writeLoss();
        } catch (DataAccessException | TransactionException e) {
            lost.addAndGet(showings.size() + (long) opened.size());
            LOG.warn("{} lists shown were not written down: {}", showings.size(), e.getMessage());
        }
        signs.forEach(Runnable::run);
    }

    private void writeLoss() {
        long now = lost.get();
        if (now > 0) {
            rows.lose(clock.today(), now);
            lost.addAndGet(-now);
        }
    }

    /** Writes what still waits, for a few seconds at most. */
    @Override
    public void stop() {
        var working = writer;
        writer = null;
        if (working == null) {
            return;
        }
        try {
            var written = new CountDownLatch(1);
            if (waiting.offer(new Item.Sign(written::countDown), STOP_MILLIS, TimeUnit.MILLISECONDS)
                    && !written.await(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("{} lists shown were not written down before the end", waiting.size());
            }
            working.interrupt();
            working.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }
}
