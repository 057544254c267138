package org.mengkeju.deal.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealSigned;
import org.mengkeju.deal.contract.Contract;
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.deal.points.rules.Earner;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.RecordEntry;
import org.mengkeju.integrity.Subject;
import org.mengkeju.integrity.record.RecordDesk;
import org.mengkeju.integrity.record.RecordKeeping;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.ledger.claim.Payment;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.verification.Truth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@House
@Import(Talks.class)
class PointsTest {
    private static final Duration TOLD = Duration.ofSeconds(20);
    private static final String WORDS = "付款凭证另附，请再核对一遍金额。";

    @Autowired
    Talks talks;

    @Autowired
    Contracts contracts;

    @Autowired
    Claims claims;

    @Autowired
    Awards awards;

    @Autowired
    AwardDesk desk;

    @Autowired
    AppealDesk appeals;

    @Autowired
    RecordKeeping keeping;

    @Autowired
    RecordDesk records;

    @Autowired
    ExchangeValue exchange;

    @Autowired
    RegionClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectProvider<Truth> truths;

    Talks.Between between;
    Deal deal;
    final Viewer officer =
            new Viewer(Identifier.next(), "项目主管甲", Set.of(Role.PROGRAMME_OFFICER), null, "NM-00", "127.0.0.1");

    @BeforeEach
    void aUseFirstLicenceIsSigned() {
        between = talks.firms();
        Deal agreed = talks.agree(between, Talks.terms(Way.ORDINARY_LICENCE, Money.ZERO, List.of(), null, useFirst()));
        Contract contract = contracts.of(agreed).orElseThrow();
        contracts.sign(agreed.id(), contract.digest(), between.supplier());
        deal = contracts.sign(agreed.id(), contract.digest(), between.acquirer());
    }

    private UseFirstTerms useFirst() {
        var trigger = new UseFirstTerms.Trigger(
                UseFirstTerms.TriggerKind.FIRST_REVENUE, "首笔收入后", null, null, null, 0, Money.ofYuan(500_000));
        return new UseFirstTerms("inner-mongolia", 12, List.of(trigger), "", 0);
    }

    @Test
    void theLicensorEarnsOnceForASignedContractHoweverOftenItIsTold() {
        assertThat(only(between.supplier()).points()).isEqualTo(5_000);
        transaction.executeWithoutResult(_ -> events.publishEvent(new DealSigned(deal.id())));
        pay(1, 1_000);
        await().atMost(TOLD).until(() -> !awards.own(between.acquirer()).isEmpty());
        assertThat(awards.own(between.supplier())).hasSize(1);
    }

    @Test
    void theLicenseeEarnsUpToTheCapAndLosesWhatIsPaidBack() {
        Payment first = pay(1, 300_000);
        assertThat(newest(1).points()).isEqualTo(75_000);
        pay(2, 200_000);
        assertThat(newest(2).points()).isEqualTo(25_000);
        pay(3, 50_000);
        claims.reverse(first.id(), "银行退回", Actor.PROGRAM);
        Award back = newest(3);
        assertThat(back.points()).isEqualTo(62_500 - 100_000);
        assertThat(back.earner()).isEqualTo(Earner.LICENSEE);
        assertThat(differences()).isEmpty();
    }

    @Test
    void anAwardIsReviewedPublishedAndGrantedAndTakenBackWithItsReason() {
        Award award = only(between.supplier());
        assertThat(desk.review(award.id(), true, "", officer).state()).isEqualTo(AwardState.REVIEWED);
        desk.publish(award.id(), officer);
        desk.settle();
        assertThat(state(award)).isEqualTo(AwardState.NOTICE);
        backdate(award, 5);
        desk.settle();
        desk.settle();
        assertThat(state(award)).isEqualTo(AwardState.GRANTED);
        assertThat(awards.balance(between.supplier())).isEqualTo(5_000);
        assertThat(differences()).isEmpty();
        assertThatThrownBy(() -> desk.clawBack(award.id(), "", officer)).hasMessage("deal.points.refusal.note");
        desk.clawBack(award.id(), "合同不是真的", officer);
        assertThat(awards.balance(between.supplier())).isZero();
        Appeal appeal = appeals.raise(award.id(), WORDS, between.supplier());
        appeals.answer(appeal.id(), true, WORDS, officer);
        assertThat(state(award)).isEqualTo(AwardState.GRANTED);
        assertThat(awards.balance(between.supplier())).isEqualTo(5_000);
    }

    @Test
    void nothingIsRedeemableWhileThePointIsWorthNothing() {
        Award award = granted();
        assertThatThrownBy(() -> desk.redeem(award.id(), between.supplier()))
                .hasMessage("deal.points.refusal.no-value");
        assertThatThrownBy(() -> exchange.set(BigDecimal.ONE, clock.today(), "文号一", between.supplier()))
                .hasMessage("deal.points.refusal.not-officer");
        exchange.set(new BigDecimal("0.1"), clock.today(), "试行办法第 1 号", officer);
        assertThat(desk.redeem(award.id(), between.supplier()).state()).isEqualTo(AwardState.REDEEMED);
        assertThat(awards.balance(between.supplier())).isZero();
        exchange.set(null, clock.today(), "试行结束，停止兑换", officer);
        assertThat(exchange.today()).isEmpty();
    }

    @Test
    void nobodyReviewsTheirOwnPointsAndNobodySeesOthers() {
        Award award = only(between.supplier());
        Viewer own = new Viewer(
                Identifier.next(),
                "项目主管乙",
                Set.of(Role.PROGRAMME_OFFICER),
                between.supplier().organisation(),
                "NM-00",
                "127.0.0.1");
        assertThatThrownBy(() -> desk.review(award.id(), true, "", own)).hasMessage("deal.points.refusal.own");
        assertThatThrownBy(() -> desk.review(award.id(), true, "", between.acquirer()))
                .isInstanceOf(Refusal.class);
        assertThat(awards.find(award.id(), between.acquirer())).isEmpty();
        assertThat(awards.at(List.of(AwardState.PROPOSED), between.acquirer())).isEmpty();
    }

    @Test
    void anOpenAppealHoldsAnAwardAndAnUpheldOneOfSomebodyElseEndsIt() {
        Award award = only(between.supplier());
        desk.review(award.id(), true, "", officer);
        desk.publish(award.id(), officer);
        Appeal appeal = appeals.raise(award.id(), WORDS, between.acquirer());
        backdate(award, 30);
        jdbc.sql("UPDATE deal.points_appeal SET raised_on = raised_on - 29 WHERE id = ?")
                .param(appeal.id())
                .update();
        desk.settle();
        assertThat(state(award)).isEqualTo(AwardState.NOTICE);
        appeals.answer(appeal.id(), true, WORDS, officer);
        assertThat(state(award)).isEqualTo(AwardState.REJECTED);
        Appeal second = appeals.raise(award.id(), WORDS, between.supplier());
        assertThatThrownBy(() -> appeals.raise(award.id(), WORDS, between.supplier()))
                .hasMessage("deal.points.refusal.appeal-again");
        appeals.answer(second.id(), true, WORDS, officer);
        assertThat(state(award)).isEqualTo(AwardState.PROPOSED);
    }

    @Test
    void anAlteredAwardIsNamed() {
        UUID award = only(between.supplier()).id();
        jdbc.sql("UPDATE deal.points_award SET points = points + 1 WHERE id = ?")
                .param(award)
                .update();
        assertThat(differences()).anyMatch(line -> line.contains(award.toString()));
        jdbc.sql("UPDATE deal.points_award SET points = points - 1 WHERE id = ?")
                .param(award)
                .update();
        assertThat(differences()).isEmpty();
    }

    @Test
    void whoeverIsBarredForDishonestyIsGrantedNothingWhileItLasts() {
        Award award = only(between.supplier());
        desk.review(award.id(), true, "", officer);
        desk.publish(award.id(), officer);
        backdate(award, 60);
        var barred = Subject.of(Objects.requireNonNull(between.supplier().organisation()));
        RecordEntry entry = transaction.execute(_ -> keeping.impose(
                new RecordKeeping.Decision(
                        barred,
                        "演示对象",
                        Measure.ban(clock.today(), 1, Set.of(Activity.POINTS)),
                        false,
                        "其他机关决定书",
                        "例〔2026〕2",
                        "例题",
                        null,
                        clock.today(),
                        false),
                Viewer.program()));
        desk.settle();
        assertThat(state(award)).isEqualTo(AwardState.NOTICE);
        records.withdraw(Objects.requireNonNull(entry).id(), "查明不实", officer);
        desk.settle();
        assertThat(state(award)).isEqualTo(AwardState.GRANTED);
    }

    private Award granted() {
        Award award = only(between.supplier());
        desk.review(award.id(), true, "", officer);
        desk.publish(award.id(), officer);
        backdate(award, 5);
        desk.settle();
        return award;
    }

    private Award only(Viewer owner) {
        await().atMost(TOLD).until(() -> !awards.own(owner).isEmpty());
        return awards.own(owner).getFirst();
    }

    /** The licensee's newest award, once there are as many. */
    private Award newest(int count) {
        await().atMost(TOLD).until(() -> awards.own(between.acquirer()).size() >= count);
        return awards.own(between.acquirer()).getFirst();
    }

    private Payment pay(int number, long yuan) {
        Claim claim = claims.open(Claim.open(
                deal.key() + ":fee:" + number,
                deal.key(),
                "trigger:" + number,
                "使用费",
                Owner.of(deal.supplier().organisation()),
                Owner.of(deal.acquirer().organisation()),
                Money.ofYuan(yuan),
                clock.today()));
        return claims.receive(
                claim.id(),
                new Claims.Receipt(deal.key() + ":paid:" + number, Money.ofYuan(yuan), clock.today(), "回单"),
                Actor.PROGRAM);
    }

    private AwardState state(Award award) {
        return awards.find(award.id(), officer).orElseThrow().state();
    }

    private void backdate(Award award, int days) {
        jdbc.sql("UPDATE deal.points_award SET published_on = ? WHERE id = ?")
                .params(clock.today().minusDays(days), award.id())
                .update();
    }

    private List<String> differences() {
        return truths.stream()
                .filter(truth -> truth.name().startsWith("deal: every award"))
                .flatMap(truth -> truth.differences().stream())
                .toList();
    }
}
