package org.mengkeju.deal.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.market.MarketHouse.Announced;
import org.mengkeju.deal.market.auction.AuctionTerms.Kind;
import org.mengkeju.deal.market.auction.Auctions;
import org.mengkeju.deal.market.auction.Bidding;
import org.mengkeju.deal.market.offer.Offer;
import org.mengkeju.deal.market.offer.OfferDesk;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.network.OrganisationsMerged;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Offers and bidders follow an organisation whose two records turned out to be one. */
@ClockHouse
@Import(Talks.class)
class MergedTradersTest {
    @Autowired
    OfferDesk offers;

    @Autowired
    Auctions auctions;

    @Autowired
    Bidding bidding;

    @Autowired
    Talks talks;

    @Autowired
    ApplicationContext context;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private void merge(Viewer from, Viewer into) {
        var merged = new OrganisationsMerged(
                Objects.requireNonNull(from.organisation()), Objects.requireNonNull(into.organisation()));
        transaction.executeWithoutResult(status -> events.publishEvent(merged));
    }

    @Test
    void whatIsOfferedAndWhoBidsFollowsTheRecordThatStands() {
        var house = new MarketHouse(context, talks);
        house.clock().set(LocalDate.parse("2026-10-12"));
        Viewer before = talks.university();
        Viewer stands = talks.university();
        Offer offer = offers.publish(
                talks.achievement(before).id(),
                MarketHouse.conditions(Way.ORDINARY_LICENCE),
                Money.ofYuan(80_000),
                null,
                before);
        Announced auction = house.announced(Kind.ENGLISH, 100_000, 1);
        Viewer bidder = talks.firm();
        merge(before, stands);
        merge(auction.bidder(1), bidder);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> offers.mine(stands).size() == 1
                        && auctions.bidder(house.now(auction), bidder).isPresent());
        house.at(auction.opens());
        assertThat(bidding.bid(auction.auction().id(), Money.ofYuan(100_000), "k", bidder)
                        .bidder())
                .isEqualTo(1);
        assertThat(offers.withdraw(offer.id(), "自己实施", stands).reason()).isEqualTo("自己实施");
    }
}
