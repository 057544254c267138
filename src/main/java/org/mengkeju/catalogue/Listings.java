package org.mengkeju.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.internal.ListingAccess;
import org.mengkeju.catalogue.internal.ListingQueries;
import org.mengkeju.catalogue.internal.NearDuplicates;
import org.mengkeju.catalogue.internal.RevisionTable;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the catalogue: everybody gets what they may see of it and nothing else. */
@Service
public class Listings {
    private final ListingQueries queries;
    private final ListingAccess access;
    private final RevisionTable past;
    private final NearDuplicates duplicates;

    Listings(ListingQueries queries, ListingAccess access, RevisionTable past, NearDuplicates duplicates) {
        this.queries = queries;
        this.access = access;
        this.past = past;
        this.duplicates = duplicates;
    }

    /**
     * A part of a list.
     *
     * @param next where the next part begins, or null at the end
     */
    public record Page(List<Listing> listings, @Nullable String next) {}

    /**
     * A step in the life of a listing.
     *
     * @param from null for its first state
     * @param person the account, or null for the program
     * @param reason why, where it was sent back or withdrawn
     */
    public record Move(
            ListingId listing,
            @Nullable ListingState from,
            ListingState to,
            Instant at,
            @Nullable UUID person,
            String name,
            @Nullable String reason) {}

    /** A kept version. */
    public record Revision(int version, Instant at, String name, String title) {}

    /**
     * A listing that says almost the same.
     *
     * @param likeness share of common three-letter sequences, from 0 to 1
     */
    public record Alike(Listing listing, double likeness) {}

    public Optional<Listing> find(ListingId id, Viewer viewer) {
        return queries.find(id, viewer).map(listing -> access.asSeenBy(viewer, listing));
    }

    public Optional<Listing> findByCode(Kind kind, String code, Viewer viewer) {
        return queries.findByCode(kind, code, viewer).map(listing -> access.asSeenBy(viewer, listing));
    }

    /** Finds by key or by public code, as addresses name listings both ways. */
    public Optional<Listing> findByKeyOrCode(Kind kind, String keyOrCode, Viewer viewer) {
        if (keyOrCode.length() == 36 && keyOrCode.charAt(8) == '-') {
            try {
                return find(new ListingId(UUID.fromString(keyOrCode)), viewer).filter(found -> found.kind() == kind);
            } catch (IllegalArgumentException noKey) {
                return findByCode(kind, keyOrCode, viewer);
            }
        }
        return findByCode(kind, keyOrCode, viewer);
    }

    /** Several at once, in the order asked for; what the viewer may not see is left out. */
    public List<Listing> findAll(List<ListingId> ids, Viewer viewer) {
        return queries.findAll(ids, viewer).stream()
                .map(listing -> access.asSeenBy(viewer, listing))
                .sorted(Comparator.comparingInt(listing -> ids.indexOf(listing.id())))
                .toList();
    }

    /**
     * A part of a list, newest first.
     *
     * @param cursor what {@link Page#next} said, or null for the beginning
     */
    public Page list(ListingFilter filter, Viewer viewer, @Nullable String cursor, int limit) {
        Page page = queries.list(filter, viewer, cursor, limit);
        return new Page(seen(page.listings(), viewer), page.next());
    }

    /**
     * One numbered page of a list, newest first.
     *
     * @param number from 1
     */
    public List<Listing> page(ListingFilter filter, Viewer viewer, int number, int size) {
        return seen(queries.page(filter, viewer, number, size), viewer);
    }

    public int count(ListingFilter filter, Viewer viewer) {
        return queries.count(filter, viewer);
    }

    /** How many of each kind are published for this viewer. */
    public Map<Kind, Integer> countByKind(Viewer viewer) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, queries.count(ListingFilter.published(kind), viewer));
        }
        return counts;
    }

    /** How many of a kind are published for this viewer in each league or city, by its code of GB/T 2260. */
    public Map<String, Integer> countByLeague(Kind kind, Viewer viewer) {
        return queries.countByLeague(kind, viewer);
    }

    /** Everything of the viewer's own organisation, last changed first. */
    public List<Listing> forOwner(Viewer viewer) {
        return queries.forOwner(viewer);
    }

    /** What waits for a check by the viewer's centre, longest waiting first. */
    public List<Listing> waitingForCheck(Viewer viewer) {
        return queries.waitingForCheck(viewer);
    }

    /** Steps of its life, oldest first; for those who may see the listing. */
    public List<Move> moves(ListingId id) {
        return past.moves(id);
    }

    /** Kept versions, newest first; for those who may see the listing. */
    public List<Revision> revisions(ListingId id) {
        return past.revisions(id);
    }

    /** Published listings of the same kind that say almost the same as this text, most alike first. */
    public List<Alike> alike(Kind kind, @Nullable ListingId self, String title, String text, Viewer viewer) {
        return duplicates.find(kind, self, title, text, viewer).stream()
                .map(found -> new Alike(access.asSeenBy(viewer, found.listing()), found.likeness()))
                .toList();
    }

    /**
     * Hands over every published listing in constant memory, in the form any visitor may read: owners of anonymous
     * listings are left out. Listings for the network only are among them; what is derived from those must be kept from
     * visitors by their {@link Listing#visibility}.
     */
    @Transactional(readOnly = true)
    public void streamPublished(Consumer<Listing> consumer) {
        streamPublishedSince(Instant.EPOCH, consumer);
    }

    /** As {@link #streamPublished}, only what changed at this time or later. */
    @Transactional(readOnly = true)
    public void streamPublishedSince(Instant since, Consumer<Listing> consumer) {
        Viewer visitor = Viewer.visitor("");
        queries.streamPublished(since, listing -> consumer.accept(access.asSeenBy(visitor, listing)));
    }

    /** Hands over every published listing of a kind that the viewer may read, oldest first, in constant memory. */
    @Transactional(readOnly = true)
    public void stream(Kind kind, Viewer viewer, Consumer<Listing> consumer) {
        queries.stream(
                ListingFilter.published(kind), viewer, listing -> consumer.accept(access.asSeenBy(viewer, listing)));
    }

    /** One published listing in the form of {@link #streamPublished}; empty once it is no longer published. */
    public Optional<Listing> published(ListingId id) {
        return queries.find(id, Viewer.program())
                .filter(listing -> listing.state() == ListingState.PUBLISHED)
                .map(listing -> access.asSeenBy(Viewer.visitor(""), listing));
    }

    /**
     * Whether this viewer may ask for the firms that a policy or finance product fits: people of the region for all that
     * are published, others for their own.
     */
    public static boolean mayFindFirms(Listing listing, Viewer viewer) {
        boolean ofTheRegion = viewer.has(Role.CENTRE_STAFF) || viewer.has(Role.PROGRAMME_OFFICER);
        return viewer.may(Right.FIND_FIRMS)
                && listing.kind().hasConditions()
                && listing.state() == ListingState.PUBLISHED
                && (ofTheRegion || viewer.actsFor(listing.owner()));
    }

    private List<Listing> seen(List<Listing> listings, Viewer viewer) {
        return listings.stream()
                .map(listing -> access.asSeenBy(viewer, listing))
                .toList();
    }
}
