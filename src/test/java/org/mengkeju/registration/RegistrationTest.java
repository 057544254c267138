package org.mengkeju.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.registration.recognition.Answer;
import org.mengkeju.registration.recognition.ContractFacts;
import org.mengkeju.registration.recognition.ContractFacts.Applicant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@House
class RegistrationTest {
    @Autowired
    Applications applications;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    RegistrationDecisions decisions;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationFigures figures;

    @Autowired
    Organisations organisations;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    RegionClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Truth> truths;

    Viewer first = Filed.registrar("登记员 02");
    Viewer second = Filed.registrar("登记员 03");
    Viewer firm;
    Filed filed;
    String number;

    @BeforeEach
    void people() {
        filed = new Filed(organisations, applications);
        firm = filed.firm("演示企业 登记");
        number = "T-" + UUID.randomUUID();
    }

    @Test
    void aContractGoesItsWholeWayWithOneCorrection() {
        Registration one = filed.submitted(firm, 2_200_000, number);
        one = desk.sendBack(one.id(), one.version(), "附件缺签字", first);
        assertThat(one.state()).isEqualTo(RegistrationState.TO_CORRECT);
        one = applications.submit(one.id(), one.version(), firm);
        one = desk.accept(one.id(), one.version(), first);
        assertThat(one.review().dueOn()).isEqualTo(calendar.addWorkingDays(clock.today(), 15));
        one = desk.take(one.id(), one.version(), first);
        one = desk.proposeToRegister(one.id(), one.version(), "符合开发合同的条件", first);
        assertThat(one.state()).isEqualTo(RegistrationState.SECOND_REVIEW);
        one = decisions.confirm(one.id(), one.version(), second);
        Certificate certificate = one.certificate();
        assertThat(certificate).isNotNull().satisfies(is -> {
            assertThat(is.number()).matches(clock.today().getYear() + "150200\\d{6}");
            assertThat(is.code()).hasSize(20);
            assertThat(is.technology()).isEqualTo(Money.ofYuan(2_200_000));
        });
        assertThat(figures.of(clock.today().getYear()).total().count()).isPositive();
        assertThat(registrations.entries(one))
                .extracting(RegistrationEntry::kind)
                .contains(RegistrationEntry.Kind.SENT_BACK, RegistrationEntry.Kind.REGISTERED);
        allTrue();
    }

    @Test
    void theSameOfficerMayNotDecideTwice() {
        Registration one = proposed(filed.submitted(firm, 100_000, number));
        refused("same-officer", () -> decisions.confirm(one.id(), one.version(), first));
    }

    @Test
    void aLargeContractGoesToExpertsAndHasThirtyWorkingDays() {
        Registration one = proposed(filed.submitted(firm, 5_000_000, number));
        assertThat(one.state()).isEqualTo(RegistrationState.EXPERT_REVIEW);
        assertThat(one.review().dueOn()).isEqualTo(calendar.addWorkingDays(clock.today(), 30));
        refused("state", () -> decisions.confirm(one.id(), one.version(), second));
        Registration heard = desk.hearExperts(one.id(), one.version(), "专家 07、专家 08 同意", first);
        assertThat(decisions.confirm(heard.id(), heard.version(), second).state())
                .isEqualTo(RegistrationState.REGISTERED);
    }

    @Test
    void aDisputedContractGoesToExpertsToo() {
        Registration one = filed.submitted(firm, 100_000, number);
        one = desk.accept(one.id(), one.version(), first);
        one = desk.take(one.id(), one.version(), first);
        one = desk.judge(one.id(), one.version(), Map.of(), true, "当事人有异议", first);
        one = desk.proposeToRegister(one.id(), one.version(), "可以", first);
        assertThat(one.state()).isEqualTo(RegistrationState.EXPERT_REVIEW);
    }

    @Test
    void aRefusalNamesAllItsGroundsAndFreesTheContract() {
        Registration one = filed.submitted(firm, 100_000, number);
        one = desk.accept(one.id(), one.version(), first);
        one = desk.take(one.id(), one.version(), first);
        one = desk.judge(
                one.id(),
                one.version(),
                Map.of("INNOVATIVE", Answer.NO, "SEALS_COMPLETE", Answer.NO),
                false,
                "看过",
                first);
        Registration judged = one;
        refused("not-recognised", () -> desk.proposeToRegister(judged.id(), judged.version(), "登记", first));
        refused("grounds", () -> desk.proposeToRefuse(judged.id(), judged.version(), List.of(), "不", first));
        refused("grounds", () -> desk.proposeToRefuse(judged.id(), judged.version(), List.of("X-9"), "不", first));
        one = desk.proposeToRefuse(one.id(), one.version(), List.of("DEV-3", "G-11"), "没有创新内容，印章不齐", first);
        one = decisions.confirm(one.id(), one.version(), second);
        assertThat(one.state()).isEqualTo(RegistrationState.NOT_REGISTERED);
        assertThat(filed.submitted(firm, 100_000, number).state()).isEqualTo(RegistrationState.SUBMITTED);
    }

    @Test
    void aContractIsNotRegisteredTwice() {
        filed.submitted(firm, 100_000, number);
        refused("duplicate", () -> filed.submitted(firm, 100_000, number));
    }

    @Test
    void aContractIsNotRegisteredTwiceUnderAnotherName() {
        filed.submitted(firm, 100_000, number);
        Registration again = filed.draft(firm, 100_000, number + "-另名");
        applications.attach(again.id(), Attachment.Kind.CONTRACT, "另名.pdf", Filed.pdf(number), firm);
        refused("duplicate", () -> applications.submit(again.id(), again.version() + 1, firm));
    }

    @Test
    void theSamePartiesDayAndAmountAreTheSameContractWhateverItIsCalled() {
        Viewer buyer = filed.firm("演示企业 买方");
        submitBetween(buyer, number);
        refused("duplicate", () -> submitBetween(buyer, "另一个编号"));
    }

    private void submitBetween(Viewer buyer, String contractNumber) {
        Registration one = filed.draft(firm, 100_000, contractNumber);
        var other =
                organisations.find(Objects.requireNonNull(buyer.organisation())).orElseThrow();
        ContractForm form = one.form();
        var named = new ContractForm(
                form.title(),
                contractNumber,
                form.seller(),
                Applications.side(other),
                form.field(),
                "",
                null,
                null,
                null,
                form.facts());
        one = applications.save(one.id(), one.version(), named, firm);
        applications.submit(one.id(), one.version(), firm);
    }

    @Test
    void anEndedContractAndTheWrongSideAreRefusedAtOnce() {
        Registration ended = filed.draft(firm, 100_000, number);
        Registration late = applications.save(
                ended.id(),
                ended.version(),
                ended.form().with(until(ended.form().facts())),
                firm);
        refused("expired", () -> applications.submit(late.id(), late.version(), firm));
        Registration imported = filed.draft(firm, 100_000, number);
        Registration seller = applications.save(
                imported.id(),
                imported.version(),
                imported.form().with(imported(imported.form().facts())),
                firm);
        refused("applicant", () -> applications.submit(seller.id(), seller.version(), firm));
    }

    @Test
    void anIncompleteFormIsNotSubmitted() {
        Registration empty = applications.open(firm);
        refused("incomplete", () -> applications.submit(empty.id(), empty.version(), firm));
        assertThat(registrations.faults(empty)).containsKeys("title", "type", "buyer.name", "amount", "papers");
    }

    @Test
    void ofTwoStepsOnTheSameVersionTheSecondIsRefused() {
        Registration one = filed.submitted(firm, 100_000, number);
        desk.accept(one.id(), one.version(), first);
        refused("version", () -> desk.sendBack(one.id(), one.version(), "缺页", second));
        refused("version", () -> applications.withdraw(one.id(), one.version(), firm));
    }

    @Test
    void strangersLearnNothing() {
        Registration one = filed.draft(firm, 100_000, number);
        Viewer stranger = filed.firm("演示企业 别人");
        assertThat(registrations.find(one.id(), stranger)).isEmpty();
        assertThat(registrations.find(one.id(), first))
                .as("a draft is nobody else's")
                .isEmpty();
        assertThatThrownBy(() -> applications.submit(one.id(), one.version(), stranger))
                .isInstanceOf(Refusal.class);
        Registration sent = applications.submit(one.id(), one.version(), firm);
        assertThat(registrations.find(sent.id(), first)).isPresent();
        assertThat(registrations.find(sent.id(), stranger)).isEmpty();
    }

    @Test
    void numbersDrawnAtOnceHaveNeitherGapNorDouble() throws Exception {
        List<Registration> ready = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            ready.add(proposed(filed.submitted(firm, 100_000 + n, number + n)));
        }
        List<Callable<String>> work = new ArrayList<>();
        for (Registration one : ready) {
            work.add(() -> Objects.requireNonNull(
                            decisions.confirm(one.id(), one.version(), second).certificate())
                    .number());
        }
        List<String> drawn = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<String> future : threads.invokeAll(work)) {
                drawn.add(future.get());
            }
        }
        assertThat(new HashSet<>(drawn)).hasSize(ready.size());
        allTrue();
    }

    @Test
    void aChangeMakesANewEditionAndACancellationEndsIt() {
        Registration one = registered();
        one = applications.fileChange(
                one.id(), one.version(), form -> form.with(cheaper(form.facts())), "补充协议减价", firm);
        assertThat(certificate(one).contract()).isEqualTo(Money.ofYuan(100_000));
        one = decisions.decideChange(one.id(), one.version(), true, "属实", second);
        assertThat(certificate(one).edition()).isEqualTo(2);
        assertThat(certificate(one).contract()).isEqualTo(Money.ofYuan(80_000));
        one = applications.fileCancellation(one.id(), one.version(), "双方解除", firm);
        one = decisions.decideCancellation(one.id(), one.version(), true, "属实", second);
        assertThat(one.state()).isEqualTo(RegistrationState.CANCELLED);
        assertThat(registrations.byCode(certificate(one).code())).isPresent();
        allTrue();
    }

    @Test
    void falsePapersAreRevokedWithAReason() {
        Registration one = registered();
        refused("words", () -> decisions.revoke(one.id(), one.version(), " ", second));
        assertThat(decisions.revoke(one.id(), one.version(), "材料不实", second).state())
                .isEqualTo(RegistrationState.REVOKED);
    }

    @Test
    void aFigureThatWasAlteredIsFound() {
        Registration one = registered();
        jdbc.sql("UPDATE registration.certificate SET technology_fen = technology_fen - 1 WHERE registration = ?")
                .param(one.id().value())
                .update();
        assertThat(differences())
                .anyMatch(line -> line.contains(certificate(one).number()));
        jdbc.sql("UPDATE registration.certificate SET technology_fen = technology_fen + 1 WHERE registration = ?")
                .param(one.id().value())
                .update();
        allTrue();
    }

    private Registration registered() {
        Registration one = proposed(filed.submitted(firm, 100_000, number));
        return decisions.confirm(one.id(), one.version(), second);
    }

    private static Certificate certificate(Registration one) {
        return Objects.requireNonNull(one.certificate());
    }

    private Registration proposed(Registration submitted) {
        Registration one = desk.accept(submitted.id(), submitted.version(), first);
        one = desk.take(one.id(), one.version(), first);
        return desk.proposeToRegister(one.id(), one.version(), "符合", first);
    }

    private static ContractFacts until(ContractFacts of) {
        return copy(of, of.amount(), LocalDate.of(2026, 2, 1), false);
    }

    private static ContractFacts imported(ContractFacts of) {
        return copy(of, of.amount(), null, true);
    }

    private static ContractFacts cheaper(ContractFacts of) {
        return copy(of, Money.ofYuan(80_000), null, false);
    }

    private static ContractFacts copy(
            ContractFacts of, @Nullable Money amount, @Nullable LocalDate ends, boolean imported) {
        return new ContractFacts(
                of.id(),
                of.type(),
                of.subtype(),
                of.answers(),
                amount,
                of.payment(),
                of.costs(),
                null,
                List.of(),
                of.appliedOn(),
                of.signedOn(),
                ends,
                null,
                Applicant.SELLER,
                imported,
                of.papers(),
                false,
                null);
    }

    private static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOf(Refusal.class).hasMessage("registration.refusal." + key);
    }

    private void allTrue() {
        assertThat(differences()).isEmpty();
    }

    private List<String> differences() {
        return truths.stream()
                .filter(truth -> truth.name().startsWith("registration"))
                .flatMap(truth -> truth.differences().stream())
                .toList();
    }
}
