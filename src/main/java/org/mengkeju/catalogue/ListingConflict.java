package org.mengkeju.catalogue;

/** Somebody else saved the listing first. Carries what is there now, so that nobody's text is lost. */
public final class ListingConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Listing current;

    public ListingConflict(Listing current) {
        super("the listing is at version " + current.version());
        this.current = current;
    }

    /** The listing as it is now. */
    public Listing current() {
        return current;
    }
}
