package org.mengkeju.deal.market.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SetClock;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealOpener;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.market.MarketHouse;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** 挂牌: whoever accepts has a deal with exactly the terms that were offered. */
@ClockHouse
@Import(Talks.class)
class OfferTest {
    private static final Money PRICE = Money.ofYuan(80_000);

    @Autowired
    OfferDesk desk;

    @Autowired
    Deals deals;

    @Autowired
    Negotiation negotiation;

    @Autowired
    Talks talks;

    @Autowired
    SetClock clock;

    @Autowired
    ApplicationContext context;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void aDay() {
        today = LocalDate.parse("2026-05-11");
        clock.set(today);
    }

    private Offer offer(Viewer seller, Way way, @Nullable LocalDate closesOn) {
        Listing listing = talks.achievement(seller);
        return desk.publish(listing.id(), MarketHouse.conditions(way), PRICE, closesOn, seller);
    }

    @Test
    void acceptingOpensADealWithExactlyTheOfferedTermsAsVersionOne() {
        Offer offer = offer(talks.university(), Way.ORDINARY_LICENCE, null);
        Viewer firm = talks.firm();
        Deal deal = desk.accept(offer.id(), firm);
        assertThat(deal.stage()).as("no notice: the price was listed").isEqualTo(DealStage.SIGNING);
        assertThat(deal.agreed()).isEqualTo(1);
        assertThat(deals.agreedTerms(deal))
                .contains(MarketHouse.conditions(Way.ORDINARY_LICENCE).at(PRICE, Pricing.LISTED, today, "一次付清"));
        assertThat(desk.accept(offer.id(), firm).id()).as("again").isEqualTo(deal.id());
    }

    @Test
    void anOrdinaryLicenceGoesToManyAnExclusiveOneToTheFirst() {
        Offer many = offer(talks.university(), Way.ORDINARY_LICENCE, null);
        desk.accept(many.id(), talks.firm());
        desk.accept(many.id(), talks.firm());
        assertThat(desk.find(many.id()).orElseThrow().taken()).isEqualTo(2);
        Offer one = offer(talks.university(), Way.OWNERSHIP_TRANSFER, null);
        desk.accept(one.id(), talks.firm());
        assertThatThrownBy(() -> desk.accept(one.id(), talks.firm())).hasMessage("deal.market.offer.refusal.TAKEN");
    }

    @Test
    void ofManyAtOnceExactlyOneHasIt() throws Exception {
        Offer offer = offer(talks.university(), Way.EXCLUSIVE_LICENCE, null);
        List<Viewer> firms = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            firms.add(talks.firm());
        }
        int won = 0;
        try (var threads = Executors.newFixedThreadPool(firms.size())) {
            List<Future<Optional<Deal>>> all = firms.stream()
                    .map(firm -> threads.submit(() -> accept(offer, firm)))
                    .toList();
            for (Future<Optional<Deal>> one : all) {
                won += one.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(desk.find(offer.id()).orElseThrow().state()).isEqualTo(OfferState.TAKEN);
    }

    private Optional<Deal> accept(Offer offer, Viewer firm) {
        try {
            return Optional.of(desk.accept(offer.id(), firm));
        } catch (Refusal refusal) {
            assertThat(refusal.messageKey()).isEqualTo("deal.market.offer.refusal.TAKEN");
            return Optional.empty();
        }
    }

    @Test
    void itIsWithdrawnOnlyWithAReasonAndWhileNobodyAccepted() {
        Viewer seller = talks.university();
        Offer offer = offer(seller, Way.ORDINARY_LICENCE, null);
        assertThatThrownBy(() -> desk.withdraw(offer.id(), "", seller)).hasMessage("deal.refusal.text");
        assertThatThrownBy(() -> desk.withdraw(offer.id(), "不是我的", talks.firm()))
                .hasMessage("deal.market.refusal.not-own");
        desk.accept(offer.id(), talks.firm());
        assertThatThrownBy(() -> desk.withdraw(offer.id(), "改主意了", seller))
                .hasMessage("deal.market.offer.refusal.accepted");
        Viewer other = talks.university();
        Offer free = offer(other, Way.ORDINARY_LICENCE, null);
        assertThat(desk.withdraw(free.id(), "自己实施", other).reason()).isEqualTo("自己实施");
        assertThatThrownBy(() -> desk.accept(free.id(), talks.firm()))
                .hasMessage("deal.market.offer.refusal.WITHDRAWN");
    }

    @Test
    void onItsLastDayItCanBeAcceptedTheDayAfterNot() {
        Offer offer = offer(talks.university(), Way.ORDINARY_LICENCE, today.plusDays(3));
        clock.set(today.plusDays(3));
        desk.accept(offer.id(), talks.firm());
        clock.set(today.plusDays(4));
        assertThatThrownBy(() -> desk.accept(offer.id(), talks.firm())).hasMessage("deal.market.offer.refusal.EXPIRED");
        new DueJobs(context).run();
        assertThat(desk.find(offer.id()).orElseThrow().state()).isEqualTo(OfferState.EXPIRED);
    }

    @Test
    void nobodyAcceptsHisOwnOfferOrOffersWhatIsNotHis() {
        Viewer seller = talks.university();
        Offer offer = offer(seller, Way.ORDINARY_LICENCE, null);
        assertThatThrownBy(() -> desk.accept(offer.id(), seller)).hasMessage("deal.agreement.refusal.same-party");
        assertThatThrownBy(() -> desk.publish(
                        offer.listing(), MarketHouse.conditions(Way.ORDINARY_LICENCE), PRICE, null, talks.university()))
                .hasMessage("deal.market.refusal.not-own");
        assertThatThrownBy(() -> desk.publish(
                        offer.listing(), MarketHouse.conditions(Way.ORDINARY_LICENCE), PRICE, null, seller))
                .hasMessage("deal.market.offer.refusal.twice");
    }

    @Test
    void talksThatWereUnderWayGiveWayToThePriceThatWasAccepted() {
        Viewer seller = talks.university();
        Viewer firm = talks.firm();
        Offer offer = offer(seller, Way.ORDINARY_LICENCE, null);
        Deal talk = context.getBean(DealOpener.class).open(offer.listing(), firm);
        negotiation.propose(talk.id(), Talks.licence(today), 0, firm);
        Deal deal = desk.accept(offer.id(), firm);
        assertThat(deal.id()).isEqualTo(talk.id());
        assertThat(deal.agreed()).isEqualTo(2);
        assertThat(deals.agreedTerms(deal).orElseThrow().price()).isEqualTo(PRICE);
    }
}
