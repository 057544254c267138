package org.mengkeju.catalogue.drafts;

/** Somebody else kept or saved another text meanwhile. Carries theirs; the caller still has its own. */
public final class DraftConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Draft theirs;

    DraftConflict(Draft theirs) {
        super("the listing is at version " + theirs.base() + ", step " + theirs.step());
        this.theirs = theirs;
    }

    /** What stands there now. */
    public Draft theirs() {
        return theirs;
    }
}
