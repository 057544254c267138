package org.mengkeju.deal.market.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.deal.market.MarketHouse;
import org.mengkeju.deal.market.MarketHouse.Announced;
import org.mengkeju.deal.market.auction.AuctionTerms.Kind;
import org.mengkeju.deal.market.auction.bid.Bid;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Auctions with ascending bids, from announcement to a deal, by the test's clock. */
@ClockHouse
@Import(Talks.class)
class AuctionTest {
    @Autowired
    Auctions auctions;

    @Autowired
    AuctionDesk desk;

    @Autowired
    Admission admission;

    @Autowired
    Bidding bidding;

    @Autowired
    Hammer hammer;

    @Autowired
    Deals deals;

    @Autowired
    Negotiation negotiation;

    @Autowired
    Contracts contracts;

    @Autowired
    AuctionTruth truth;

    private final Talks talks;
    private final MarketHouse house;
    private final DueJobs jobs;

    AuctionTest(@Autowired ApplicationContext context, @Autowired Talks talks) {
        this.talks = talks;
        this.house = new MarketHouse(context, talks);
        this.jobs = new DueJobs(context);
    }

    @BeforeEach
    void aDay() {
        house.clock().set(LocalDate.parse("2026-05-04"));
    }

    private Bid bid(Announced one, int bidder, long yuan) {
        return bidding.bid(
                one.auction().id(), Money.ofYuan(yuan), Identifier.next().toString(), one.bidder(bidder));
    }

    private static void refused(Runnable what, String message) {
        assertThatThrownBy(what::run).isInstanceOf(Refusal.class).hasMessage("deal.market.auction.refusal." + message);
    }

    private Deal dealOf(Announced one) {
        return deals.find(auctions.awards(house.now(one)).getLast().deal()).orElseThrow();
    }

    private void holds(Announced one) {
        assertThat(truth.differences())
                .noneMatch(line -> line.contains(one.auction().number()));
    }

    @Test
    void theHighestBidEndsInADealThatOnlyWaitsForSignatures() {
        Announced one = house.announced(Kind.ENGLISH, 120_000, 2);
        assertThat(one.auction().state()).isEqualTo(AuctionState.ANNOUNCED);
        refused(() -> bid(one, 1, 100_000), "bid.ANNOUNCED");
        house.at(one.opens());
        bid(one, 1, 100_000);
        bid(one, 2, 125_000);
        house.at(one.ends());
        jobs.run();
        assertThat(house.now(one).state()).isEqualTo(AuctionState.AWARDED);
        Deal deal = dealOf(one);
        assertThat(deal.stage()).isEqualTo(DealStage.SIGNING);
        assertThat(deal.acquirer().organisation()).isEqualTo(one.bidder(2).organisation());
        Terms terms = deals.agreedTerms(deal).orElseThrow();
        assertThat(terms.price()).isEqualTo(Money.ofYuan(125_000));
        assertThat(terms.pricing()).isEqualTo(Pricing.AUCTION);
        assertThat(terms.way()).isEqualTo(Way.EXCLUSIVE_LICENCE);
        assertThat(contracts.of(deal)).isPresent();
        holds(one);
    }

    @Test
    void aLateBidMovesTheEndAndTheJobWaitsForIt() {
        Announced one = house.announced(Kind.ENGLISH, 100_000, 2);
        Instant late = one.ends().minus(Duration.ofMinutes(2));
        house.at(late);
        bid(one, 1, 100_000);
        assertThat(house.now(one).closesAt()).isEqualTo(late.plus(Duration.ofMinutes(5)));
        house.at(one.ends());
        jobs.run();
        assertThat(house.now(one).state()).isEqualTo(AuctionState.OPEN);
        bid(one, 2, 105_000);
        assertThat(house.now(one).closesAt()).isEqualTo(one.ends().plus(Duration.ofMinutes(5)));
        house.at(one.ends().plus(Duration.ofMinutes(5)));
        jobs.run();
        assertThat(dealOf(one).acquirer().organisation())
                .isEqualTo(one.bidder(2).organisation());
        holds(one);
    }

    @Test
    void aBidBeforeTheLastMinutesLeavesTheEndWhereItIs() {
        Announced one = house.announced(Kind.ENGLISH, 100_000, 1);
        house.at(one.ends().minus(Duration.ofMinutes(5)).minusNanos(1_000));
        bid(one, 1, 100_000);
        assertThat(house.now(one).closesAt()).isEqualTo(one.ends());
    }

    @Test
    void aBidExactlyAtTheEndIsTooLateOneAMicrosecondBeforeCounts() {
        Announced one = house.announced(Kind.ENGLISH, 100_000, 2);
        house.at(one.ends());
        refused(() -> bid(one, 1, 100_000), "bid.CLOSED");
        house.at(one.ends().minusNanos(1_000));
        assertThat(bid(one, 1, 100_000).seq()).isEqualTo(1);
    }

    @Test
    void ofTwoEqualBidsTheSecondIsToldThePrice() {
        Announced one = house.announced(Kind.ENGLISH, 100_000, 2);
        house.at(one.opens());
        bid(one, 1, 110_000);
        assertThatThrownBy(() -> bid(one, 2, 110_000))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("110,000.00", "115,000.00"));
        refused(() -> bid(one, 2, 114_999), "low");
        assertThat(auctions.bids(house.now(one))).hasSize(1);
    }

    @Test
    void theSameBidSentTwiceIsOneBid() {
        Announced one = house.announced(Kind.ENGLISH, 100_000, 1);
        house.at(one.opens());
        Bid first = bidding.bid(one.auction().id(), Money.ofYuan(100_000), "mine", one.bidder(1));
        assertThat(bidding.bid(one.auction().id(), Money.ofYuan(100_000), "mine", one.bidder(1)))
                .isEqualTo(first);
        refused(() -> bidding.bid(one.auction().id(), Money.ofYuan(120_000), "mine", one.bidder(1)), "key-reused");
        house.at(one.ends());
        assertThat(bidding.bid(one.auction().id(), Money.ofYuan(100_000), "mine", one.bidder(1)))
                .as("replayed after the end")
                .isEqualTo(first);
        assertThat(house.now(one).bids()).isEqualTo(1);
    }

    @Test
    void whoIsNotAdmittedOrSellsDoesNotBid() {
        Announced one = house.announced(Kind.ENGLISH, 100_000, 1);
        Viewer stranger = talks.firm();
        refused(() -> admission.apply(one.auction().id(), false, "", stranger), "declare");
        admission.apply(one.auction().id(), true, "", stranger);
        assertThatThrownBy(() -> admission.apply(one.auction().id(), true, "", one.seller()))
                .hasMessage("deal.agreement.refusal.same-party");
        refused(
                () -> admission.admit(
                        one.auction().id(), Objects.requireNonNull(stranger.organisation()), one.seller()),
                "admit");
        house.at(one.opens());
        refused(() -> bidding.bid(one.auction().id(), Money.ofYuan(100_000), "k", stranger), "not-admitted");
        refused(() -> bidding.bid(one.auction().id(), Money.ofYuan(100_000), "k", one.seller()), "not-admitted");
    }

    @Test
    void belowTheReserveOrWithoutABidItFails() {
        Announced low = house.announced(Kind.ENGLISH, 150_000, 1);
        Announced none = house.announced(Kind.ENGLISH, 100_000, 0);
        house.at(low.opens());
        bid(low, 1, 100_000);
        assertThat(auctions.opened(house.now(low))).as("the reserve is secret").isEmpty();
        house.at(low.ends());
        jobs.run();
        assertThat(house.now(low).state()).isEqualTo(AuctionState.FAILED);
        assertThat(house.now(low).reason()).isEqualTo(Hammer.Failure.BELOW_RESERVE.name());
        assertThat(Objects.requireNonNull(auctions.opened(house.now(low)).get(0))
                        .amount())
                .isEqualTo(Money.ofYuan(150_000));
        assertThat(house.now(none).reason()).isEqualTo(Hammer.Failure.NO_BIDS.name());
        holds(low);
        holds(none);
    }

    @Test
    void whereNobodySignsInTimeTheNextIsAskedThenItFails() {
        Announced one = house.announced(Kind.ENGLISH, 100_000, 2);
        house.at(one.opens());
        bid(one, 1, 100_000);
        bid(one, 2, 110_000);
        house.at(one.ends());
        jobs.run();
        Deal first = dealOf(one);
        house.at(one.ends().plus(Duration.ofDays(10)));
        jobs.run();
        assertThat(dealOf(one).id()).as("the tenth day is still theirs").isEqualTo(first.id());
        house.at(one.ends().plus(Duration.ofDays(11)));
        jobs.run();
        Deal second = dealOf(one);
        assertThat(deals.find(first.id()).orElseThrow().stage()).isEqualTo(DealStage.CLOSED);
        assertThat(second.acquirer().organisation()).isEqualTo(one.bidder(1).organisation());
        assertThat(deals.agreedTerms(second).orElseThrow().price()).isEqualTo(Money.ofYuan(100_000));
        holds(one);
        house.at(one.ends().plus(Duration.ofDays(30)));
        jobs.run();
        assertThat(house.now(one).reason()).isEqualTo(Hammer.Failure.NOT_SIGNED.name());
        assertThat(deals.find(second.id()).orElseThrow().stage()).isEqualTo(DealStage.CLOSED);
        holds(one);
    }

    @Test
    void aSignedDealEndsIt() {
        Announced one = house.announced(Kind.ENGLISH, 100_000, 1);
        house.at(one.opens());
        bid(one, 1, 100_000);
        house.at(one.ends());
        jobs.run();
        Deal deal = dealOf(one);
        String digest = contracts.of(deal).orElseThrow().digest();
        contracts.sign(deal.id(), digest, one.seller());
        contracts.sign(deal.id(), digest, one.bidder(1));
        house.at(one.ends().plus(Duration.ofDays(60)));
        jobs.run();
        assertThat(house.now(one).state()).isEqualTo(AuctionState.AWARDED);
        assertThat(deals.find(deal.id()).orElseThrow().stage()).isEqualTo(DealStage.SIGNED);
    }

    @Test
    void thePriceIsNotTalkedDownAfterwards() {
        Announced one = house.announced(Kind.ENGLISH, 100_000, 1);
        house.at(one.opens());
        bid(one, 1, 100_000);
        house.at(one.ends());
        jobs.run();
        Deal deal = dealOf(one);
        negotiation.backToTalks(deal.id(), "改付款日", one.bidder(1));
        Terms cheaper = MarketHouse.conditions(Way.EXCLUSIVE_LICENCE)
                .at(Money.ofYuan(90_000), Pricing.AUCTION, LocalDate.ofInstant(one.ends(), ZoneOffset.UTC), "一次付清");
        assertThatThrownBy(() -> negotiation.propose(deal.id(), cheaper, 1, one.bidder(1)))
                .hasMessage("deal.market.refusal.price-fixed");
    }

    @Test
    void killedBetweenCloseAndAwardTheJobGoesOnAndThereIsOneDeal() {
        Announced one = house.announced(Kind.ENGLISH, 100_000, 2);
        house.at(one.opens());
        bid(one, 1, 100_000);
        house.at(one.ends());
        hammer.close(one.auction().id()); // and no further: as if the program had died here
        assertThat(house.now(one).state()).isEqualTo(AuctionState.CLOSED);
        assertThat(auctions.awards(house.now(one))).isEmpty();
        jobs.run();
        hammer.look(one.auction().id());
        hammer.look(one.auction().id());
        assertThat(auctions.awards(house.now(one))).hasSize(1);
        assertThat(deals.ofOrganisation(Objects.requireNonNull(one.seller().organisation()), 10))
                .hasSize(1);
        holds(one);
    }

    @Test
    void itIsCalledOffOnlyBeforeTheFirstBidAndOnlyWithAReason() {
        Announced one = house.announced(Kind.ENGLISH, 100_000, 1);
        assertThatThrownBy(() -> desk.cancel(one.auction().id(), " ", one.seller()))
                .hasMessage("deal.refusal.text");
        Announced other = house.announced(Kind.ENGLISH, 100_000, 1);
        house.at(one.opens());
        bid(one, 1, 100_000);
        refused(() -> desk.cancel(one.auction().id(), "不卖了", one.seller()), "bids");
        assertThat(desk.cancel(other.auction().id(), "权属要先查清", other.seller()).state())
                .isEqualTo(AuctionState.CANCELLED);
        refused(() -> bid(other, 1, 100_000), "bid.CANCELLED");
        house.at(one.ends());
        jobs.run();
        assertThat(house.now(other).state()).isEqualTo(AuctionState.CANCELLED);
    }

    @Test
    void anAnnouncementTooShortIsRefused() {
        Viewer seller = talks.university();
        AuctionTerms terms = house.terms(Kind.ENGLISH, true);
        Instant soon = house.clock().instant().plus(Duration.ofDays(6));
        var early = new AuctionTerms(
                terms.kind(),
                terms.starting(),
                terms.step(),
                terms.deposit(),
                soon,
                soon.plus(Duration.ofHours(1)),
                5,
                10,
                true);
        Auction draft = desk.draft(
                talks.achievement(seller).id(),
                MarketHouse.conditions(Way.OWNERSHIP_TRANSFER),
                early,
                Money.ofYuan(100_000),
                seller);
        refused(() -> desk.announce(draft.id(), seller), "early");
        assertThat(auctions.find(draft.id(), talks.firm()))
                .as("a draft is its seller's")
                .isEmpty();
    }

    @Test
    void everyStateGoesOnlyWhereTheEnumSays() {
        assertThat(AuctionState.DRAFT.next()).containsExactly(AuctionState.ANNOUNCED, AuctionState.CANCELLED);
        assertThat(List.of(AuctionState.FAILED, AuctionState.CANCELLED))
                .allMatch(state -> state.next().isEmpty());
    }
}
