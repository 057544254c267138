package org.mengkeju.deal.approach;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.LeadEntry;
import org.mengkeju.deal.internal.HandedDown;
import org.mengkeju.deal.internal.LeadOpener;
import org.mengkeju.deal.internal.LeadRows;
import org.mengkeju.deal.internal.LeadSteps;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sending approaches. The same thing sent twice is there once: until it is answered, sending again changes the words;
 * afterwards it is refused, and the sender is told to speak with the transfer manager.
 */
@Service
public class ApproachDesk {
    /** Shortest text of an approach in characters; below, nobody knows what it is about. */
    public static final int TEXT_MIN = 20;

    /** Longest text of an approach in characters. */
    public static final int TEXT_MAX = 2000;

    private final ApproachRows rows;
    private final LeadRows leads;
    private final LeadOpener opener;
    private final LeadSteps steps;
    private final Listings listings;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final HandedDown down;
    private final RegionClock clock;

    ApproachDesk(
            ApproachRows rows,
            LeadRows leads,
            LeadOpener opener,
            LeadSteps steps,
            Listings listings,
            Organisations organisations,
            AuditTrail audit,
            HandedDown down,
            RegionClock clock) {
        this.down = down;
        this.rows = rows;
        this.leads = leads;
        this.opener = opener;
        this.steps = steps;
        this.listings = listings;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The published listing the viewer wants to approach somebody about, if that makes sense at all. */
    public Listing approachable(Approach.Kind kind, ListingId id, Viewer viewer) {
        Listing listing = listings.find(id, viewer)
                .filter(found -> found.state() == ListingState.PUBLISHED)
                .filter(found ->
                        kind == Approach.Kind.RESPONSE ? found.kind() == Kind.NEED : Approaches.isResource(found))
                .orElseThrow(Refusal::notFound);
        if (viewer.organisation() == null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.refusal.no-organisation");
        }
        if (viewer.actsFor(listing.owner())) {
            throw Refusal.conflict("deal.refusal.own-listing");
        }
        return listing;
    }

    /**
     * Answers a need.
     *
     * @param offer the own published listing that answers it, or null
     * @param text what the organisation can do, {@link #TEXT_MIN} to {@link #TEXT_MAX} characters
     */
    @Transactional
    public Approach respond(ListingId need, @Nullable ListingId offer, String text, Viewer viewer) {
        Listing listing = approachable(Approach.Kind.RESPONSE, need, viewer);
        Approach.Sender sender = sender(viewer);
        mustBeOwn(Approach.Kind.RESPONSE, offer, viewer);
        String words = words(text);
        opener.open(listing);
        Lead lead = leads.ofNeed(need).flatMap(found -> leads.lock(found.id())).orElseThrow();
        if (lead.outcome() != null && lead.outcome().settles()) {
            throw Refusal.conflict("deal.refusal.need-settled");
        }
        Optional<Approach> there = rows.response(need, sender.organisation());
        var fresh = fresh(Approach.Kind.RESPONSE, need, offer, sender, words, lead, listing.demo());
        return save(there, fresh, offer, lead, viewer);
    }

    /**
     * Asks for a talk about a resource. It joins the open lead of the asker's need where one is named, else it opens a
     * lead of its own.
     *
     * @param need the own published need it is for, or null
     * @param text what for, {@link #TEXT_MIN} to {@link #TEXT_MAX} characters
     */
    @Transactional
    public Approach talk(ListingId resource, @Nullable ListingId need, String text, Viewer viewer) {
        return talkInWords(resource, need, words(text), viewer);
    }

    /** Asks to be brought together with the owner of a candidate for one's own need; the match itself says what for. */
    @Transactional
    public Approach introduce(ListingId need, ListingId candidate, Viewer viewer) {
        return talkInWords(candidate, need, "", viewer);
    }

    private Approach talkInWords(ListingId resource, @Nullable ListingId need, String words, Viewer viewer) {
        Listing listing = approachable(Approach.Kind.TALK, resource, viewer);
        Approach.Sender sender = sender(viewer);
        mustBeOwn(Approach.Kind.TALK, need, viewer);
        Lead lead = leadForTalk(listing, need, sender);
        Optional<Approach> there = rows.talks(resource, sender.organisation()).stream()
                .filter(talk -> need == null ? talk.need() == null : need.equals(talk.need()))
                .findFirst();
        if (words.isEmpty() && there.filter(Approach::waits).isPresent()) {
            return there.get();
        }
        var fresh = fresh(Approach.Kind.TALK, need, resource, sender, words, lead, listing.demo());
        return save(there, fresh, need, lead, viewer);
    }

    private Lead leadForTalk(Listing resource, @Nullable ListingId need, Approach.Sender sender) {
        Optional<Lead> ofNeed = Optional.empty();
        if (need != null) {
            listings.published(need).ifPresent(opener::open);
            ofNeed = leads.ofNeed(need).flatMap(found -> leads.lock(found.id())).filter(Lead::isOpen);
        }
        return ofNeed.orElseGet(() -> {
            var asker = new Lead.Asker(sender.organisation(), sender.organisationName());
            return leads.lock(opener.talk(resource, asker).id()).orElseThrow();
        });
    }

    private Approach save(Optional<Approach> there, Approach fresh, @Nullable ListingId own, Lead lead, Viewer viewer) {
        if (there.isEmpty()) {
            rows.insert(fresh);
            told(fresh, lead, viewer);
            audit.record(viewer.actor(), "approach.sent", "approach", key(fresh), null, fresh);
            return fresh;
        }
        Approach before = there.get();
        Approach after = before.says(own, fresh.text());
        switch (before.state()) {
            case SENT -> {
                if (after.equals(before)) {
                    return before;
                }
            }
            case WITHDRAWN -> {
                after = after.sentTo(lead.id(), clock.now());
                told(after, lead, viewer);
            }
            case FORWARDED, DECLINED -> throw Refusal.conflict("deal.refusal.approach-answered");
        }
        rows.update(after);
        audit.record(viewer.actor(), "approach.changed", "approach", key(after), before, after);
        return after;
    }

    private void told(Approach approach, Lead lead, Viewer viewer) {
        if (approach.kind() == Approach.Kind.RESPONSE) {
            steps.noteUnnamed(lead, LeadEntry.Kind.RESPONDED, viewer);
        } else {
            down.contacted(approach.need(), approach.resource(), clock.now(), approach.demo());
            steps.note(
                    lead,
                    LeadEntry.Kind.INTRODUCTION,
                    approach.text(),
                    approach.about().toString(),
                    viewer);
        }
    }

    private Approach fresh(
            Approach.Kind kind,
            @Nullable ListingId need,
            @Nullable ListingId resource,
            Approach.Sender sender,
            String text,
            Lead lead,
            boolean demo) {
        return new Approach(
                ApproachId.next(),
                kind,
                need,
                resource,
                sender,
                text,
                ApproachState.SENT,
                null,
                "",
                lead.id(),
                clock.now(),
                null,
                demo);
    }

    private Approach.Sender sender(Viewer viewer) {
        OrganisationId organisation = viewer.organisation();
        if (organisation == null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.refusal.no-organisation");
        }
        return new Approach.Sender(organisation, organisations.name(organisation), viewer.person(), viewer.name());
    }

    private void mustBeOwn(Approach.Kind kind, @Nullable ListingId own, Viewer viewer) {
        boolean fine = own == null
                || listings.find(own, viewer)
                        .filter(found -> found.state() == ListingState.PUBLISHED)
                        .filter(found -> Approaches.isOwnSide(kind, found))
                        .filter(found -> viewer.actsFor(found.owner()))
                        .isPresent();
        if (!fine) {
            throw Refusal.invalid("deal.refusal.own-side");
        }
    }

    private static String words(String text) {
        String stripped = text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length < TEXT_MIN || length > TEXT_MAX) {
            throw Refusal.invalid("deal.refusal.approach-text", TEXT_MIN, TEXT_MAX);
        }
        return stripped;
    }

    private static String key(Approach approach) {
        return approach.id().toString();
    }
}
