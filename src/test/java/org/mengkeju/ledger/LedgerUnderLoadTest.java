package org.mengkeju.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.Ledger.Step;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.verification.Truth;
import org.springframework.beans.factory.annotation.Autowired;

/** Many at once, and a long random run that an independent reckoning follows. */
@House
class LedgerUnderLoadTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int CLIENTS = 8;

    @Autowired
    Ledger ledger;

    @Autowired
    Chain chain;

    @Autowired
    RegionClock clock;

    @Autowired
    List<Truth> truths;

    private Account account(Book book, @Nullable Long floor) {
        var owner = new Owner(Owner.Kind.ORGANISATION, Identifier.next().toString());
        return ledger.open(book, owner, "test", "", floor);
    }

    private static Posting move(String key, Account from, Account to, long amount) {
        List<Leg> legs = List.of(new Leg(from.id(), -amount), new Leg(to.id(), amount));
        return new Posting(from.book(), key, "test", "", DAY, legs, Actor.PROGRAM);
    }

    private static String key() {
        return "load:" + Identifier.next();
    }

    private void booksAreTrue() {
        chain.seal();
        assertThat(truths.stream()
                        .filter(truth -> truth.name().startsWith("ledger"))
                        .flatMap(truth -> truth.differences().stream()))
                .isEmpty();
    }

    private static int granted(List<Callable<Boolean>> attempts) throws Exception {
        int granted = 0;
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<Boolean> one : clients.invokeAll(attempts)) {
                granted += one.get() ? 1 : 0;
            }
        }
        return granted;
    }

    private boolean tried(Runnable posting) {
        try {
            posting.run();
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    @Test
    void ofManyWhoSpendAtOnceOnlyAsManySucceedAsThereIsMoneyFor() throws Exception {
        Account bank = account(Book.MONEY, null);
        Account trust = account(Book.MONEY, Account.NO_OVERDRAFT);
        Account other = account(Book.MONEY, Account.NO_OVERDRAFT);
        ledger.post(move(key(), bank, trust, 30));
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            attempts.add(() -> tried(() -> ledger.post(move(key(), trust, other, 1))));
        }
        assertThat(granted(attempts)).isEqualTo(30);
        assertThat(ledger.balance(trust.id()).posted()).isZero();
        assertThat(ledger.balance(other.id()).posted()).isEqualTo(30);
        booksAreTrue();
    }

    @Test
    void oneEventPostedByManyAtOnceIsPostedOnce() throws Exception {
        Account bank = account(Book.MONEY, null);
        Account trust = account(Book.MONEY, Account.NO_OVERDRAFT);
        String key = key();
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            attempts.add(() -> tried(() -> ledger.post(move(key, bank, trust, 5))));
        }
        assertThat(granted(attempts)).isEqualTo(40);
        assertThat(ledger.balance(trust.id()).posted()).isEqualTo(5);
    }

    @Test
    void aReservationThatManyTryToEndAtOnceEndsOnce() throws Exception {
        Account bank = account(Book.MONEY, null);
        Account trust = account(Book.MONEY, Account.NO_OVERDRAFT);
        ledger.post(move(key(), bank, trust, 10));
        Transfer reserved =
                ledger.reserve(move(key(), trust, bank, 10), clock.now().plus(Duration.ofHours(1)));
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            Step step = new Step(key(), "test", "", DAY, Actor.PROGRAM);
            boolean settles = n % 2 == 0;
            attempts.add(() -> tried(() -> {
                if (settles) {
                    ledger.settle(reserved.id(), step);
                } else {
                    ledger.release(reserved.id(), step);
                }
            }));
        }
        assertThat(granted(attempts)).isEqualTo(1);
        booksAreTrue();
    }

    @Test
    void accountsThatPayEachOtherBothWaysNeverWaitForEachOtherForEver() throws Exception {
        Account one = account(Book.POINTS, Account.NO_OVERDRAFT);
        Account two = account(Book.POINTS, Account.NO_OVERDRAFT);
        Account source = account(Book.POINTS, null);
        ledger.post(move(key(), source, one, 1000));
        ledger.post(move(key(), source, two, 1000));
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            boolean forth = n % 2 == 0;
            attempts.add(() -> tried(() -> ledger.post(move(key(), forth ? one : two, forth ? two : one, 3))));
        }
        assertThat(granted(attempts)).isEqualTo(200);
        assertThat(ledger.balance(one.id()).posted() + ledger.balance(two.id()).posted())
                .isEqualTo(2000);
        booksAreTrue();
    }

    @Test
    void aLongRandomRunEndsWhereAnIndependentReckoningSays() {
        long seed = 20261122;
        Random random = new Random(seed);
        Account bank = account(Book.VOUCHERS, null);
        List<Account> accounts = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            accounts.add(account(Book.VOUCHERS, Account.NO_OVERDRAFT));
        }
        Map<AccountId, Long> posted = new HashMap<>();
        Map<AccountId, Long> reserved = new HashMap<>();
        List<Transfer> open = new ArrayList<>();
        for (int n = 0; n < 400; n++) {
            Account from = random.nextInt(3) == 0 ? bank : accounts.get(random.nextInt(5));
            Account to = accounts.get(random.nextInt(5));
            long amount = 1L + random.nextInt(50);
            if (from.equals(to)) {
                continue;
            }
            long available = posted.getOrDefault(from.id(), 0L) - reserved.getOrDefault(from.id(), 0L);
            boolean enough = from.equals(bank) || available >= amount;
            switch (random.nextInt(4)) {
                case 0 -> {
                    boolean done = tried(() -> open.add(ledger.reserve(
                            move(key(), from, to, amount), clock.now().plus(Duration.ofHours(1)))));
                    assertThat(done).as("seed %d, step %d", seed, n).isEqualTo(enough);
                    if (done) {
                        reserved.merge(from.id(), amount, Long::sum);
                    }
                }
                case 1 -> {
                    if (!open.isEmpty()) {
                        Transfer one = open.remove(random.nextInt(open.size()));
                        boolean settles = random.nextBoolean();
                        var step = new Step(key(), "test", "", DAY, Actor.PROGRAM);
                        Transfer end = settles ? ledger.settle(one.id(), step) : ledger.release(one.id(), step);
                        for (Leg leg : one.posting().legs()) {
                            if (leg.amount() < 0) {
                                reserved.merge(leg.account(), leg.amount(), Long::sum);
                            }
                            if (end.kind().moves()) {
                                posted.merge(leg.account(), leg.amount(), Long::sum);
                            }
                        }
                    }
                }
                default -> {
                    boolean done = tried(() -> ledger.post(move(key(), from, to, amount)));
                    assertThat(done).as("seed %d, step %d", seed, n).isEqualTo(enough);
                    if (done) {
                        posted.merge(from.id(), -amount, Long::sum);
                        posted.merge(to.id(), amount, Long::sum);
                    }
                }
            }
            if (random.nextInt(40) == 0) {
                chain.seal();
            }
        }
        accounts.add(bank);
        for (Account account : accounts) {
            assertThat(ledger.balance(account.id()))
                    .isEqualTo(new Balance(
                            posted.getOrDefault(account.id(), 0L), reserved.getOrDefault(account.id(), 0L)));
        }
        booksAreTrue();
    }
}
