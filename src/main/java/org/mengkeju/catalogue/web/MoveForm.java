package org.mengkeju.catalogue.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingState;

/** A step that is offered, by the word in its address; only legal steps are. */
enum MoveForm {
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

    MoveForm(String key, ListingState to, boolean reason) {
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

    static Optional<MoveForm> of(String key) {
        return Arrays.stream(values()).filter(move -> move.key.equals(key)).findFirst();
    }

    /** The steps that lead to these states from where the listing is, in the order in which they are shown. */
    static List<MoveForm> offered(Listing listing, Set<ListingState> next, boolean checks) {
        List<MoveForm> offered = new ArrayList<>();
        for (MoveForm move : values()) {
            boolean legal = next.contains(move.to) || (move == RENEW && isMine(next, listing));
            if (legal && move.fits(listing.state(), checks)) {
                offered.add(move);
            }
        }
        return offered;
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
