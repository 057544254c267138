package org.mengkeju.deal.market.auction;

import java.util.List;
import org.mengkeju.deal.market.auction.bid.Bidder;
import org.mengkeju.deal.market.auction.bid.BidderRows;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.notification.Notification;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.springframework.stereotype.Component;

/** Tells bidders and seller what they have to know, once each. */
@Component
class AuctionNews {
    private final Notifications notifications;
    private final BidderRows bidders;

    AuctionNews(Notifications notifications, BidderRows bidders) {
        this.notifications = notifications;
        this.bidders = bidders;
    }

    void admitted(Auction auction, Bidder bidder) {
        tell(auction, bidder.organisation(), "admitted", "deal.market.told.admitted");
    }

    void refused(Auction auction, Bidder bidder) {
        tell(auction, bidder.organisation(), "refused:" + bidder.appliedAt(), "deal.market.told.refused");
    }

    /** Whoever led until now does not any more. */
    void outbid(Auction auction, int bidder, int bySeq) {
        OrganisationId organisation = bidders.numbered(auction.id(), bidder).organisation();
        tell(auction, organisation, "outbid:" + bySeq, "deal.market.told.outbid");
    }

    void failed(Auction auction) {
        tell(auction, auction.seller(), "failed", "deal.market.told.failed");
    }

    private void tell(Auction auction, OrganisationId whom, String what, String message) {
        notifications.tell(
                new Receiver.Organisation(whom.value()),
                "auction:" + auction.id() + ":" + what + ":" + whom,
                new Notification.Text(
                        message, List.of(auction.title(), auction.number()), "/market/auctions/" + auction.id()));
    }
}
