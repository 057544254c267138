package org.mengkeju.catalogue.drafts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingConflict;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing in forms. What is typed is kept as it is, also where it does not read yet; saving makes a version of it,
 * submitting asks for the check. Of a published listing the change waits for the check while the old text stays.
 */
@Service
public class DraftDesk {
    /** Longest form that is kept, in characters; well above what all fields together may hold. */
    private static final int LONGEST = 200_000;

    private final DraftTable drafts;
    private final Listings listings;
    private final ListingDesk desk;
    private final ListingTexts texts;
    private final AuditTrail audit;
    private final RegionClock clock;

    DraftDesk(
            DraftTable drafts,
            Listings listings,
            ListingDesk desk,
            ListingTexts texts,
            AuditTrail audit,
            RegionClock clock) {
        this.drafts = drafts;
        this.listings = listings;
        this.desk = desk;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a form that is opened now starts with. */
    public Draft open(Listing listing, Viewer author) {
        if (!desk.mayEdit(listing, author)) {
            throw Refusal.notFound();
        }
        return current(listing).openedBy(UUID.randomUUID());
    }

    private Draft current(Listing listing) {
        return there(listing)
                .orElseGet(() -> new Draft(
                        listing.id(),
                        listing.kind(),
                        listing.version(),
                        0,
                        listing.id().value(),
                        texts.texts(listing),
                        listing.updatedAt(),
                        null));
    }

    /** What somebody keeps on top of the listing as it is now, for those who may write in it. */
    public Optional<Draft> kept(Listing listing, Viewer viewer) {
        return desk.mayEdit(listing, viewer) ? there(listing) : Optional.empty();
    }

    private Optional<Draft> there(Listing listing) {
        return drafts.find(listing.id()).filter(draft -> draft.base() == listing.version());
    }

    /** A change that waits for the check, for those who may see it. */
    public Optional<Draft> waiting(ListingId id) {
        return drafts.find(id).filter(draft -> draft.submittedAt() != null);
    }

    /**
     * Keeps what was typed.
     *
     * @throws DraftConflict when another form wrote meanwhile
     */
    @Transactional
    public Draft keep(Draft typed, Viewer author) {
        if (typed.texts().values().stream().mapToInt(String::length).sum() > LONGEST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "catalogue.refusal.too-large");
        }
        Listing listing = desk.draft(typed.listing(), content(typed), author);
        if (listing.kind() != typed.kind()) {
            throw Refusal.notFound();
        }
        if (listing.state() == ListingState.SUBMITTED) {
            throw Refusal.conflict("catalogue.refusal.not-open", listing.state());
        }
        Draft there = current(listing);
        boolean older = Math.max(typed.base(), 1) != listing.version();
        boolean other = there.step() != typed.step() && !there.writer().equals(typed.writer());
        if (older || other) {
            throw new DraftConflict(there);
        }
        Instant now = clock.now();
        Draft kept = new Draft(
                typed.listing(),
                typed.kind(),
                listing.version(),
                there.step() + 1,
                typed.writer(),
                typed.texts(),
                now,
                null);
        drafts.keep(kept, now, author.person());
        return kept;
    }

    /** Keeps what was typed and makes a version of it, unless the listing is published: then it stays a draft. */
    @Transactional
    public Listing save(Draft typed, Viewer author) {
        Draft kept = keep(typed, author);
        Listing listing = listings.find(kept.listing(), author).orElseThrow(Refusal::notFound);
        if (listing.state() != ListingState.DRAFT) {
            return listing;
        }
        return version(listing, kept, author);
    }

    private Listing version(Listing listing, Draft kept, Viewer author) {
        var read = texts.read(kept.kind(), kept.texts());
        boolean same = read.content().equals(ListingContent.of(listing));
        try {
            Listing saved = same ? listing : desk.save(listing.id(), listing.version(), read.content(), author);
            if (read.faults().isEmpty()) {
                drafts.remove(listing.id());
            } else {
                // what does not read yet stays as typed, on top of the version that was made of the rest
                drafts.keep(
                        new Draft(
                                kept.listing(),
                                kept.kind(),
                                saved.version(),
                                kept.step(),
                                kept.writer(),
                                kept.texts(),
                                kept.savedAt(),
                                null),
                        clock.now(),
                        author.person());
            }
            return saved;
        } catch (ListingConflict e) {
            throw new DraftConflict(current(e.current()));
        }
    }

    /**
     * Submits what was typed. The caller has checked that it is complete.
     *
     * @return the listing; published still, where a change to it now waits for the check
     */
    @Transactional
    public Listing submit(Draft typed, Viewer author) {
        if (!texts.read(typed.kind(), typed.texts()).complete()) {
            throw new IllegalStateException("an incomplete draft was submitted");
        }
        Listing saved = save(typed, author);
        if (saved.state() == ListingState.DRAFT) {
            return desk.submit(saved.id(), author);
        }
        if (desk.mayCheck(saved, author)) {
            return publish(saved, author);
        }
        drafts.waiting(saved.id(), clock.now());
        audit.record(author.actor(), "change-submitted", "listing", saved.id().toString(), null, typed.texts());
        return saved;
    }

    /**
     * What a program does in one go: of a draft this is the next version; of a published listing the change is submitted
     * for the check, or made at once by who checks.
     *
     * @param version of the listing that the program read
     * @param step of the draft on top of it that the program read, 0 where there was none
     * @throws DraftConflict when somebody wrote meanwhile
     */
    @Transactional
    public Listing replace(Listing listing, int version, int step, Map<String, String> fields, Viewer author) {
        if (!desk.mayEdit(listing, author)) {
            throw Refusal.notFound();
        }
        var typed = new Draft(listing.id(), listing.kind(), version, step, UUID.randomUUID(), fields, null, null);
        if (listing.state() == ListingState.DRAFT) {
            return save(typed, author);
        }
        if (listing.state() != ListingState.PUBLISHED) {
            throw Refusal.conflict("catalogue.refusal.not-open", listing.state());
        }
        var obstacles = texts.read(listing.kind(), fields).obstacles();
        if (!obstacles.isEmpty()) {
            throw Refusal.invalid("catalogue.refusal.incomplete", obstacles.size());
        }
        return submit(typed, author);
    }

    /** Makes a waiting change public, after the check. */
    @Transactional
    public Listing apply(ListingId id, Viewer checker) {
        Listing listing = checked(id, checker);
        if (waiting(id).isEmpty()) {
            throw Refusal.notFound();
        }
        return publish(listing, checker);
    }

    private Listing publish(Listing listing, Viewer checker) {
        Draft draft = drafts.find(listing.id()).orElseThrow(Refusal::notFound);
        var read = texts.read(draft.kind(), draft.texts());
        Listing changed = desk.save(listing.id(), listing.version(), read.content(), checker);
        drafts.remove(listing.id());
        return changed;
    }

    /** Gives a waiting change back to its author, with the reason. */
    @Transactional
    public void refuse(ListingId id, String reason, Viewer checker) {
        checked(id, checker);
        if (reason.isBlank()) {
            throw Refusal.invalid("catalogue.refusal.reason");
        }
        if (waiting(id).isEmpty()) {
            throw Refusal.notFound();
        }
        drafts.waiting(id, null);
        audit.record(checker.actor(), "change-sent-back", "listing", id.toString(), null, Map.of("reason", reason));
    }

    private Listing checked(ListingId id, Viewer checker) {
        Listing listing = listings.find(id, checker).orElseThrow(Refusal::notFound);
        if (!desk.mayCheck(listing, checker)) {
            throw Refusal.notFound();
        }
        return listing;
    }

    private ListingContent content(Draft typed) {
        return texts.read(typed.kind(), typed.texts()).content();
    }

    /** An empty form of this kind, with what is known already. */
    public static Draft empty(Kind kind, Map<String, String> known) {
        return new Draft(ListingId.next(), kind, 0, 0, UUID.randomUUID(), known, null, null);
    }
}
