package org.mengkeju.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.integrity.cases.CaseRulings;
import org.mengkeju.integrity.cases.CaseState;
import org.mengkeju.integrity.cases.Cases;
import org.mengkeju.integrity.cases.IntegrityCase;
import org.mengkeju.integrity.record.EntryRows;
import org.mengkeju.integrity.rules.Part;
import org.mengkeju.integrity.rules.Severity;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.OrganisationsMerged;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.DueJobs;
import org.mengkeju.platform.verification.Truth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A case from the report to the end of the measure, and who may do and see what on the way. */
@ClockHouse
class CaseLifeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    ApplicationContext house;

    @Autowired
    EntryRows entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectProvider<Truth> truths;

    Inquiries all;
    Viewer unit;

    @BeforeEach
    void people() {
        all = new Inquiries(house);
        unit = all.unit("演示企业 案件");
    }

    @AfterEach
    void everyTruthHolds() {
        assertThat(truths.stream()
                        .filter(truth -> truth.name().startsWith("integrity:"))
                        .flatMap(truth -> truth.differences().stream()))
                .isEmpty();
    }

    @Test
    void whoInvestigatesDoesNotDecideAndWhoDecidesDoesNotReview() {
        IntegrityCase heard = all.heard(unit, Severity.MORE_SERIOUS);
        refused(
                "integrity.refusal.by.other-officer",
                () -> all.rulings.decide(
                        heard.id(), heard.version(), Inquiries.ban(Severity.MORE_SERIOUS, 2, null), all.first));
        IntegrityCase decided = all.rulings.decide(
                heard.id(), heard.version(), Inquiries.ban(Severity.MORE_SERIOUS, 2, null), all.second);
        IntegrityCase appealed = all.rulings.appeal(decided.id(), "决定认定的事实有误。", unit);
        for (Viewer tied : List.of(all.first, all.second)) {
            refused(
                    "integrity.refusal.by.reviewer",
                    () -> all.rulings.keep(appealed.id(), appealed.version(), "事实清楚，维持。", tied));
        }
        IntegrityCase kept = all.rulings.keep(appealed.id(), appealed.version(), "事实清楚，维持。", all.third);
        assertThat(kept.state()).isEqualTo(CaseState.KEPT);
        assertThat(blocked()).isTrue();
    }

    @Test
    void anOfficerOfTheSameOrganisationKeepsOutAndDoesNotEvenSeeTheCase() {
        IntegrityCase accepted = all.accepted(unit);
        Viewer colleague = new Viewer(
                all.first.person(), "项目主管甲", Set.of(Role.PROGRAMME_OFFICER), Inquiries.of(unit), null, "127.0.0.1");
        assertThat(all.cases.find(accepted.id(), colleague)).isEmpty();
        refused(
                "platform.refusal.not-found",
                () -> all.desk.investigate(
                        accepted.id(), accepted.version(), List.of(Inquiries.key(all.second)), colleague));
        refused(
                "integrity.refusal.not-officer",
                () -> all.desk.investigate(
                        accepted.id(), accepted.version(), List.of(Inquiries.key(all.reporter)), all.first));
    }

    @Test
    void aMeasureOutsideItsRangeIsRefusedWithTheArticle() {
        IntegrityCase heard = all.heard(unit, Severity.MORE_SERIOUS);
        assertThatThrownBy(() -> all.rulings.decide(
                        heard.id(), heard.version(), Inquiries.ban(Severity.MORE_SERIOUS, 4, null), all.second))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.messageKey()).isEqualTo("integrity.refusal.range.years");
                    assertThat(no.arguments()).contains(1, 3);
                    assertThat(String.valueOf(no.arguments()[2])).containsAnyOf("第三十八条", "art. 38");
                });
        assertThat(blocked()).isFalse();
    }

    @Test
    void nobodyIsDecidedAboutUnheardBeforeTheHearingIsOver() {
        IntegrityCase told = all.notified(unit, Severity.MORE_SERIOUS);
        LocalDate until = Objects.requireNonNull(told.dueOn());
        all.clock.set(until);
        refused(
                "integrity.refusal.not-heard",
                () -> all.rulings.decide(
                        told.id(), told.version(), Inquiries.ban(Severity.MORE_SERIOUS, 1, null), all.second));
        all.clock.set(until.plusDays(1));
        assertThat(all.rulings
                        .decide(told.id(), told.version(), Inquiries.ban(Severity.MORE_SERIOUS, 1, null), all.second)
                        .state())
                .isEqualTo(CaseState.DECIDED);
        refused("integrity.refusal.state", () -> all.desk.state(told.id(), "现在说已经晚了。", List.of(), unit));
    }

    @Test
    void aWithdrawalUnblocksAtOnceAndThePublicReadsTheCorrection() {
        IntegrityCase decided = all.decided(unit, Severity.SERIOUS, 4, DAY);
        assertThat(blocked()).isTrue();
        assertThat(published()).isEmpty();
        refused("integrity.refusal.appeal-open", () -> all.rulings.share(decided.id(), decided.version(), all.first));
        all.clock.set(LocalDate.of(2026, 6, 24));
        IntegrityCase shared = all.rulings.share(decided.id(), decided.version(), all.first);
        assertThat(published()).singleElement().matches(RecordEntry::counts);
        all.rulings.withdraw(shared.id(), shared.version(), "查明数据属实，撤销。", all.third);
        assertThat(blocked()).isFalse();
        assertThat(published()).singleElement().matches(entry -> entry.act() == RecordEntry.Act.WITHDRAWN);
    }

    @Test
    void anUpheldAppealTakesTheMeasureAwayAndAChangedOneReplacesIt() {
        IntegrityCase decided = all.decided(unit, Severity.MORE_SERIOUS, 3, DAY);
        IntegrityCase appealed = all.rulings.appeal(decided.id(), "情节没有这么重。", unit);
        IntegrityCase changed = all.rulings.change(
                appealed.id(), appealed.version(), Inquiries.ban(Severity.MORE_SERIOUS, 1, null), all.third);
        assertThat(changed.state()).isEqualTo(CaseState.CHANGED);
        assertThat(all.integrity
                        .blocks(Inquiries.subject(unit), Activity.APPLY, DAY.plusYears(1))
                        .isBlocked())
                .isFalse();
        Viewer other = all.unit("演示企业 复查");
        IntegrityCase second = all.decided(other, Severity.MORE_SERIOUS, 3, DAY);
        IntegrityCase again = all.rulings.appeal(second.id(), "不是我们做的。", other);
        all.rulings.uphold(again.id(), again.version(), "证据不足，撤销。", all.third);
        assertThat(all.integrity
                        .blocks(Inquiries.subject(other), Activity.APPLY)
                        .isBlocked())
                .isFalse();
    }

    @Test
    void theDayAfterTheLastTheCaseIsOverAndNothingIsBlocked() {
        IntegrityCase decided = all.decided(unit, Severity.MORE_SERIOUS, 1, DAY);
        all.clock.set(LocalDate.of(2027, 5, 31));
        new DueJobs(house).run();
        assertThat(blocked()).isTrue();
        assertThat(all.fresh(decided.id()).state()).isEqualTo(CaseState.DECIDED);
        all.clock.set(LocalDate.of(2027, 6, 1));
        new DueJobs(house).run();
        assertThat(blocked()).isFalse();
        assertThat(all.fresh(decided.id()).state()).isEqualTo(CaseState.EXPIRED);
    }

    @Test
    void ofTwoOfficersWhoDecideAtOnceOneIsTooLate() throws Exception {
        IntegrityCase heard = all.heard(unit, Severity.MORE_SERIOUS);
        var together = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<String>> outcomes = List.of(all.second, all.third).stream()
                    .map(officer -> both.submit(outcome(together, heard, officer)))
                    .toList();
            List<String> said = List.of(outcomes.get(0).get(), outcomes.get(1).get());
            assertThat(said).containsExactlyInAnyOrder("decided", "integrity.refusal.version");
        }
        assertThat(entries.current(Inquiries.subject(unit))).hasSize(1);
    }

    private Callable<String> outcome(CyclicBarrier together, IntegrityCase heard, Viewer officer) {
        return () -> {
            together.await();
            try {
                all.rulings.decide(heard.id(), heard.version(), Inquiries.ban(Severity.MORE_SERIOUS, 2, null), officer);
                return "decided";
            } catch (Refusal no) {
                return no.messageKey();
            }
        };
    }

    @Test
    void theAccusedSeesTheCaseOnceToldAndNeverWhoReported() {
        IntegrityCase running = all.investigating(unit);
        assertThat(all.cases.find(running.id(), unit)).isEmpty();
        IntegrityCase told =
                all.desk.notify(running.id(), running.version(), "核实数据系编造。", Severity.MORE_SERIOUS, all.first);
        Cases.Seen seen = all.cases.find(told.id(), unit).orElseThrow();
        assertThat(seen.toString()).doesNotContain(all.reporter.name(), Inquiries.WORDS, "原始记录.pdf");
        assertThat(seen.one().report().reporter()).isNull();
        assertThat(seen.papers()).isEmpty();
        assertThat(all.cases.find(told.id(), all.reporter))
                .as("the reporter sees no more than the own report")
                .isEmpty();
        assertThat(all.cases.own(all.reporter))
                .filteredOn(report -> report.one().id().equals(told.id()))
                .singleElement()
                .matches(report -> report.progress() == Cases.Progress.UNDER_WAY);
        assertThat(all.cases.find(told.id(), all.unit("演示企业 别人"))).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM platform.audit_entry WHERE subject_key = ? AND person = ?")
                        .params(told.id().toString(), Inquiries.key(all.reporter))
                        .query(Integer.class)
                        .single())
                .as("nor does the audit trail tell")
                .isZero();
    }

    @Test
    void othersLearnOnlyThatItIsRefusedAndTheUnitLearnsWhy() {
        all.decided(unit, Severity.MORE_SERIOUS, 2, DAY);
        Viewer stranger = all.unit("演示企业 别人");
        Subject subject = Inquiries.subject(unit);
        assertThatThrownBy(() -> all.integrity.require(subject, Activity.SUBSIDY, stranger))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.messageKey()).isEqualTo("integrity.refusal.blocked");
                    assertThat(no.arguments()).isEmpty();
                });
        assertThatThrownBy(() -> all.integrity.require(subject, Activity.SUBSIDY, unit))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.arguments()).contains(LocalDate.of(2028, 5, 31), LocalDate.of(2028, 6, 1)));
        assertThat(all.integrity.entries(subject, stranger)).isEmpty();
        assertThat(all.integrity.entries(subject, unit)).hasSize(1);
    }

    @Test
    void mergingIsNoWayOutOfAMeasure() {
        all.decided(unit, Severity.MORE_SERIOUS, 2, DAY);
        Viewer into = all.unit("演示企业 合并后");
        Viewer last = all.unit("演示企业 再合并");
        merge(Inquiries.of(unit), Inquiries.of(into));
        await().atMost(Duration.ofSeconds(20)).until(() -> bars(into));
        merge(Inquiries.of(into), Inquiries.of(last));
        await().atMost(Duration.ofSeconds(20)).until(() -> bars(last));
        assertThat(blocked()).as("asked by its earlier key").isTrue();
    }

    private boolean bars(Viewer owner) {
        return all.integrity.blocks(Inquiries.subject(owner), Activity.APPLY).isBlocked();
    }

    private void merge(OrganisationId from, OrganisationId into) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new OrganisationsMerged(from, into)));
    }

    @Test
    void entriesOnlyGrow() {
        all.decided(unit, Severity.MORE_SERIOUS, 2, DAY);
        UUID entry = entries.current(Inquiries.subject(unit)).getFirst().id();
        assertThatThrownBy(() -> jdbc.sql("UPDATE integrity.entry SET last_day = from_day WHERE id = ?")
                        .param(entry)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM integrity.entry WHERE id = ?")
                        .param(entry)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aCaseMovedPastItsLifeCycleIsNamed() {
        IntegrityCase received = all.received(unit);
        jdbc.sql("UPDATE integrity.inquiry SET state = 'DECIDED' WHERE id = ?")
                .param(received.id().value())
                .update();
        assertThat(truths.stream().flatMap(truth -> truth.differences().stream()))
                .contains("case " + received.number() + " says DECIDED, its steps led to RECEIVED");
        jdbc.sql("UPDATE integrity.inquiry SET state = 'RECEIVED' WHERE id = ?")
                .param(received.id().value())
                .update();
    }

    @Test
    void aPersonIsNoUnit() {
        IntegrityCase received = all.received(unit);
        refused(
                "integrity.refusal.part",
                () -> all.desk.accept(
                        received.id(), received.version(), Inquiries.subject(unit), Part.EXPERT, "属于受理范围", all.first));
        CaseRulings.Draft early = Inquiries.ban(Severity.LIGHT, 0, null);
        refused(
                "integrity.refusal.state",
                () -> all.rulings.decide(received.id(), received.version(), early, all.second));
    }

    private boolean blocked() {
        return all.integrity.blocks(Inquiries.subject(unit), Activity.APPLY).isBlocked();
    }

    private List<RecordEntry> published() {
        return entries.published().stream()
                .filter(entry -> entry.subject().key().equals(Inquiries.of(unit).value()))
                .toList();
    }

    private static void refused(String key, Runnable command) {
        assertThatThrownBy(command::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
