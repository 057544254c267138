package org.mengkeju.platform.start;

import org.springframework.context.SmartLifecycle;

/** Work that is done once at every start, before the first page is served, at its place in the order of phases. */
public abstract class StartStep implements SmartLifecycle {
    private final int phase;
    private boolean running;

    /** @param phase lower ones go first */
    protected StartStep(int phase) {
        this.phase = phase;
    }

    /** Does the work; what it throws keeps the program from starting. */
    protected abstract void run();

    @Override
    public final void start() {
        run();
        running = true;
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
