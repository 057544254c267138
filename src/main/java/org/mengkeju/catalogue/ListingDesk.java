package org.mengkeju.catalogue;

import static org.mengkeju.catalogue.ListingState.DRAFT;
import static org.mengkeju.catalogue.ListingState.EXPIRED;
import static org.mengkeju.catalogue.ListingState.PUBLISHED;
import static org.mengkeju.catalogue.ListingState.SUBMITTED;
import static org.mengkeju.catalogue.ListingState.WITHDRAWN;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.catalogue.internal.ListingAccess;
import org.mengkeju.catalogue.internal.ListingRecorder;
import org.mengkeju.catalogue.internal.ListingTable;
import org.mengkeju.catalogue.internal.Origin;
import org.mengkeju.catalogue.internal.Validity;
import org.mengkeju.network.Claims;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the catalogue: drafts, versions and the steps of a life. Whoever may not see a listing is told that it does not
 * exist; a step that the life cycle does not know is refused.
 */
@Service
public class ListingDesk {
    private final ListingTable table;
    private final ListingAccess access;
    private final ListingRecorder recorder;
    private final Origin origin;
    private final Validity validity;
    private final ListingTexts texts;
    private final Claims claims;

    ListingDesk(
            ListingTable table,
            ListingAccess access,
            ListingRecorder recorder,
            Origin origin,
            Validity validity,
            ListingTexts texts,
            Claims claims) {
        this.table = table;
        this.access = access;
        this.recorder = recorder;
        this.origin = origin;
        this.validity = validity;
        this.texts = texts;
        this.claims = claims;
    }

    /**
     * Begins a listing. Sent twice with the same key it is begun once: the second time gives back what is there.
     *
     * @param id key the author's form or program chose
     */
    @Transactional
    public Listing draft(ListingId id, ListingContent content, Viewer author) {
        if (!author.may(Right.WRITE_LISTINGS)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "catalogue.refusal.write");
        }
        Optional<Listing> there = table.lock(id);
        if (there.isPresent()) {
            return there.filter(listing -> access.mayEdit(listing, author)).orElseThrow(Refusal::notFound);
        }
        return recorder.begin(origin.listing(id, content, author), author);
    }

    /**
     * Saves a new version of a draft; of a published listing only the centre that checks may.
     *
     * @param expectedVersion the version the author saw
     * @throws ListingConflict when somebody saved another version meanwhile
     */
    @Transactional
    public Listing save(ListingId id, int expectedVersion, ListingContent content, Viewer author) {
        Listing held = mine(id, author);
        if (held.version() != expectedVersion) {
            throw new ListingConflict(held);
        }
        boolean open = held.state() == DRAFT || (held.state() == PUBLISHED && access.mayCheck(held, author));
        if (!open || held.kind() != content.kind()) {
            throw Refusal.conflict("catalogue.refusal.not-open", held.state());
        }
        return recorder.revise(held, content, author);
    }

    /** Hands a draft to the centre that checks it. */
    @Transactional
    public Listing submit(ListingId id, Viewer author) {
        Listing held = mine(id, author);
        var obstacles = texts.read(held.kind(), texts.texts(held)).obstacles();
        if (!obstacles.isEmpty()) {
            throw Refusal.invalid("catalogue.refusal.incomplete", obstacles.size());
        }
        return recorder.move(held, SUBMITTED, null, held.expiresOn(), author);
    }

    /** Gives a submitted listing back to its author, or withdrawn work back to the pen. */
    @Transactional
    public Listing sendBack(ListingId id, String reason, Viewer checker) {
        Listing held = mine(id, checker);
        if (held.state() == SUBMITTED && access.mayCheck(held, checker) && reason.isBlank()) {
            throw Refusal.invalid("catalogue.refusal.reason");
        }
        return recorder.move(held, DRAFT, reason, held.expiresOn(), checker);
    }

    /** Publishes what was submitted, after the check by the centre of origin. */
    @Transactional
    public Listing publish(ListingId id, Viewer checker) {
        Listing held = mine(id, checker);
        if (held.state() != SUBMITTED) {
            throw Refusal.conflict("catalogue.refusal.move", held.state(), PUBLISHED);
        }
        if (!access.mayCheck(held, checker)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "catalogue.refusal.check");
        }
        if (!claims.isConfirmed(held.owner())) {
            throw Refusal.conflict("catalogue.refusal.unconfirmed", held.ownerName());
        }
        return recorder.move(held, PUBLISHED, null, validity.from(held.kind()), checker);
    }

    /**
     * Takes a listing out of sight.
     *
     * @param reason why; needed where it was published
     */
    @Transactional
    public Listing withdraw(ListingId id, String reason, Viewer author) {
        Listing held = mine(id, author);
        if (held.state() == PUBLISHED && reason.isBlank()) {
            throw Refusal.invalid("catalogue.refusal.reason");
        }
        return recorder.move(held, WITHDRAWN, reason, held.expiresOn(), author);
    }

    /** Extends a published listing, or brings an expired one back, for another term of its kind. */
    @Transactional
    public Listing renew(ListingId id, Viewer author) {
        Listing held = mine(id, author);
        if (held.state() != PUBLISHED && held.state() != EXPIRED) {
            throw Refusal.conflict("catalogue.refusal.move", held.state(), PUBLISHED);
        }
        return recorder.move(held, PUBLISHED, null, validity.from(held.kind()), author);
    }

    /** States this viewer may take the listing to; pages and REST offer these and no others. */
    public Set<ListingState> moves(Listing listing, Viewer viewer) {
        if (!access.mayEdit(listing, viewer)) {
            return Set.of();
        }
        Set<ListingState> next = EnumSet.copyOf(listing.state().next());
        next.remove(EXPIRED);
        if (listing.state() == SUBMITTED && !access.mayCheck(listing, viewer)) {
            next.remove(PUBLISHED);
        }
        return next;
    }

    /** Whether this viewer may write in the listing at all. */
    public boolean mayEdit(Listing listing, Viewer viewer) {
        return access.mayEdit(listing, viewer);
    }

    /** Whether this viewer checks the listing for its centre. */
    public boolean mayCheck(Listing listing, Viewer viewer) {
        return access.mayCheck(listing, viewer);
    }

    /** Takes listings over as they are, already checked elsewhere; one event for all of them. */
    @Transactional
    public void takeOver(Kind kind, List<Listing> listings, Viewer author) {
        recorder.insertBatch(listings, author);
        Instant since = listings.stream()
                .map(Listing::updatedAt)
                .min(Instant::compareTo)
                .orElseGet(recorder::now);
        recorder.imported(kind, since, listings.size(), Map.of(), author);
    }

    private Listing mine(ListingId id, Viewer viewer) {
        return table.lock(id).filter(listing -> access.mayEdit(listing, viewer)).orElseThrow(Refusal::notFound);
    }
}
