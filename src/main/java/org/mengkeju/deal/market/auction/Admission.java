package org.mengkeju.deal.market.auction;

import java.util.Objects;
import java.util.UUID;
import org.mengkeju.deal.agreement.internal.DealRows;
import org.mengkeju.deal.market.MarketDeals;
import org.mengkeju.deal.market.auction.bid.Bidder;
import org.mengkeju.deal.market.auction.bid.BidderRows;
import org.mengkeju.network.Centre;
import org.mengkeju.network.Centres;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may bid. A bidder applies and says that nothing connects it with the seller; people of the centre admit it, so that the
 * seller does not learn who bids. The seller, whoever drafted the auction, and organisations one of which holds a part of the
 * other by a signed contribution of results are kept out by the program.
 */
@Service
public class Admission {
    private static final String SUBJECT = "auction";

    private final Auctions auctions;
    private final BidderRows bidders;
    private final MarketDeals market;
    private final DealRows deals;
    private final Organisations organisations;
    private final Centres centres;
    private final AuctionNews news;
    private final AuditTrail audit;

    Admission(
            Auctions auctions,
            BidderRows bidders,
            MarketDeals market,
            DealRows deals,
            Organisations organisations,
            Centres centres,
            AuctionNews news,
            AuditTrail audit) {
        this.auctions = auctions;
        this.bidders = bidders;
        this.market = market;
        this.deals = deals;
        this.organisations = organisations;
        this.centres = centres;
        this.news = news;
        this.audit = audit;
    }

    /** Whether the viewer admits bidders to this auction: of its centre, or of the head office. */
    public boolean mayAdmit(Auction auction, Viewer viewer) {
        String centre = viewer.centre();
        return viewer.may(Right.ADMIT_BIDDERS)
                && centre != null
                && (centre.equals(auction.centre())
                        || centres.find(centre)
                                .filter(one -> one.kind() == Centre.Kind.HEAD)
                                .isPresent());
    }

    /**
     * Applies to bid; applying again before the decision changes the evidence.
     *
     * @param unconnected whether the applicant says that nothing connects it with seller and completers
     * @param evidence bank slip of the deposit; needed where one is asked
     */
    @Transactional
    public Bidder apply(UUID id, boolean unconnected, String evidence, Viewer viewer) {
        Auctions.Held held = auctions.hold(id);
        Auction auction = held.auction();
        OrganisationId own = market.buyer(auction.seller(), viewer);
        if (!auction.state().takesBidders()) {
            throw Refusal.conflict("deal.market.auction.refusal.apply-closed");
        }
        refuseConnected(auction, own, viewer);
        if (!unconnected) {
            throw Refusal.invalid("deal.market.auction.refusal.declare");
        }
        String slip = MarketDeals.words(evidence, !auction.terms().deposit().isZero());
        var bidder =
                new Bidder(id, own, organisations.name(own), null, Bidder.State.APPLIED, slip, held.now(), null, null);
        bidders.apply(bidder, viewer);
        audit.record(viewer.actor(), "auction.applied", SUBJECT, id.toString(), null, own);
        return bidders.find(id, own).orElseThrow();
    }

    private void refuseConnected(Auction auction, OrganisationId own, Viewer viewer) {
        boolean same = auction.creator() != null && Objects.equals(auction.creator(), viewer.person());
        boolean holds = deals.holdsByEquity(own, auction.seller()) || deals.holdsByEquity(auction.seller(), own);
        if (same || holds) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.market.auction.refusal.connected");
        }
    }

    /** Admits an applicant under the next number; who is admitted already stays so. */
    @Transactional
    public Bidder admit(UUID id, OrganisationId organisation, Viewer viewer) {
        Auctions.Held held = decided(id, organisation, viewer);
        bidders.admit(id, organisation, viewer.name(), held.now());
        Bidder bidder = bidders.find(id, organisation).orElseThrow();
        news.admitted(held.auction(), bidder);
        audit.record(viewer.actor(), "auction.admitted", SUBJECT, id.toString(), null, bidder);
        return bidder;
    }

    /** Refuses an applicant, for a reason it reads. */
    @Transactional
    public Bidder refuse(UUID id, OrganisationId organisation, String reason, Viewer viewer) {
        Auctions.Held held = decided(id, organisation, viewer);
        bidders.refuse(id, organisation, MarketDeals.words(reason, true), viewer.name(), held.now());
        Bidder bidder = bidders.find(id, organisation).orElseThrow();
        news.refused(held.auction(), bidder);
        audit.record(viewer.actor(), "auction.applicant-refused", SUBJECT, id.toString(), null, bidder);
        return bidder;
    }

    private Auctions.Held decided(UUID id, OrganisationId organisation, Viewer viewer) {
        Auctions.Held held = auctions.hold(id);
        if (!mayAdmit(held.auction(), viewer)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.market.auction.refusal.admit");
        }
        if (!held.auction().state().takesBidders()) {
            throw Refusal.conflict("deal.market.auction.refusal.apply-closed");
        }
        if (bidders.find(id, organisation).isEmpty()) {
            throw Refusal.notFound();
        }
        return held;
    }
}
