package org.mengkeju.deal.market.openlicence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
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
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.deal.market.Conditions;
import org.mengkeju.deal.market.MarketHouse;
import org.mengkeju.deal.market.offer.OfferDesk;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 专利开放许可 by 专利法 arts. 50 and 51. */
@ClockHouse
@Import(Talks.class)
class OpenLicenceTest {
    private static final Money FEE = Money.ofYuan(10_000);

    @Autowired
    OpenLicenceDesk desk;

    @Autowired
    OfferDesk offers;

    @Autowired
    Deals deals;

    @Autowired
    DealOpener opener;

    @Autowired
    Negotiation negotiation;

    @Autowired
    Contracts contracts;

    @Autowired
    Talks talks;

    @Autowired
    SetClock clock;

    private final LocalDate today = LocalDate.parse("2026-05-18");

    /** Numbers of patents differ from test to test: a patent is declared once at a time. */
    private static int patents = 0;

    private static synchronized String patent() {
        return "ZL2026%08d.1".formatted(++patents);
    }

    @BeforeEach
    void aDay() {
        clock.set(today);
    }

    private static Conditions conditions(String kind, String number) {
        Conditions some = MarketHouse.conditions(Way.OPEN_LICENCE);
        return new Conditions(
                Way.OPEN_LICENCE,
                some.object(),
                List.of(new Result(kind, "一种高温涂层", number)),
                30,
                some.scope(),
                some.territory(),
                some.months(),
                some.deliverables(),
                some.acceptance(),
                "",
                "",
                "");
    }

    private static Declaration said(String kind, String number, String evaluation, boolean free) {
        return new Declaration(conditions(kind, number), evaluation, FEE, "一次总付", null, free);
    }

    private OpenLicence declared(Viewer owner) {
        Listing listing = talks.achievement(owner);
        return desk.declare(listing.id(), said("invention-patent", patent(), "", true), owner);
    }

    @Test
    void whoeverNotifiesHasAnOrdinaryLicenceWithoutNegotiation() {
        OpenLicence licence = declared(talks.university());
        Viewer firm = talks.firm();
        Deal deal = desk.take(licence.id(), "用在两条烧成线上", firm);
        Terms terms = deals.agreedTerms(deal).orElseThrow();
        assertThat(terms.way()).isEqualTo(Way.OPEN_LICENCE);
        assertThat(terms.price()).isEqualTo(FEE);
        assertThat(terms.months()).isEqualTo(60);
        assertThat(deal.stage()).isEqualTo(DealStage.SIGNING);
        assertThat(desk.take(licence.id(), "用在两条烧成线上", firm).id()).isEqualTo(deal.id());
        desk.take(licence.id(), "出口产品", talks.firm());
        assertThat(desk.find(licence.id()).orElseThrow().taken()).isEqualTo(2);
    }

    @Test
    void withdrawalDoesNotTouchLicencesGiven() {
        Viewer owner = talks.university();
        OpenLicence licence = declared(owner);
        Viewer firm = talks.firm();
        Deal deal = desk.take(licence.id(), "自用", firm);
        desk.withdraw(licence.id(), "要转为独占许可", owner);
        Deal after = deals.find(deal.id()).orElseThrow();
        assertThat(after).isEqualTo(deal);
        String digest = contracts.of(after).orElseThrow().digest();
        contracts.sign(deal.id(), digest, owner);
        contracts.sign(deal.id(), digest, firm);
        assertThat(deals.find(deal.id()).orElseThrow().stage()).isEqualTo(DealStage.SIGNED);
        assertThatThrownBy(() -> desk.take(licence.id(), "也想要", talks.firm()))
                .hasMessage("deal.market.open-licence.refusal.WITHDRAWN");
    }

    @Test
    void whileItIsOpenNobodyGetsItAlone() {
        Viewer owner = talks.university();
        OpenLicence licence = declared(owner);
        Deal talk = opener.open(licence.listing(), talks.firm());
        Terms exclusive = MarketHouse.conditions(Way.EXCLUSIVE_LICENCE).at(FEE, Pricing.AGREED, today, "一次付清");
        assertThatThrownBy(() -> negotiation.propose(talk.id(), exclusive, 0, owner))
                .hasMessage("deal.market.refusal.open-licence");
        assertThatThrownBy(() ->
                        offers.publish(licence.listing(), MarketHouse.conditions(Way.SOLE_LICENCE), FEE, null, owner))
                .hasMessage("deal.market.refusal.open-licence");
        negotiation.propose(talk.id(), Talks.licence(today), 0, owner);
    }

    @Test
    void itIsNotDeclaredWhileSomebodyHasItAloneOrItIsOfferedSo() {
        Viewer owner = talks.university();
        Listing listing = talks.achievement(owner);
        offers.publish(listing.id(), MarketHouse.conditions(Way.EXCLUSIVE_LICENCE), FEE, null, owner);
        assertThatThrownBy(() -> desk.declare(listing.id(), said("invention-patent", patent(), "", true), owner))
                .hasMessage("deal.market.refusal.exclusive-offered");
        offers.accept(offers.open(listing.id()).getFirst().id(), talks.firm());
        assertThatThrownBy(() -> desk.declare(listing.id(), said("invention-patent", patent(), "", true), owner))
                .hasMessage("deal.market.refusal.exclusive-given");
    }

    @Test
    void aDeclarationNamesOnePatentAndNothingStandsAgainstIt() {
        Viewer owner = talks.university();
        var listing = talks.achievement(owner).id();
        assertThatThrownBy(() -> desk.declare(listing, said("invention-patent", "2026", "", true), owner))
                .hasMessage("deal.market.open-licence.refusal.patent");
        assertThatThrownBy(() -> desk.declare(listing, said("software", patent(), "", true), owner))
                .hasMessage("deal.market.open-licence.refusal.patent");
        assertThatThrownBy(() -> desk.declare(listing, said("utility-model", patent(), " ", true), owner))
                .hasMessage("deal.market.open-licence.refusal.evaluation");
        assertThatThrownBy(() -> desk.declare(listing, said("invention-patent", patent(), "", false), owner))
                .hasMessage("deal.market.open-licence.refusal.not-free");
        String number = patent();
        desk.declare(listing, said("utility-model", number, "评价报告 2026-0001", true), owner);
        assertThatThrownBy(() -> desk.declare(listing, said("invention-patent", number, "", true), owner))
                .hasMessage("deal.market.open-licence.refusal.twice");
    }
}
