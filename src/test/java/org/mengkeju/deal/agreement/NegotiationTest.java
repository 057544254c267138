package org.mengkeju.deal.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.deal.Answer;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.Talks.Between;
import org.mengkeju.deal.terms.Instalment;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.TermsVersion;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@House
@Import(Talks.class)
class NegotiationTest {
    @Autowired
    Talks talks;

    @Autowired
    Deals deals;

    @Autowired
    DealOpener opener;

    @Autowired
    Leads leads;

    @Autowired
    Negotiation negotiation;

    @Autowired
    RegionClock clock;

    @Test
    void termsAgreedByBothSidesLeadToAContractToSign() {
        Between between = talks.firms();
        Deal agreed = talks.agree(between, Talks.licence(clock.today()));
        assertThat(agreed.stage()).isEqualTo(DealStage.SIGNING);
        assertThat(deals.agreedTerms(agreed)).contains(Talks.licence(clock.today()));
        assertThat(agreed.next()).isNotNull();
    }

    @Test
    void anAgreedPriceOfAUniversitysResultIsPublishedFirst() {
        Deal agreed = talks.agree(talks.universityAndFirm(), Talks.licence(clock.today()));
        assertThat(agreed.stage()).isEqualTo(DealStage.NOTICE);
    }

    @Test
    void whoDidNotSeeTheNewestTermsCannotAnswerThem() {
        Between between = talks.firms();
        DealId id = between.deal().id();
        negotiation.propose(id, Talks.licence(clock.today()), 0, between.supplier());
        assertRefused(
                "deal.agreement.refusal.newer-terms",
                () -> negotiation.propose(id, Talks.licence(clock.today()), 0, between.acquirer()));
        negotiation.propose(id, Talks.licence(clock.today().plusDays(1)), 1, between.acquirer());
        assertRefused("deal.agreement.refusal.newer-terms", () -> negotiation.accept(id, 1, between.acquirer()));
    }

    @Test
    void whenBothAcceptAtOnceTheTermsAreAgreedOnce() throws Exception {
        Between between = talks.firms();
        DealId id = between.deal().id();
        TermsVersion version = negotiation.propose(id, Talks.licence(clock.today()), 0, between.supplier());
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Deal>> accepts = List.of(
                    () -> negotiation.accept(id, version.number(), between.acquirer()),
                    () -> negotiation.accept(id, version.number(), between.acquirer()));
            both.invokeAll(accepts);
        }
        assertThat(deals.entries(id).stream().filter(entry -> entry.kind() == DealEntry.Kind.TERMS_AGREED))
                .hasSize(1);
    }

    @Test
    void instalmentsThatDoNotSumToThePriceAreRefused() {
        Between between = talks.firms();
        Terms wrong = Talks.terms(
                Way.ORDINARY_LICENCE,
                Money.ofYuan(300_000),
                List.of(new Instalment("合同生效后", Money.ofYuan(100_000), clock.today())),
                null,
                null);
        assertRefused(
                "deal.terms.fault.instalments-sum",
                () -> negotiation.propose(between.deal().id(), wrong, 0, between.supplier()));
    }

    @Test
    void aPartyCannotGuaranteeForItself() {
        Between between = talks.firms();
        var acquirer = between.deal().acquirer().organisation();
        assertRefused(
                "deal.agreement.refusal.party-already",
                () -> negotiation.join(between.deal().id(), PartyRole.GUARANTOR, acquirer, between.supplier()));
    }

    @Test
    void theSameTwoHaveOneDealAtATimeAboutTheSameThing() {
        Between between = talks.firms();
        Deal again = opener.open(between.deal().subject(), between.acquirer());
        assertThat(again.id()).isEqualTo(between.deal().id());
        negotiation.close(again.id(), NoReason.PRICE, "", between.acquirer());
        Deal anew = opener.open(between.deal().subject(), between.acquirer());
        assertThat(anew.id()).isNotEqualTo(between.deal().id());
    }

    @Test
    void theSupplierReadsInAggregateWhyTalksEnded() {
        Between between = talks.firms();
        negotiation.close(between.deal().id(), NoReason.PRICE, "超出预算", between.acquirer());
        assertThat(leads.answersTo(List.of(between.deal().subject())))
                .extracting(Answer::reason, Answer::note)
                .containsExactly(tuple(NoReason.PRICE, "超出预算"));
    }

    @Test
    void nobodyElseLearnsThatADealExists() {
        Between between = talks.firms();
        assertThat(deals.find(between.deal().id(), talks.firm())).isEmpty();
        assertThat(deals.find(between.deal().id(), between.supplier())).isPresent();
        assertRefused(
                "platform.refusal.not-found",
                () -> negotiation.close(between.deal().id(), NoReason.PRICE, "", talks.firm()));
    }

    @Test
    void whatHasEndedCannotBeChanged() {
        Between between = talks.firms();
        DealId id = between.deal().id();
        negotiation.close(id, NoReason.TOO_EARLY, "明年再谈", between.supplier());
        assertRefused(
                "deal.agreement.refusal.ended", () -> negotiation.close(id, NoReason.PRICE, "", between.acquirer()));
    }

    private static void assertRefused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(message);
    }
}
