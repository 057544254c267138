package org.mengkeju.ledger.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.budget.Budgets.Cause;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.verification.Truth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@House
class BudgetsTest {
    @Autowired
    Budgets budgets;

    @Autowired
    RegionClock clock;

    @Autowired
    ObjectProvider<Truth> truths;

    private BudgetLine line() {
        return budgets.open(
                new Budgets.Draft(
                        Book.GRANTS,
                        "课题经费 " + Identifier.next(),
                        BudgetSource.REGION,
                        2026,
                        "project",
                        "演示处室",
                        "",
                        false),
                Actor.PROGRAM);
    }

    private BudgetLine with(long yuan) {
        BudgetLine line = line();
        budgets.allot(line.id(), Money.ofYuan(yuan), cause(clock.today().minusDays(3)), Actor.PROGRAM);
        return line;
    }

    private static Cause cause(LocalDate day) {
        return new Cause("test:" + Identifier.next(), day, "文号一");
    }

    private Commitment commitment(String key, long yuan) {
        return new Commitment(
                key,
                Owner.of(OrganisationId.next()),
                "project:" + key,
                Money.ofYuan(yuan),
                clock.now().plus(Duration.ofDays(30)),
                "批复一");
    }

    private TransferId reserve(BudgetLine line, long yuan) {
        return budgets.reserve(line.id(), commitment("test:" + Identifier.next(), yuan), Actor.PROGRAM);
    }

    @Test
    void whatIsAllottedIsReservedPaidReleasedAndTakenBack() {
        BudgetLine line = with(100);
        TransferId one = reserve(line, 60);
        TransferId other = reserve(line, 30);
        assertStands(line, 100, 90, 0, 10);
        TransferId paid = budgets.settle(one, Money.ofYuan(50), cause(clock.today()), Actor.PROGRAM);
        assertStands(line, 100, 30, 50, 20);
        budgets.release(other, cause(clock.today()), Actor.PROGRAM);
        assertStands(line, 100, 0, 50, 50);
        budgets.recover(paid, cause(clock.today()), Actor.PROGRAM);
        assertStands(line, 100, 0, 0, 100);
        assertThatThrownBy(() -> budgets.recover(paid, cause(clock.today()), Actor.PROGRAM))
                .hasMessage("ledger.refusal.ended");
        assertThat(budgets.standing(line.id(), clock.today().minusDays(1)).free())
                .isEqualTo(Money.ofYuan(100));
        assertThat(budgets.standing(line.id(), clock.today().minusDays(4)).allotted())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void neverMoreIsPromisedThanIsLeftAndTheShortfallIsNamed() {
        BudgetLine line = with(100);
        reserve(line, 70);
        assertThatThrownBy(() -> reserve(line, 31))
                .hasMessage("ledger.budget.refusal.short")
                .satisfies(no -> assertThat(((Refusal) no).arguments()).containsExactly(line.name(), "30.00", "31.00"));
    }

    @Test
    void theSameDecisionSetsMoneyAsideOnce() {
        BudgetLine line = with(100);
        Commitment commitment = commitment("test:" + Identifier.next(), 40);
        TransferId first = budgets.reserve(line.id(), commitment, Actor.PROGRAM);
        assertThat(budgets.reserve(line.id(), commitment, Actor.PROGRAM)).isEqualTo(first);
        assertStands(line, 100, 40, 0, 60);
        var more = new Commitment(
                commitment.key(),
                commitment.payee(),
                commitment.subject(),
                Money.ofYuan(41),
                commitment.until(),
                commitment.evidence());
        assertThatThrownBy(() -> budgets.reserve(line.id(), more, Actor.PROGRAM))
                .hasMessage("ledger.refusal.key");
    }

    @Test
    void anAllotmentIsTakenBackOnlyWhileItIsFree() {
        BudgetLine line = line();
        Cause cause = cause(clock.today());
        TransferId allotted = budgets.allot(line.id(), Money.ofYuan(100), cause, Actor.PROGRAM);
        assertThat(budgets.allot(line.id(), Money.ofYuan(100), cause, Actor.PROGRAM))
                .isEqualTo(allotted);
        TransferId reserved = reserve(line, 1);
        assertThatThrownBy(() -> budgets.cut(line.id(), allotted, cause(clock.today()), Actor.PROGRAM))
                .hasMessage("ledger.budget.refusal.short");
        budgets.release(reserved, cause(clock.today()), Actor.PROGRAM);
        budgets.cut(line.id(), allotted, cause(clock.today()), Actor.PROGRAM);
        assertStands(line, 0, 0, 0, 0);
    }

    @Test
    void oddInputIsRefused() {
        BudgetLine line = with(100);
        assertThatThrownBy(() -> budgets.allot(line.id(), Money.ZERO, cause(clock.today()), Actor.PROGRAM))
                .hasMessage("ledger.budget.refusal.nothing");
        assertThatThrownBy(() -> budgets.allot(
                        line.id(), Money.ofYuan(1), cause(clock.today().plusDays(1)), Actor.PROGRAM))
                .hasMessage("ledger.budget.refusal.future");
        TransferId reserved = reserve(line, 10);
        assertThatThrownBy(() -> budgets.settle(reserved, Money.ofYuan(11), cause(clock.today()), Actor.PROGRAM))
                .hasMessage("ledger.budget.refusal.more");
        assertThatThrownBy(() -> budgets.settle(
                        reserved, Money.ofYuan(10), cause(clock.today().minusDays(1)), Actor.PROGRAM))
                .hasMessage("ledger.budget.refusal.before");
    }

    @Test
    void manyAtOncePromiseNoMoreThanThereIs() throws Exception {
        BudgetLine line = with(100);
        List<Callable<Boolean>> asking = new ArrayList<>();
        for (int n = 0; n < 32; n++) {
            asking.add(() -> {
                try {
                    reserve(line, 7);
                    return true;
                } catch (Refusal no) {
                    assertThat(no).hasMessage("ledger.budget.refusal.short");
                    return false;
                }
            });
        }
        int granted = 0;
        try (var people = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> one : people.invokeAll(asking)) {
                granted += one.get() ? 1 : 0;
            }
        }
        assertThat(granted).isEqualTo(14);
        assertStands(line, 100, 98, 0, 2);
        assertThat(truths.stream()
                        .filter(truth -> truth.name().startsWith("ledger: "))
                        .flatMap(truth -> truth.differences().stream()))
                .isEmpty();
    }

    private void assertStands(BudgetLine line, long allotted, long reserved, long paid, long free) {
        assertThat(budgets.standing(line.id(), clock.today()))
                .isEqualTo(new BudgetStanding(
                        Money.ofYuan(allotted), Money.ofYuan(reserved), Money.ofYuan(paid), Money.ofYuan(free)));
        assertThat(budgets.free(line.id())).isEqualTo(Money.ofYuan(free));
    }
}
