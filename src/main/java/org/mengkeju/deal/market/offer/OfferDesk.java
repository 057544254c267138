package org.mengkeju.deal.market.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.market.Conditions;
import org.mengkeju.deal.market.MarketBounds;
import org.mengkeju.deal.market.MarketDeals;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.jobs.Jobs;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 挂牌交易 (促进科技成果转化法 art. 18): the owner states price and conditions, the first who accepts a way that can be given
 * once has it, an ordinary licence anybody may take. The deal opens with exactly these terms.
 */
@Service
public class OfferDesk {
    private static final int SHOWN = 200;
    private static final String SUBJECT = "offer";

    private final OfferRows rows;
    private final MarketDeals market;
    private final MarketBounds bounds;
    private final Deals deals;
    private final Organisations organisations;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final RegionClock clock;

    OfferDesk(
            OfferRows rows,
            MarketDeals market,
            MarketBounds bounds,
            Deals deals,
            Organisations organisations,
            Jobs jobs,
            AuditTrail audit,
            RegionClock clock) {
        this.rows = rows;
        this.market = market;
        this.bounds = bounds;
        this.deals = deals;
        this.organisations = organisations;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Offer> find(UUID id) {
        return rows.find(id);
    }

    /** What can be accepted today, newest first; about one listing or about all. */
    public List<Offer> open(@Nullable ListingId listing) {
        return rows.open(listing, clock.today(), SHOWN);
    }

    /** All offers of the viewer's organisation, newest first. */
    public List<Offer> mine(Viewer viewer) {
        return viewer.organisation() == null ? List.of() : rows.of(viewer.organisation(), SHOWN);
    }

    /** The deal the viewer's organisation has by accepting it, if it did. */
    public Optional<DealId> accepted(Offer offer, Viewer viewer) {
        return viewer.organisation() == null ? Optional.empty() : rows.accepted(offer.id(), viewer.organisation());
    }

    /**
     * Offers a result of the viewer's organisation; a way is offered once at a time.
     *
     * @param closesOn last day to accept, or null
     */
    @Transactional
    public Offer publish(
            ListingId about, Conditions conditions, Money price, @Nullable LocalDate closesOn, Viewer viewer) {
        Listing listing = market.own(about, viewer);
        if (conditions.way() == Way.OPEN_LICENCE) {
            throw Refusal.invalid("deal.market.refusal.way");
        }
        market.terms(conditions, price, Pricing.LISTED);
        if (closesOn != null && closesOn.isBefore(clock.today())) {
            throw Refusal.invalid("deal.market.refusal.closing-past", closesOn);
        }
        bounds.refuseGiven(about);
        bounds.refuseExclusive(about, conditions.way());
        boolean already =
                open(about).stream().anyMatch(offer -> offer.conditions().way() == conditions.way());
        if (already) {
            throw Refusal.conflict("deal.market.offer.refusal.twice");
        }
        OrganisationId seller = market.seller(viewer);
        var offer = new Offer(
                Identifier.next(),
                market.number("GP"),
                about,
                listing.title(),
                seller,
                organisations.name(seller),
                conditions,
                price,
                closesOn,
                OfferState.OPEN,
                clock.now(),
                null,
                0,
                listing.demo());
        rows.insert(offer);
        if (closesOn != null) {
            jobs.plan(
                    OfferJob.NAME,
                    offer.id().toString(),
                    closesOn.plusDays(1).atStartOfDay(clock.zone()).toInstant());
        }
        audit.record(viewer.actor(), "offer.published", SUBJECT, offer.id().toString(), null, offer);
        return offer;
    }

    /**
     * Accepts an offer at its price; accepting again leads to the same deal. Of two at once who want what can be given once,
     * the second waits for the first and is told that it is gone.
     */
    @Transactional
    public Deal accept(UUID id, Viewer viewer) {
        Offer offer = rows.lock(id).orElseThrow(Refusal::notFound);
        OrganisationId buyer = market.buyer(offer.seller(), viewer);
        Optional<DealId> there = rows.accepted(id, buyer);
        if (there.isPresent()) {
            return deals.find(there.get()).orElseThrow();
        }
        OfferState standing = offer.on(clock.today());
        if (standing != OfferState.OPEN) {
            throw Refusal.conflict("deal.market.offer.refusal." + standing);
        }
        bounds.refuseGiven(offer.listing());
        Conditions conditions = offer.conditions();
        var sides = new MarketDeals.Sides(offer.seller(), buyer);
        Deal deal = market.open(
                MarketDeals.Source.OFFER,
                id,
                offer.listing(),
                sides,
                market.terms(conditions, offer.price(), Pricing.LISTED),
                viewer);
        rows.accept(id, buyer, deal.id(), viewer, clock.now());
        if (conditions.way().shutsOthersOut()) {
            rows.end(id, OfferState.TAKEN, null, clock.now());
        }
        audit.record(viewer.actor(), "offer.accepted", SUBJECT, id.toString(), null, deal.id());
        return deal;
    }

    /** Takes an offer back, for a reason everybody reads, while nobody has accepted it. */
    @Transactional
    public Offer withdraw(UUID id, String reason, Viewer viewer) {
        Offer offer = rows.lock(id).orElseThrow(Refusal::notFound);
        if (!viewer.actsFor(offer.seller())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.market.refusal.not-own");
        }
        OfferState standing = offer.on(clock.today());
        if (standing != OfferState.OPEN) {
            throw Refusal.conflict("deal.market.offer.refusal." + standing);
        }
        if (offer.taken() > 0) {
            throw Refusal.conflict("deal.market.offer.refusal.accepted", offer.taken());
        }
        rows.end(id, OfferState.WITHDRAWN, MarketDeals.words(reason, true), clock.now());
        Offer withdrawn = rows.find(id).orElseThrow();
        audit.record(viewer.actor(), "offer.withdrawn", SUBJECT, id.toString(), offer, withdrawn);
        return withdrawn;
    }

    /** Notes that its last day is over; asked too early or again, nothing changes. */
    @Transactional
    public void expire(UUID id) {
        Offer offer = rows.lock(id).orElseThrow();
        if (offer.state() == OfferState.OPEN && offer.on(clock.today()) == OfferState.EXPIRED) {
            rows.end(id, OfferState.EXPIRED, null, clock.now());
        }
    }
}
