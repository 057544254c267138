package org.mengkeju.ledger.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Account;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.AccountId;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Posting;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.TransferKind;
import org.mengkeju.ledger.budget.internal.BudgetRows;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Budgets. Each line has two accounts: where its money comes from, which may be negative, and its pot, which may not.
 * What is promised is reserved in the pot, what is paid leaves it for an account of the payee. Every step has a key
 * and happens once. The program records payments; it moves no money.
 */
@Service
public class Budgets {
    /** Purpose of the account of what a line still has. */
    public static final String POT = "budget";

    /** Purpose of the account of what somebody was paid under a subject; never negative. */
    public static final String RECEIVED = "received";

    private static final String ORIGIN = "origin";
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2100;
    private static final int NAME_MAX = 120;

    private final Ledger ledger;
    private final BudgetRows rows;
    private final RegionClock clock;
    private final AuditTrail audit;

    Budgets(Ledger ledger, BudgetRows rows, RegionClock clock, AuditTrail audit) {
        this.ledger = ledger;
        this.rows = rows;
        this.clock = clock;
        this.audit = audit;
    }

    /** What is said of a new line. */
    public record Draft(
            Book book,
            String name,
            BudgetSource source,
            int year,
            String purpose,
            String holder,
            String division,
            boolean demo) {}

    /**
     * Opens a line; it has nothing yet.
     *
     * @throws Refusal when its name or holder is empty or too long, the year absurd, or a line of that name is there
     */
    @Transactional
    public BudgetLine open(Draft draft, Actor by) {
        if (draft.year() < YEAR_MIN || draft.year() > YEAR_MAX) {
            throw Refusal.invalid("ledger.budget.refusal.year", YEAR_MIN, YEAR_MAX);
        }
        var line = new BudgetLine(
                BudgetId.next(),
                draft.book(),
                words(draft.name()),
                draft.source(),
                draft.year(),
                draft.purpose(),
                words(draft.holder()),
                draft.division(),
                clock.now(),
                draft.demo());
        if (!rows.insert(line)) {
            throw Refusal.conflict("ledger.budget.refusal.twice", line.name(), Integer.toString(line.year()));
        }
        origin(line);
        pot(line);
        audit.record(by, "budget.opened", "budget", line.id().toString(), null, line);
        return line;
    }

    private static String words(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > NAME_MAX) {
            throw Refusal.invalid("ledger.budget.refusal.name", NAME_MAX);
        }
        return plain;
    }

    /**
     * What makes a step happen, and on which day it counts.
     *
     * @param key of the event, unique within the book
     * @param on not in the future
     * @param evidence the document it rests on
     */
    public record Cause(String key, LocalDate on, String evidence) {}

    /** Makes money available. */
    @Transactional
    public TransferId allot(BudgetId id, Money amount, Cause cause, Actor by) {
        BudgetLine line = found(id);
        something(amount);
        notInFuture(cause.on());
        var known = ledger.find(line.book(), cause.key());
        if (known.isPresent()) {
            return same(known.get(), pot(line), amount).id();
        }
        Transfer transfer =
                ledger.post(posting(line, cause, "budget-allotted", legs(origin(line), pot(line), amount), by));
        audit.record(by, "budget.allotted", "budget", id.toString(), null, cause);
        return transfer.id();
    }

    /** Takes back money that was made available by mistake or is not available any more; what is promised stays. */
    @Transactional
    public TransferId cut(BudgetId id, TransferId allotment, Cause cause, Actor by) {
        BudgetLine line = found(id);
        Transfer allotted = ledger.find(allotment)
                .filter(one -> one.posting().legs().stream()
                        .anyMatch(leg -> leg.account().equals(pot(line)) && leg.amount() > 0))
                .orElseThrow(Refusal::notFound);
        Transfer back =
                enough(line, amountOf(allotted), () -> ledger.reverse(allotment, step(cause, "budget-cut", by)));
        audit.record(by, "budget.cut", "budget", id.toString(), null, cause);
        return back.id();
    }

    /**
     * Sets money aside for somebody.
     *
     * @throws Refusal naming what is left, when that is less
     */
    @Transactional
    public TransferId reserve(BudgetId id, Commitment commitment, Actor by) {
        BudgetLine line = found(id);
        something(commitment.amount());
        var known = ledger.find(line.book(), commitment.key());
        if (known.isPresent()) {
            return same(known.get(), pot(line), commitment.amount()).id();
        }
        AccountId payee = ledger.open(
                        line.book(), commitment.payee(), RECEIVED, commitment.subject(), Account.NO_OVERDRAFT)
                .id();
        var cause = new Cause(commitment.key(), clock.today(), commitment.evidence());
        Posting posting = posting(line, cause, "budget-reserved", legs(pot(line), payee, commitment.amount()), by);
        return enough(line, commitment.amount(), () -> ledger.reserve(posting, commitment.until()))
                .id();
    }

    /**
     * Records that what was set aside was paid, all of it or less; the rest is free again.
     *
     * @param cause its day may lie before today, not before the money was set aside
     */
    @Transactional
    public TransferId settle(TransferId reservation, Money amount, Cause cause, Actor by) {
        Transfer reserved = reservation(reservation);
        something(amount);
        long whole = amountOf(reserved).fen();
        if (amount.fen() > whole) {
            throw Refusal.invalid(
                    "ledger.budget.refusal.more", Money.ofFen(whole).text());
        }
        notInFuture(cause.on());
        if (cause.on().isBefore(reserved.posting().effective())) {
            throw Refusal.invalid(
                    "ledger.budget.refusal.before", reserved.posting().effective());
        }
        if (amount.fen() == whole) {
            return ledger.settle(reservation, step(cause, "budget-paid", by)).id();
        }
        var rest = new Cause(cause.key() + ":rest", cause.on(), cause.evidence());
        ledger.release(reservation, step(rest, "budget-released", by));
        AccountId payee = account(reserved, true);
        AccountId pot = account(reserved, false);
        return ledger.post(new Posting(
                        reserved.posting().book(),
                        cause.key(),
                        "budget-paid",
                        cause.evidence(),
                        cause.on(),
                        legs(pot, payee, amount),
                        by))
                .id();
    }

    /** Gives back what was set aside. */
    @Transactional
    public void release(TransferId reservation, Cause cause, Actor by) {
        reservation(reservation);
        ledger.release(reservation, step(cause, "budget-released", by));
    }

    /** Records that all of a payment was paid back; it is free again in its line. Once. */
    @Transactional
    public TransferId recover(TransferId payment, Cause cause, Actor by) {
        Transfer paid = ledger.find(payment).orElseThrow(Refusal::notFound);
        notInFuture(cause.on());
        if (cause.on().isBefore(paid.posting().effective())) {
            throw Refusal.invalid(
                    "ledger.budget.refusal.before-payment", paid.posting().effective());
        }
        return ledger.reverse(payment, step(cause, "budget-recovered", by)).id();
    }

    /** Records that a part of a payment came back unspent; it is free again in its line. Nobody gives back more than was paid. */
    @Transactional
    public TransferId giveBack(TransferId payment, Money amount, Cause cause, Actor by) {
        Transfer paid = ledger.find(payment).orElseThrow(Refusal::notFound);
        something(amount);
        notInFuture(cause.on());
        if (cause.on().isBefore(paid.posting().effective())) {
            throw Refusal.invalid(
                    "ledger.budget.refusal.before-payment", paid.posting().effective());
        }
        List<Leg> back = legs(account(paid, true), account(paid, false), amount);
        String book = "budget-returned";
        return ledger.post(
                        new Posting(paid.posting().book(), cause.key(), book, cause.evidence(), cause.on(), back, by))
                .id();
    }

    public Optional<BudgetLine> find(BudgetId id) {
        return rows.find(id);
    }

    /** All lines, newest year first. */
    public List<BudgetLine> all() {
        return rows.all();
    }

    /** The lines of a year for a purpose, in the order they were opened. */
    public List<BudgetLine> of(Book book, String purpose, int year) {
        return rows.of(book, purpose, year);
    }

    /** How a line stands at the end of a day. */
    public BudgetStanding standing(BudgetId id, LocalDate day) {
        BudgetLine line = found(id);
        AccountId pot = pot(line);
        long allotted = -ledger.balanceAt(origin(line), day);
        long left = ledger.balanceAt(pot, day);
        long reserved = rows.reservedAt(pot, day);
        return new BudgetStanding(
                Money.ofFen(allotted),
                Money.ofFen(reserved),
                Money.ofFen(allotted - left),
                Money.ofFen(left - reserved));
    }

    /** What can be promised now. */
    public Money free(BudgetId id) {
        return Money.ofFen(ledger.balance(pot(found(id))).available());
    }

    /**
     * What happened to a line.
     *
     * @param amount in the pot: what came in, negative what went out or was set aside
     */
    public record Entry(
            TransferId transfer, TransferKind kind, String reason, long amount, LocalDate on, Instant at, String by) {
        /** Without its sign. */
        public Money size() {
            return Money.ofFen(Math.abs(amount));
        }
    }

    /** What happened to a line, newest first. */
    public List<Entry> entries(BudgetId id, int limit) {
        AccountId pot = pot(found(id));
        return ledger.entries(pot, null, limit).stream()
                .map(one -> new Entry(
                        one.id(),
                        one.kind(),
                        one.posting().reason(),
                        leg(one, pot),
                        one.posting().effective(),
                        one.recordedAt(),
                        one.posting().by().name()))
                .toList();
    }

    private static long leg(Transfer transfer, AccountId account) {
        return transfer.posting().legs().stream()
                .filter(leg -> leg.account().equals(account))
                .mapToLong(Leg::amount)
                .sum();
    }

    private BudgetLine found(BudgetId id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    private AccountId pot(BudgetLine line) {
        return account(line, POT, Account.NO_OVERDRAFT);
    }

    private AccountId origin(BudgetLine line) {
        return account(line, ORIGIN, null);
    }

    private AccountId account(BudgetLine line, String purpose, @Nullable Long floor) {
        var owner = new Owner(Owner.Kind.PROGRAMME, line.key());
        return ledger.open(line.book(), owner, purpose, "", floor).id();
    }

    private Transfer reservation(TransferId id) {
        return ledger.find(id)
                .filter(one -> one.kind() == TransferKind.RESERVED)
                .orElseThrow(() -> new IllegalArgumentException("No reservation " + id));
    }

    private static AccountId account(Transfer transfer, boolean gains) {
        return transfer.posting().legs().stream()
                .filter(leg -> leg.amount() > 0 == gains)
                .findFirst()
                .orElseThrow()
                .account();
    }

    private static Money amountOf(Transfer transfer) {
        return Money.ofFen(transfer.posting().legs().stream()
                .mapToLong(leg -> Math.max(leg.amount(), 0))
                .sum());
    }

    private Transfer same(Transfer known, AccountId pot, Money amount) {
        if (Math.abs(leg(known, pot)) != amount.fen()) {
            throw Refusal.conflict("ledger.refusal.key", known.posting().key());
        }
        return known;
    }

    private static List<Leg> legs(AccountId from, AccountId to, Money amount) {
        return List.of(new Leg(from, -amount.fen()), new Leg(to, amount.fen()));
    }

    private static Posting posting(BudgetLine line, Cause cause, String reason, List<Leg> legs, Actor by) {
        return new Posting(line.book(), cause.key(), reason, cause.evidence(), cause.on(), legs, by);
    }

    private static Ledger.Step step(Cause cause, String reason, Actor by) {
        return new Ledger.Step(cause.key(), reason, cause.evidence(), cause.on(), by);
    }

    private static void something(Money amount) {
        if (amount.isZero()) {
            throw Refusal.invalid("ledger.budget.refusal.nothing");
        }
    }

    private void notInFuture(LocalDate day) {
        if (day.isAfter(clock.today())) {
            throw Refusal.invalid("ledger.budget.refusal.future", day);
        }
    }

    /** Names the line, what it has left and what was wanted, where the ledger says it has not enough. */
    private static Transfer enough(BudgetLine line, Money wanted, Supplier<Transfer> work) {
        try {
            return work.get();
        } catch (Refusal no) {
            if (no.messageKey().equals("ledger.refusal.not-enough") && no.arguments()[0] instanceof Long left) {
                throw Refusal.conflict(
                        "ledger.budget.refusal.short",
                        line.name(),
                        Money.ofFen(left).text(),
                        wanted.text());
            }
            throw no;
        }
    }
}
