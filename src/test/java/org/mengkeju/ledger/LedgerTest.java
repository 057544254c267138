package org.mengkeju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.Ledger.Step;
import org.mengkeju.ledger.internal.Overdue;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@House
class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Ledger ledger;

    @Autowired
    Chain chain;

    @Autowired
    Overdue overdue;

    @Autowired
    RegionClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Account bank() {
        return ledger.open(Book.MONEY, new Owner(Owner.Kind.OUTSIDE, "bank"), "bank", "", null);
    }

    private Account trust() {
        var owner = new Owner(Owner.Kind.ORGANISATION, Identifier.next().toString());
        return ledger.open(Book.MONEY, owner, "trust", "", Account.NO_OVERDRAFT);
    }

    private static Posting move(String key, Account from, Account to, long amount) {
        return move(key, from, to, amount, DAY);
    }

    private static Posting move(String key, Account from, Account to, long amount, LocalDate day) {
        List<Leg> legs = List.of(new Leg(from.id(), -amount), new Leg(to.id(), amount));
        return new Posting(from.book(), key, "test", "", day, legs, Actor.PROGRAM);
    }

    private static String key() {
        return "test:" + Identifier.next();
    }

    private static Step step() {
        return new Step(key(), "test", "", DAY, Actor.PROGRAM);
    }

    @Test
    void whatIsPaidInCanBePaidOutAndNotMore() {
        Account trust = trust();
        ledger.post(move(key(), bank(), trust, 100_00));
        ledger.post(move(key(), trust, bank(), 60_00));
        assertThat(ledger.balance(trust.id())).isEqualTo(new Balance(40_00, 0));
        assertThatThrownBy(() -> ledger.post(move(key(), trust, bank(), 40_01)))
                .isInstanceOf(Refusal.class)
                .hasMessage("ledger.refusal.not-enough");
        assertThat(ledger.balance(trust.id()).available()).isEqualTo(40_00);
    }

    @Test
    void theSameEventIsPostedOnceAndAnotherUnderItsKeyIsRefused() {
        Account trust = trust();
        String key = key();
        Transfer first = ledger.post(move(key, bank(), trust, 5));
        assertThat(ledger.post(move(key, bank(), trust, 5)).id()).isEqualTo(first.id());
        assertThat(ledger.balance(trust.id()).posted()).isEqualTo(5);
        assertThatThrownBy(() -> ledger.post(move(key, bank(), trust, 6))).hasMessage("ledger.refusal.key");
    }

    @Test
    void whatIsReservedCannotBeSpentTwiceAndIsSettledOrReleasedOnce() {
        Account trust = trust();
        Account seller = trust();
        ledger.post(move(key(), bank(), trust, 100));
        Transfer reserved =
                ledger.reserve(move(key(), trust, seller, 70), clock.now().plus(Duration.ofDays(1)));
        assertThat(ledger.balance(trust.id())).isEqualTo(new Balance(100, 70));
        assertThatThrownBy(() -> ledger.post(move(key(), trust, seller, 31))).hasMessage("ledger.refusal.not-enough");
        Step step = step();
        Transfer settled = ledger.settle(reserved.id(), step);
        assertThat(ledger.settle(reserved.id(), step).id()).isEqualTo(settled.id());
        assertThat(ledger.balance(trust.id())).isEqualTo(new Balance(30, 0));
        assertThat(ledger.balance(seller.id())).isEqualTo(new Balance(70, 0));
        assertThatThrownBy(() -> ledger.release(reserved.id(), step())).hasMessage("ledger.refusal.ended");
    }

    @Test
    void aReservationWhoseTimeIsOverIsGivenBackByItself() {
        Account trust = trust();
        ledger.post(move(key(), bank(), trust, 100));
        ledger.reserve(move(key(), trust, bank(), 100), clock.now().minus(Duration.ofSeconds(1)));
        overdue.giveBack();
        overdue.giveBack();
        assertThat(ledger.balance(trust.id())).isEqualTo(new Balance(100, 0));
    }

    @Test
    void aMistakeIsReversedOnceAndBothStayInTheBook() {
        Account trust = trust();
        Transfer mistake = ledger.post(move(key(), bank(), trust, 9));
        ledger.reverse(mistake.id(), step());
        assertThat(ledger.balance(trust.id()).posted()).isZero();
        assertThat(ledger.entries(trust.id(), null, 10))
                .extracting(Transfer::kind)
                .containsExactly(TransferKind.REVERSED, TransferKind.POSTED);
        assertThatThrownBy(() -> ledger.reverse(mistake.id(), step())).hasMessage("ledger.refusal.ended");
    }

    @Test
    void balancesAreKnownForAnyDayByTheDayTransfersCountFrom() {
        Account trust = trust();
        ledger.post(move(key(), bank(), trust, 10, DAY));
        ledger.post(move(key(), bank(), trust, 5, DAY.minusDays(10)));
        assertThat(ledger.balanceAt(trust.id(), DAY.minusDays(11))).isZero();
        assertThat(ledger.balanceAt(trust.id(), DAY.minusDays(1))).isEqualTo(5);
        assertThat(ledger.balanceAt(trust.id(), DAY)).isEqualTo(15);
    }

    @Test
    void whatDoesNotSumToZeroOrLeavesItsBookIsNoPosting() {
        Account trust = trust();
        assertThatThrownBy(() -> new Posting(
                        Book.MONEY,
                        key(),
                        "test",
                        "",
                        DAY,
                        List.of(new Leg(bank().id(), -5), new Leg(trust.id(), 4)),
                        Actor.PROGRAM))
                .isInstanceOf(IllegalArgumentException.class);
        Account points = ledger.open(Book.POINTS, new Owner(Owner.Kind.OUTSIDE, "programme"), "points", "", null);
        assertThatThrownBy(() -> ledger.post(move(key(), points, trust, 1))).isInstanceOf(DataAccessException.class);
        assertThat(ledger.balance(trust.id()).posted()).isZero();
    }

    @Test
    void whenOneOfSeveralPostingsIsRefusedNoneIsKept() {
        Account trust = trust();
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    ledger.post(move(key(), bank(), trust, 10));
                    ledger.post(move(key(), trust, bank(), 11));
                }))
                .hasMessage("ledger.refusal.not-enough");
        assertThat(ledger.balance(trust.id()).posted()).isZero();
    }

    @Test
    void anAccountWithoutFloorIsReadRightBeforeAndAfterSealing() {
        Account budget = ledger.open(
                Book.MONEY, new Owner(Owner.Kind.PROGRAMME, Identifier.next().toString()), "budget", "", null);
        ledger.post(move(key(), budget, trust(), 7));
        assertThat(ledger.balance(budget.id()).posted()).isEqualTo(-7);
        chain.seal();
        assertThat(ledger.balance(budget.id()).posted()).isEqualTo(-7);
        ledger.post(move(key(), budget, trust(), 1));
        assertThat(ledger.balance(budget.id()).posted()).isEqualTo(-8);
    }

    @Test
    void everyTransferMovesTheHeadOfItsBook() {
        chain.seal();
        long before = chain.head(Book.MONEY).map(Head::number).orElse(0L);
        ledger.post(move(key(), bank(), trust(), 1));
        chain.seal();
        Head head = chain.head(Book.MONEY).orElseThrow();
        assertThat(head.number()).isGreaterThan(before);
        assertThat(head.digest()).hasSize(64);
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrDeleteAnEntry() {
        Transfer posted = ledger.post(move(key(), bank(), trust(), 1));
        for (String attack : List.of(
                "UPDATE ledger.leg SET amount = amount * 2 WHERE transfer = ?",
                "DELETE FROM ledger.leg WHERE transfer = ?",
                "UPDATE ledger.transfer SET reason = 'x' WHERE id = ?",
                "DELETE FROM ledger.seal WHERE transfer = ?")) {
            assertThatThrownBy(() -> jdbc.sql(attack).param(posted.id().value()).update())
                    .as(attack)
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
