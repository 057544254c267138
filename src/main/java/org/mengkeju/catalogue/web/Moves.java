package org.mengkeju.catalogue.web;

import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.network.Viewer;

/** Carries out a step by its word. */
final class Moves {
    private Moves() {}

    static Listing carryOut(ListingDesk desk, MoveForm move, ListingId id, String reason, Viewer viewer) {
        String kept = reason.strip();
        return switch (move) {
            case SUBMIT -> desk.submit(id, viewer);
            case PUBLISH -> desk.publish(id, viewer);
            case SEND_BACK, TAKE_BACK, REOPEN -> desk.sendBack(id, kept, viewer);
            case RENEW -> desk.renew(id, viewer);
            case WITHDRAW -> desk.withdraw(id, kept, viewer);
        };
    }
}
