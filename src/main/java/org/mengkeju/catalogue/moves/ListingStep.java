package org.mengkeju.catalogue.moves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.network.Viewer;

/** A step that is offered, by the word in its address; only legal steps are. */
public enum ListingStep {
    SUBMIT("submit", ListingState.SUBMITTED, false),
    PUBLISH("publish", ListingState.PUBLISHED, false),
    SEND_BACK("send-back", ListingState.DRAFT, true),
    TAKE_BACK("take-back", ListingState.DRAFT, false),
    REOPEN("reopen", ListingState.DRAFT, false),
    RENEW("renew", ListingState.PUBLISHED, false),
    WITHDRAW("withdraw", ListingState.WITHDRAWN, true);

    private final String key;
    private final ListingState to;
    private final boolean reason;

    ListingStep(String key, ListingState to, boolean reason) {
        this.key = key;
        this.to = to;
        this.reason = reason;
    }

    public String key() {
        return key;
    }

    /** Whether a reason is asked for. */
    public boolean asksReason() {
        return reason;
    }

    public static Optional<ListingStep> of(String key) {
        return Arrays.stream(values()).filter(move -> move.key.equals(key)).findFirst();
    }

    /** The steps that lead to these states from where the listing is, in the order in which they are shown. */
    public static List<ListingStep> offered(Listing listing, Set<ListingState> next, boolean checks) {
        List<ListingStep> offered = new ArrayList<>();
        for (ListingStep move : values()) {
            boolean legal = next.contains(move.to) || (move == RENEW && isMine(next, listing));
            if (legal && move.fits(listing.state(), checks)) {
                offered.add(move);
            }
        }
        return offered;
    }

    /** Takes the listing this step further. */
    public Listing carryOut(ListingDesk desk, ListingId id, String reason, Viewer viewer) {
        String kept = reason.strip();
        return switch (this) {
            case SUBMIT -> desk.submit(id, viewer);
            case PUBLISH -> desk.publish(id, viewer);
            case SEND_BACK, TAKE_BACK, REOPEN -> desk.sendBack(id, kept, viewer);
            case RENEW -> desk.renew(id, viewer);
            case WITHDRAW -> desk.withdraw(id, kept, viewer);
        };
    }

    private static boolean isMine(Set<ListingState> next, Listing listing) {
        return listing.state() == ListingState.PUBLISHED && next.contains(ListingState.WITHDRAWN);
    }

    private boolean fits(ListingState from, boolean checks) {
        return switch (this) {
            case SUBMIT -> from == ListingState.DRAFT;
            case PUBLISH -> from == ListingState.SUBMITTED && checks;
            case SEND_BACK -> from == ListingState.SUBMITTED && checks;
            case TAKE_BACK -> from == ListingState.SUBMITTED && !checks;
            case REOPEN -> from == ListingState.WITHDRAWN;
            case RENEW -> from == ListingState.PUBLISHED || from == ListingState.EXPIRED;
            case WITHDRAW -> true;
        };
    }
}
