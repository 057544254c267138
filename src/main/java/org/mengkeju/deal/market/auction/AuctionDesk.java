package org.mengkeju.deal.market.auction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.market.Conditions;
import org.mengkeju.deal.market.MarketBounds;
import org.mengkeju.deal.market.MarketDeals;
import org.mengkeju.deal.market.auction.bid.BidChain;
import org.mengkeju.deal.market.auction.bid.Seals;
import org.mengkeju.deal.market.auction.bid.Seals.Sealed;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a seller does with his auction: draft it, announce it, call it off before the first bid. */
@Service
public class AuctionDesk {
    private static final String SUBJECT = "auction";
    private static final int EXTENSION_MAX = 60;
    private static final int SIGN_DAYS_MAX = 180;

    private final AuctionRows rows;
    private final Auctions auctions;
    private final MarketDeals market;
    private final MarketBounds bounds;
    private final Seals seals;
    private final Organisations organisations;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final RegionClock clock;
    private final int announcedDays;

    AuctionDesk(
            AuctionRows rows,
            Auctions auctions,
            MarketDeals market,
            MarketBounds bounds,
            Seals seals,
            Organisations organisations,
            Jobs jobs,
            AuditTrail audit,
            RegionClock clock,
            @Value("${mengkeju.market.announced-days:7}") int announcedDays) {
        this.rows = rows;
        this.auctions = auctions;
        this.market = market;
        this.bounds = bounds;
        this.seals = seals;
        this.organisations = organisations;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
        this.announcedDays = announcedDays;
    }

    /** First day on which an auction announced today may open. */
    public LocalDate earliestDay() {
        return clock.today().plusDays(announcedDays);
    }

    /**
     * Drafts an auction of a result of the viewer's organisation.
     *
     * @param reserve what must be bid at least, known to nobody until the end; not below the starting price
     */
    @Transactional
    public Auction draft(ListingId about, Conditions conditions, AuctionTerms terms, Money reserve, Viewer viewer) {
        Listing listing = market.own(about, viewer);
        check(conditions, terms, reserve);
        UUID id = Identifier.next();
        Sealed sealed = seals.seal(id, 0, 0, reserve);
        OrganisationId seller = market.seller(viewer);
        var auction = new Auction(
                id,
                market.number("PM"),
                about,
                listing.title(),
                seller,
                organisations.name(seller),
                viewer.person(),
                listing.centre(),
                conditions,
                terms,
                sealed.seal(),
                terms.plannedEnd(),
                AuctionState.DRAFT,
                0,
                BidChain.begin(rules(id, seller, conditions, terms, sealed.seal())),
                null,
                null,
                null,
                null,
                listing.demo());
        rows.insert(auction, sealed, clock.now());
        audit.record(viewer.actor(), "auction.drafted", SUBJECT, id.toString(), null, auction);
        return auction;
    }

    /** What the first digest is over: who sells what by which rules. */
    static List<String> rules(
            UUID id, OrganisationId seller, Conditions conditions, AuctionTerms terms, String reserveSeal) {
        return List.of(
                id.toString(),
                seller.toString(),
                conditions.way().name(),
                terms.kind().name(),
                "" + terms.starting().fen(),
                "" + terms.step().fen(),
                "" + terms.deposit().fen(),
                reserveSeal,
                terms.opensAt().toString(),
                terms.plannedEnd().toString(),
                "" + terms.extensionMinutes(),
                "" + terms.signDays(),
                "" + terms.offerNext());
    }

    private void check(Conditions conditions, AuctionTerms terms, Money reserve) {
        if (conditions.way() == Way.OPEN_LICENCE) {
            throw Refusal.invalid("deal.market.refusal.way");
        }
        if (terms.starting().isZero() || terms.step().isZero()) {
            throw Refusal.invalid("deal.market.auction.refusal.amounts");
        }
        if (reserve.compareTo(terms.starting()) < 0) {
            throw Refusal.invalid("deal.market.auction.refusal.reserve");
        }
        if (!terms.opensAt().isBefore(terms.plannedEnd())) {
            throw Refusal.invalid("deal.market.auction.refusal.times");
        }
        if (terms.extensionMinutes() < 0 || terms.extensionMinutes() > EXTENSION_MAX) {
            throw Refusal.invalid("deal.market.auction.refusal.extension", EXTENSION_MAX);
        }
        if (terms.signDays() < 1 || terms.signDays() > SIGN_DAYS_MAX) {
            throw Refusal.invalid("deal.market.auction.refusal.sign-days", SIGN_DAYS_MAX);
        }
        market.terms(conditions, reserve, Pricing.AUCTION);
    }

    /** Announces it: from now on everybody reads it, its rules stand, and bidders apply. */
    @Transactional
    public Auction announce(UUID id, Viewer viewer) {
        Auction auction = own(id, viewer).auction();
        refuseMove(auction, AuctionState.ANNOUNCED);
        market.own(auction.listing(), viewer);
        Instant opens = auction.terms().opensAt();
        if (clock.dayOf(opens).isBefore(earliestDay())) {
            throw Refusal.invalid("deal.market.auction.refusal.early", announcedDays, earliestDay());
        }
        bounds.refuseGiven(auction.listing());
        bounds.refuseWhileAuctioned(auction.listing());
        bounds.refuseExclusive(auction.listing(), auction.conditions().way());
        bounds.refuseWhileOffered(auction.listing());
        rows.announce(id, clock.now());
        jobs.plan(AuctionJob.NAME, id.toString(), opens);
        jobs.plan(AuctionJob.NAME, id.toString(), auction.closesAt());
        return moved(auction, "auction.announced", viewer);
    }

    /** Calls it off before the first bid, for a reason everybody reads. */
    @Transactional
    public Auction cancel(UUID id, String reason, Viewer viewer) {
        Auction auction = own(id, viewer).auction();
        if (auction.bids() > 0) {
            throw Refusal.conflict("deal.market.auction.refusal.bids", auction.bids());
        }
        refuseMove(auction, AuctionState.CANCELLED);
        rows.end(id, AuctionState.CANCELLED, MarketDeals.words(reason, true), clock.now());
        return moved(auction, "auction.cancelled", viewer);
    }

    private Auction moved(Auction before, String action, Viewer viewer) {
        Auction after = rows.find(before.id()).orElseThrow();
        audit.record(viewer.actor(), action, SUBJECT, before.id().toString(), before, after);
        return after;
    }

    private Auctions.Held own(UUID id, Viewer viewer) {
        Auctions.Held held = auctions.hold(id);
        if (!viewer.actsFor(held.auction().seller())) {
            throw auctions.find(id, viewer).isPresent()
                    ? new Refusal(Refusal.Kind.FORBIDDEN, "deal.market.refusal.not-own")
                    : Refusal.notFound();
        }
        return held;
    }

    private static void refuseMove(Auction auction, AuctionState to) {
        if (!auction.state().next().contains(to)) {
            throw Refusal.conflict("deal.market.auction.refusal.state");
        }
    }
}
