package org.mengkeju.deal.proceeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.SignedIn;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.contract.Contract;
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.deal.proceeds.payout.Plan;
import org.mengkeju.deal.proceeds.payout.PlanDesk;
import org.mengkeju.deal.proceeds.payout.PlanNotices;
import org.mengkeju.deal.proceeds.payout.PlanState;
import org.mengkeju.deal.proceeds.payout.Plans;
import org.mengkeju.deal.proceeds.rules.CostKind;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.ledger.claim.Payment;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.verification.Truth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@House
@Import(Talks.class)
class ProceedsTest {
    @Autowired
    Talks talks;

    @Autowired
    MockMvcTester web;

    @Autowired
    Contracts contracts;

    @Autowired
    AgreementDesk desk;

    @Autowired
    AgreementNotices notices;

    @Autowired
    Agreements agreements;

    @Autowired
    PlanDesk planDesk;

    @Autowired
    PlanNotices planNotices;

    @Autowired
    Plans plans;

    @Autowired
    Claims claims;

    @Autowired
    Ledger ledger;

    @Autowired
    RegionClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectProvider<Truth> truths;

    Talks.Between between;
    Viewer unit;
    Deal deal;
    UUID colleague = Identifier.next();

    @BeforeEach
    void aUniversityTalksWithAFirm() {
        between = talks.universityAndFirm();
        unit = between.supplier();
        Deal agreed = talks.agree(between, Proposals.listed(Talks.licence(clock.today())));
        Contract contract = contracts.of(agreed).orElseThrow();
        contracts.sign(agreed.id(), contract.digest(), unit);
        deal = contracts.sign(agreed.id(), contract.digest(), between.acquirer());
    }

    @Test
    void aShareBelowAFloorIsRefusedWithTheArticlesItBreaks() {
        assertThatThrownBy(() -> propose("45", "inner-mongolia")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("deal.proceeds.refusal.floor");
            assertThat((List<?>) refusal.arguments()[0]).hasSize(2);
        });
        assertThatThrownBy(() -> propose("60", "inner-mongolia"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat((List<?>) refusal.arguments()[0]).hasSize(1));
        assertThat(propose("60", "law").state()).isEqualTo(AgreementState.DRAFTED);
    }

    @Test
    void aVersionIsPublishedOnceEverybodyAgreedAndInForceAfterItsDays() {
        AgreementId id = propose("70", "inner-mongolia").agreement();
        assertThatThrownBy(() -> notices.publish(id, unit)).hasMessage("deal.proceeds.refusal.not-agreed");
        consent(id);
        notices.publish(id, unit);
        notices.settle();
        assertThat(state(id)).isEqualTo(AgreementState.NOTICE);
        backdate(id, 14);
        notices.settle();
        assertThat(state(id)).isEqualTo(AgreementState.NOTICE);
        backdate(id, 15);
        notices.settle();
        notices.settle();
        assertThat(state(id)).isEqualTo(AgreementState.IN_FORCE);
        AgreementId next = propose("75", "inner-mongolia").agreement();
        assertThat(next).isEqualTo(id);
        bringIntoForce(id);
        assertThat(versions(id))
                .extracting(AgreementVersion::state)
                .containsExactly(AgreementState.REPLACED, AgreementState.IN_FORCE);
    }

    @Test
    void anObjectionStopsTheClockUntilItIsAnswered() {
        AgreementId id = propose("70", "inner-mongolia").agreement();
        consent(id);
        notices.publish(id, unit);
        Objection objection = notices.object(id, "我也是完成人，名单里没有我。", between.acquirer());
        backdate(id, 40);
        notices.settle();
        assertThat(state(id)).isEqualTo(AgreementState.OBJECTED);
        assertThatThrownBy(() -> desk.propose(proposed("70", "law", null), unit))
                .hasMessage("deal.proceeds.refusal.in-notice");
        assertThatThrownBy(() -> notices.answer(id, objection.id(), false, "核对过，不是完成人。", between.acquirer()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        notices.answer(id, objection.id(), false, "核对过项目任务书，没有参加研发。", unit);
        notices.settle();
        assertThat(state(id)).isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void anObjectionThatIsUpheldSendsTheVersionBackToItsDraft() {
        AgreementId id = propose("70", "inner-mongolia").agreement();
        consent(id);
        notices.publish(id, unit);
        Objection objection = notices.object(id, "我也是完成人，名单里没有我。", between.acquirer());
        notices.answer(id, objection.id(), true, "核对属实，补上这一位完成人。", unit);
        assertThat(state(id)).isEqualTo(AgreementState.DRAFTED);
    }

    @Test
    void aPaymentIsDividedAfterCostsAndPostedAfterItsNotice() {
        AgreementId id = inForce();
        Payment payment = pay(Money.ofYuan(1_000_000), 1);
        Plan plan = plan(id);
        assertThat(plan.net()).isEqualTo(Money.ofYuan(1_000_000));
        planDesk.spend(id, CostKind.TAX, Money.ofYuan(30_000), clock.today(), "完税证明 1", unit);
        planDesk.spend(id, CostKind.UPKEEP, Money.ofYuan(10_000), clock.today(), "年费收据 1", unit);
        planDesk.spend(id, CostKind.APPRAISAL, Money.ofYuan(20_000), clock.today(), "发票 1", unit);
        planDesk.spend(id, CostKind.PUBLIC_RESEARCH, Money.ofYuan(500_000), clock.today(), "任务书 1", unit);
        plan = plan(id);
        assertThat(plan.net()).isEqualTo(Money.ofYuan(940_000));
        assertThat(plan.reward()).isEqualTo(Money.ofYuan(658_000));
        assertThat(planDesk.confirm(plan.id(), unit).state()).isEqualTo(PlanState.NOTICE);
        planDesk.settle();
        assertThat(plan(id).state()).isEqualTo(PlanState.NOTICE);
        backdatePlan(plan, 15);
        planDesk.settle();
        planDesk.settle();
        assertThat(plan(id).state()).isEqualTo(PlanState.POSTED);
        assertThat(balance(Owner.Kind.PERSON, unit.person())).isEqualTo(329_000_00);
        assertThat(balance(Owner.Kind.PERSON, colleague)).isEqualTo(296_100_00);
        assertThat(balance(Owner.Kind.ORGANISATION, unitKey())).isEqualTo((282_000 + 60_000) * 100L);
        assertThatThrownBy(() -> claims.reverse(payment.id(), "记错了", Actor.PROGRAM))
                .isInstanceOf(Refusal.class);
        assertThat(differences()).isEmpty();
    }

    @Test
    void theSecondPaymentIsPostedAtOnceAndMayBeTakenBackAndReckonedAnew() {
        AgreementId id = inForce();
        pay(Money.ofYuan(100), 1);
        Plan first = plan(id);
        planDesk.confirm(first.id(), unit);
        backdatePlan(first, 15);
        planDesk.settle();
        Payment second = pay(Money.ofYuan(200), 2);
        Plan plan = plan(id);
        assertThat(planDesk.confirm(plan.id(), unit).state()).isEqualTo(PlanState.POSTED);
        long before = balance(Owner.Kind.PERSON, unit.person());
        assertThatThrownBy(() -> planDesk.confirm(plan.id(), unit)).hasMessage("deal.proceeds.refusal.plan-state");
        planDesk.reverse(plan.id(), "付款方记错了", unit);
        assertThat(balance(Owner.Kind.PERSON, unit.person())).isLessThan(before);
        planDesk.reckon(plan.id(), unit);
        planDesk.confirm(plan.id(), unit);
        assertThat(balance(Owner.Kind.PERSON, unit.person())).isEqualTo(before);
        planDesk.reverse(plan.id(), "整笔退回", unit);
        claims.reverse(second.id(), "银行退回", Actor.PROGRAM);
        await().atMost(Duration.ofSeconds(20)).until(() -> plan(id).state() == PlanState.VOID);
        assertThat(differences()).isEmpty();
    }

    @Test
    void aPaymentBeforeTheAgreementWaitsForIt() {
        pay(Money.ofYuan(500), 1);
        AgreementId id = inForce();
        assertThat(plan(id).payment().amount()).isEqualTo(Money.ofYuan(500));
    }

    @Test
    void anObjectionToADivisionStopsItsNotice() {
        AgreementId id = inForce();
        pay(Money.ofYuan(100), 1);
        Plan plan = planDesk.confirm(plan(id).id(), unit);
        Objection objection = planNotices.object(plan.id(), "税款不是这么算的，请再核对。", between.acquirer());
        backdatePlan(plan, 60);
        planDesk.settle();
        assertThat(plan(id).state()).isEqualTo(PlanState.OBJECTED);
        planNotices.answer(plan.id(), objection.id(), true, "核对属实，重新计算后再公示。", unit);
        assertThat(plan(id).state()).isEqualTo(PlanState.COMPUTED);
    }

    @Test
    void anAlteredPartIsNamed() {
        AgreementId id = inForce();
        pay(Money.ofYuan(100), 1);
        UUID plan = plan(id).id();
        jdbc.sql("UPDATE deal.proceeds_part SET fen = fen + 1 WHERE plan = ? AND position = 1")
                .param(plan)
                .update();
        assertThat(differences()).anyMatch(line -> line.contains(plan.toString()));
        jdbc.sql("UPDATE deal.proceeds_part SET fen = fen - 1 WHERE plan = ? AND position = 1")
                .param(plan)
                .update();
        assertThat(differences()).isEmpty();
    }

    @Test
    void nobodySeesWhatIsNotTheirs() {
        AgreementId id = inForce();
        pay(Money.ofYuan(100), 1);
        Plan plan = plan(id);
        Viewer stranger = between.acquirer();
        assertThat(agreements.find(id, stranger)).isEmpty();
        assertThat(plans.of(id, stranger)).isEmpty();
        assertThat(plans.own(stranger)).isEmpty();
        assertThat(plans.own(unit))
                .filteredOn(one -> one.id().equals(plan.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.parts()).hasSize(1));
        assertThatThrownBy(() -> planDesk.confirm(plan.id(), stranger))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void aPersonTakesTheirStatementAlongAndTriesASum() {
        AgreementId id = inForce();
        pay(Money.ofYuan(100), 1);
        plan(id);
        String page = "/deals/proceeds/" + id + "?sum=1,000,000";
        assertThat(web.get().uri(page).accept("text/html").with(SignedIn.as(unit)))
                .bodyText()
                .contains("350,000.00", "第九十三条");
        assertThat(web.get().uri("/deals/proceeds/statement.csv").with(SignedIn.as(unit)))
                .bodyText()
                .contains("inner-mongolia@1", "35.00")
                .doesNotContain("完成人 02");
        assertThat(web.get().uri("/api/v1/proceeds/" + id).with(SignedIn.as(between.acquirer())))
                .hasStatus(404);
    }

    private AgreementVersion propose(String reward, String set) {
        var open = agreements.mine(unit).stream()
                .filter(found -> found.agreement().result().equals(deal.subject()))
                .map(Agreements.Standing::latest)
                .filter(version -> version.state() == AgreementState.DRAFTED)
                .findFirst();
        return desk.propose(
                proposed(reward, set, open.map(one -> one.proposal().at()).orElse(null)), unit);
    }

    private AgreementDesk.Proposed proposed(String reward, String set, @Nullable Instant seen) {
        return Proposals.proposed(deal.subject(), reward, set, seen, Objects.requireNonNull(unit.person()), colleague);
    }

    private void consent(AgreementId id) {
        desk.consent(id, unit);
        desk.consent(id, new Viewer(colleague, "完成人 02", unit.roles(), unit.organisation(), null, "127.0.0.1"));
        versions(id).getLast().terms().completers().stream()
                .filter(one -> one.person() == null)
                .forEach(one -> desk.recordConsent(id, one.id(), "签字扫描件 1", unit));
    }

    private AgreementId inForce() {
        AgreementId id = propose("70", "inner-mongolia").agreement();
        bringIntoForce(id);
        return id;
    }

    private void bringIntoForce(AgreementId id) {
        consent(id);
        notices.publish(id, unit);
        backdate(id, 15);
        notices.settle();
        assertThat(state(id)).isEqualTo(AgreementState.IN_FORCE);
    }

    private List<AgreementVersion> versions(AgreementId id) {
        return agreements.find(id).orElseThrow().versions();
    }

    private AgreementState state(AgreementId id) {
        return versions(id).getLast().state();
    }

    private void backdate(AgreementId id, int days) {
        LocalDate published = clock.today().minusDays(days);
        jdbc.sql("UPDATE deal.proceeds_version SET published_on = ? WHERE agreement = ? AND published_on IS NOT NULL")
                .params(published, id.value())
                .update();
        jdbc.sql("UPDATE deal.proceeds_objection SET raised_on = ? WHERE agreement = ? AND plan IS NULL")
                .params(clock.today().minusDays(1), id.value())
                .update();
    }

    private void backdatePlan(Plan plan, int days) {
        jdbc.sql("UPDATE deal.proceeds_plan SET published_on = ? WHERE id = ?")
                .params(clock.today().minusDays(days), plan.id())
                .update();
    }

    private Payment pay(Money amount, int instalment) {
        var creditor = new Owner(Owner.Kind.ORGANISATION, unitKey().toString());
        var debtor = new Owner(
                Owner.Kind.ORGANISATION, deal.acquirer().organisation().value().toString());
        Claim claim = claims.open(Claim.open(
                deal.key() + ":" + instalment,
                deal.key(),
                "instalment:" + instalment,
                "",
                creditor,
                debtor,
                amount,
                clock.today()));
        return claims.receive(
                claim.id(),
                new Claims.Receipt(deal.key() + ":paid:" + instalment, amount, clock.today(), "回单"),
                Actor.PROGRAM);
    }

    private UUID unitKey() {
        return Objects.requireNonNull(unit.organisation()).value();
    }

    /** The newest plan, once the payment has been told. */
    private Plan plan(AgreementId id) {
        long payments = claims.of(deal.key()).stream()
                .mapToLong(claim -> claims.payments(claim.id()).size())
                .sum();
        await().atMost(Duration.ofSeconds(20)).until(() -> plans.of(id, unit).size() >= payments);
        return plans.of(id, unit).getFirst();
    }

    private long balance(Owner.Kind kind, @Nullable UUID key) {
        return ledger.find(Book.MONEY, new Owner(kind, String.valueOf(key)), "proceeds", "")
                .map(account -> ledger.balance(account.id()).posted())
                .orElse(0L);
    }

    private List<String> differences() {
        return truths.stream()
                .filter(truth -> truth.name().startsWith("deal: every payment"))
                .flatMap(truth -> truth.differences().stream())
                .toList();
    }
}
