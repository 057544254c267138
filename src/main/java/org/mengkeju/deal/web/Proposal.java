package org.mengkeju.deal.web;

import org.mengkeju.catalogue.Listing;

/**
 * A candidate for a lead's need, as the manager sees it.
 *
 * @param score confidence 0–100, rounded
 */
record Proposal(Listing listing, long score) {
    public Object id() {
        return listing.id();
    }

    public String path() {
        return listing.kind().path();
    }

    public String code() {
        return listing.code();
    }

    public String title() {
        return listing.title();
    }
}
