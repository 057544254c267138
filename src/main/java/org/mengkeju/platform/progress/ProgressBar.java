package org.mengkeju.platform.progress;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Tells on standard error how far long work has come. Silent for the first two seconds, so that short work stays
 * quiet; then drawn at most five times a second on a terminal and every ten seconds elsewhere. Safe to call from
 * several threads.
 */
public final class ProgressBar implements AutoCloseable {
    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long TERMINAL_STEP_NANOS = 200_000_000L;
    private static final long LOG_STEP_NANOS = 10_000_000_000L;
    private static final int WIDTH = 30;

    private final String label;
    private final long total;
    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final long startNanos;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong nextDrawNanos;
    private boolean drawn;

    /**
     * A bar on standard error.
     *
     * @param label what is being done, a few words
     * @param total number of steps, or 0 when unknown
     */
    public static ProgressBar onStandardError(String label, long total) {
        return new ProgressBar(label, total, System.err, onTerminal(), System::nanoTime);
    }

    private static boolean onTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    ProgressBar(String label, long total, PrintStream out, boolean terminal, LongSupplier nanoTime) {
        this.label = label;
        this.total = total;
        this.out = out;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
        this.nextDrawNanos = new AtomicLong(startNanos + QUIET_NANOS);
    }

    /** Counts {@code steps} more as done. */
    public void advance(long steps) {
        long now = done.addAndGet(steps);
        long time = nanoTime.getAsLong();
        long due = nextDrawNanos.get();
        long step = terminal ? TERMINAL_STEP_NANOS : LOG_STEP_NANOS;
        if (time >= due && nextDrawNanos.compareAndSet(due, time + step)) {
            draw(now, time, false);
        }
    }

    /** Draws the last state, if anything was drawn before, and ends the line. */
    @Override
    public void close() {
        long time = nanoTime.getAsLong();
        if (time - startNanos >= QUIET_NANOS) {
            draw(done.get(), time, true);
        }
    }

    private synchronized void draw(long now, long time, boolean last) {
        double seconds = (time - startNanos) / 1e9;
        double perSecond = now / Math.max(seconds, 1e-9);
        String line = total > 0 ? withTotal(now, perSecond) : "%s  %,d".formatted(label, now);
        String text = String.format(Locale.ROOT, "%s  %.0f s  %,.0f/s", line, seconds, perSecond);
        if (terminal) {
            out.print((drawn ? "\r" : "") + text + (last ? System.lineSeparator() : ""));
        } else {
            out.println(text);
        }
        out.flush();
        drawn = true;
    }

    private String withTotal(long now, double perSecond) {
        double share = Math.min(1, now / (double) total);
        int filled = (int) Math.round(share * WIDTH);
        String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
        long left = perSecond > 0 ? Math.round((total - now) / perSecond) : 0;
        return String.format(
                Locale.ROOT, "%s  %s %3.0f%%  %,d/%,d  %d s left", label, bar, share * 100, now, total, left);
    }
}
