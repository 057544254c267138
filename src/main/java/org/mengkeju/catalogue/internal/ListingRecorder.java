package org.mengkeju.catalogue.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingChanged;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings.Move;
import org.mengkeju.catalogue.ListingsImported;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out a change with everything that belongs to it: version, history, audit trail, event. All or nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ListingRecorder {
    private static final String SUBJECT = "listing";

    private final ListingTable table;
    private final RevisionTable past;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final RegionClock clock;

    ListingRecorder(
            ListingTable table,
            RevisionTable past,
            AuditTrail audit,
            ApplicationEventPublisher events,
            RegionClock clock) {
        this.table = table;
        this.past = past;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Microseconds, as the database keeps them: what is read back equals what was written. */
    public Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }

    public Listing begin(Listing listing, Viewer author) {
        table.insert(listing, author);
        past.moved(List.of(move(listing, null, listing.state(), null, author)));
        audit.record(author.actor(), "begun", SUBJECT, listing.id().toString(), null, listing);
        announce(null, listing);
        return listing;
    }

    public Listing revise(Listing held, ListingContent content, Viewer author) {
        Listing revised = reviseQuietly(held, content, author);
        announce(held, revised);
        return revised;
    }

    /** As {@link #revise} for one of many; {@link #imported} tells of all of them at the end. */
    public Listing reviseQuietly(Listing held, ListingContent content, Viewer author) {
        Listing revised = revised(held, content);
        table.updateContent(revised, author);
        audit.record(author.actor(), "revised", SUBJECT, held.id().toString(), held, revised);
        return revised;
    }

    /** A step of its life. Staying published is a step too: a renewal. */
    public Listing move(
            Listing held, ListingState to, @Nullable String reason, @Nullable LocalDate expiresOn, Viewer author) {
        boolean renewal = held.state() == ListingState.PUBLISHED && to == ListingState.PUBLISHED;
        if (!renewal && !held.state().next().contains(to)) {
            throw Refusal.conflict("catalogue.refusal.move", held.state(), to);
        }
        Listing moved = moved(held, to, expiresOn);
        table.update(moved);
        past.moved(List.of(move(moved, held.state(), to, reason, author)));
        audit.record(author.actor(), verb(to, renewal), SUBJECT, held.id().toString(), state(held), state(moved));
        announce(held, moved);
        return moved;
    }

    /** Inserts some of many listings; {@link #imported} tells of all of them at the end. */
    public void insertBatch(List<Listing> listings, Viewer author) {
        table.insertAll(listings, author);
        past.moved(listings.stream()
                .map(listing -> move(listing, null, listing.state(), null, author))
                .toList());
    }

    /**
     * One line of the trail and one event for all listings of an import.
     *
     * @param source what they came from
     */
    public void imported(Kind kind, Instant since, int count, Map<String, String> source, Viewer author) {
        audit.record(author.actor(), "imported", SUBJECT, kind.key(), null, Map.of("count", count, "source", source));
        events.publishEvent(new ListingsImported(kind, since, count));
    }

    private static String verb(ListingState to, boolean renewal) {
        return switch (to) {
            case DRAFT -> "sent-back";
            case SUBMITTED -> "submitted";
            case PUBLISHED -> renewal ? "renewed" : "published";
            case EXPIRED -> "expired";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private static Map<String, Object> state(Listing listing) {
        return Map.of("state", listing.state(), "expiresOn", String.valueOf(listing.expiresOn()));
    }

    private void announce(@Nullable Listing before, Listing after) {
        boolean was = before != null && before.state() == ListingState.PUBLISHED;
        if (was || after.state() == ListingState.PUBLISHED) {
            events.publishEvent(new ListingChanged(after.id()));
        }
    }

    private static Move move(
            Listing listing, @Nullable ListingState from, ListingState to, @Nullable String reason, Viewer author) {
        return new Move(listing.id(), from, to, listing.updatedAt(), author.person(), author.name(), reason);
    }

    private Listing moved(Listing held, ListingState to, @Nullable LocalDate expiresOn) {
        Instant now = now();
        Instant published = to == ListingState.PUBLISHED && held.state() != to ? now : held.publishedAt();
        return new Listing(
                held.id(),
                held.code(),
                held.version(),
                to,
                held.title(),
                held.text(),
                held.keywords(),
                held.links(),
                held.divisions(),
                held.owner(),
                held.ownerName(),
                held.centre(),
                held.visibility(),
                expiresOn,
                published,
                now,
                held.demo(),
                held.details());
    }

    private Listing revised(Listing held, ListingContent content) {
        return new Listing(
                held.id(),
                held.code(),
                held.version() + 1,
                held.state(),
                content.title(),
                content.text(),
                content.keywords(),
                content.links(),
                content.divisions(),
                held.owner(),
                held.owner() == null ? content.ownerName() : held.ownerName(),
                held.centre(),
                content.visibility(),
                held.expiresOn(),
                held.publishedAt(),
                now(),
                held.demo(),
                content.details());
    }
}
