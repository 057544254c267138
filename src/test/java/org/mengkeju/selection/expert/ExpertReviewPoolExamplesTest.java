package org.mengkeju.selection.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.integrity.ExpertStanding;
import org.mengkeju.integrity.Measure;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.expert.Declared.Relation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pool by rules/expert-review.md and rules/integrity-and-ethics.md: entry, yearly check, age, bans, privacy. */
@ClockHouse
class ExpertReviewPoolExamplesTest {
    @Autowired
    ApplicationContext house;

    PoolPeople all;
    Viewer expert;

    @BeforeEach
    void people() {
        all = new PoolPeople(house);
        expert = all.account(all.organisation());
    }

    @Test
    void example6ABannedExpertIsDrawableOnTheDayTheSanctionEndsAndNoDayBefore() {
        Expert one = all.suspended(expert);
        all.clock.set(LocalDate.of(2026, 6, 1));
        all.sanction(expert, Measure.Kind.BAN, 3, LocalDate.of(2026, 6, 1));
        Expert banned = all.desk.ban(one.id(), one.version(), "泄露评分", all.department);
        assertThat(banned.until()).isEqualTo(LocalDate.of(2029, 6, 1));
        all.clock.set(LocalDate.of(2029, 5, 31));
        all.runJobs();
        all.profiles.stillRight(all.fresh(expert).version(), expert);
        assertThat(all.isDrawable(expert)).isFalse();
        all.clock.set(LocalDate.of(2029, 6, 1));
        all.runJobs();
        assertThat(all.fresh(expert).state()).isEqualTo(ExpertState.IN_POOL);
        assertThat(all.isDrawable(expert)).isTrue();
    }

    @Test
    void integrityExample3WarningStaysUsableABanUntilTheDateForEverIsRemoved() {
        Expert warned = all.suspended(expert);
        all.sanction(expert, Measure.Kind.WARNING, 0, null);
        refused("no-ban", () -> all.desk.ban(warned.id(), warned.version(), "泄露评分", all.department));
        all.desk.clear(warned.id(), warned.version(), "只给警告", all.department);
        assertThat(all.isDrawable(expert)).isTrue();

        Viewer gone = all.account(all.organisation());
        Expert second = all.suspended(gone);
        all.sanction(gone, Measure.Kind.BAN_FOR_EVER, 0, PoolPeople.BEGIN);
        refused("barred", () -> all.desk.clear(second.id(), second.version(), "没有发现", all.department));
        all.desk.expel(second.id(), second.version(), "接受请托", all.department);
        assertThat(all.fresh(gone).state()).isEqualTo(ExpertState.REMOVED);
        assertThat(all.integrity()
                        .expert(Objects.requireNonNull(gone.person()), PoolPeople.BEGIN)
                        .state())
                .isEqualTo(ExpertStanding.State.REMOVED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> all.applied(gone));
    }

    @Test
    void aBanInTheRecordKeepsFromBeingDrawnBeforeAnybodyActsInThePool() {
        all.inPool(expert);
        assertThat(all.isDrawable(expert)).isTrue();
        all.sanction(expert, Measure.Kind.BAN, 2, PoolPeople.BEGIN);
        assertThat(all.isDrawable(expert)).isFalse();
    }

    @Test
    void theUnitHasTenAndTheOperatorFifteenWorkingDays() {
        assertThat(all.applied(expert).dueOn()).isEqualTo(LocalDate.of(2026, 5, 19));
        Viewer other = all.account(all.organisation());
        assertThat(all.confirmed(other).dueOn()).isEqualTo(LocalDate.of(2026, 5, 26));
    }

    @Test
    void whoMissesTheYearlyCheckIsDormantUntilTheDataAreConfirmed() {
        all.inPool(expert);
        all.clock.set(LocalDate.of(2027, 5, 6));
        all.runJobs();
        assertThat(all.fresh(expert).state()).isEqualTo(ExpertState.IN_POOL);
        all.clock.set(LocalDate.of(2027, 5, 7));
        all.runJobs();
        assertThat(all.fresh(expert).state()).isEqualTo(ExpertState.DORMANT);
        assertThat(all.isDrawable(expert)).isFalse();
        all.profiles.stillRight(all.fresh(expert).version(), expert);
        assertThat(all.isDrawable(expert)).isTrue();
    }

    @Test
    void whoIsOverSixtyFiveNeitherEntersNorIsDrawn() {
        Expert old = all.profiles.apply(PoolPeople.entered("SENIOR", "1960-05"), expert);
        Expert confirmed =
                all.desk.confirm(old.id(), old.version(), "", PoolPeople.colleague(Objects.requireNonNull(old.unit())));
        refused("age", () -> all.desk.admit(confirmed.id(), confirmed.version(), all.operator));
        Viewer ageing = all.account(all.organisation());
        all.inPool(ageing);
        Expert one = all.fresh(ageing);
        all.profiles.correct(one.version(), PoolPeople.entered("SENIOR", "1960-07"), ageing);
        all.clock.set(LocalDate.of(2026, 6, 30));
        assertThat(all.isDrawable(ageing)).isTrue();
        all.clock.set(LocalDate.of(2026, 7, 1));
        assertThat(all.isDrawable(ageing)).isFalse();
    }

    @Test
    void aTitleBelowViceSeniorDoesNotEnter() {
        Expert low = all.profiles.apply(PoolPeople.entered("OTHER", "1980-05"), expert);
        Expert confirmed =
                all.desk.confirm(low.id(), low.version(), "", PoolPeople.colleague(Objects.requireNonNull(low.unit())));
        refused("rank", () -> all.desk.admit(confirmed.id(), confirmed.version(), all.operator));
    }

    @Test
    void whereTheUnitHasNobodyHereAnOperatorConfirmsByItsLetter() {
        Expert one = all.applied(expert);
        refused("letter", () -> all.desk.confirm(one.id(), one.version(), "", all.operator));
        assertThat(all.desk
                        .confirm(one.id(), one.version(), "确认函 1 号", all.operator)
                        .state())
                .isEqualTo(ExpertState.UNIT_CONFIRMED);
    }

    @Test
    void nobodyReadsTheRelationsOfOthersAndTheConflictCheckKnowsThem() {
        Expert one = all.inPool(expert);
        Viewer relative = all.account(all.organisation());
        String signIn = relative.name().replace("专家 ", "");
        all.profiles.addRelation(Relation.Kind.RELATIVE, signIn, expert);
        assertThat(all.profiles.declared(expert).relations()).hasSize(1);
        assertThat(all.profiles.declared(relative).relations()).isEmpty();
        assertThat(all.profiles.declared(all.operator).relations()).isEmpty();
        var key = all.profiles.declared(expert).relations().getFirst().id();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> all.profiles.takeBack(key, relative));
        assertThat(Objects.requireNonNull(all.experts.facts(List.of(one.id())).get(one.id()))
                        .relatives())
                .containsExactly(String.valueOf(relative.person()));
    }

    @Test
    void whoChangesTheUnitStaysAFormerColleagueOfTheOldOne() {
        Expert one = all.inPool(expert);
        var next = all.organisation();
        Viewer moved = new Viewer(expert.person(), expert.name(), expert.roles(), next, null, "127.0.0.1");
        all.profiles.correct(one.version(), PoolPeople.entered("SENIOR", "1975-03"), moved);
        var facts = Objects.requireNonNull(all.experts.facts(List.of(one.id())).get(one.id()));
        assertThat(facts.employments())
                .anyMatch(job -> job.organisation().equals(String.valueOf(next)))
                .anyMatch(job ->
                        job.organisation().equals(String.valueOf(one.unit())) && PoolPeople.BEGIN.equals(job.to()));
    }

    private static void refused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(doing)
                .satisfies(no -> assertThat(no.messageKey()).isEqualTo("selection.expert.refusal." + why));
    }
}
