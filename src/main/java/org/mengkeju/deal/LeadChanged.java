package org.mengkeju.deal;

/** Somebody changed the lead since it was read; it is as it is now. */
public final class LeadChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Lead current;

    public LeadChanged(Lead current) {
        super("lead " + current.id() + " is at version " + current.version());
        this.current = current;
    }

    public Lead current() {
        return current;
    }
}
