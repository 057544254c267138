package org.mengkeju.subsidy.payout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.ledger.budget.Budgets;
import org.mengkeju.ledger.budget.Budgets.Cause;
import org.mengkeju.ledger.budget.Commitment;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.subsidy.formula.Share;
import org.mengkeju.subsidy.scheme.Scheme;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises and payments of vouchers and claims: each share is kept in a budget line of its source, purpose and year.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Payouts {
    /** The ledger would give it back then by itself; before that somebody pays it or gives it back. */
    private static final Duration KEPT = Duration.ofDays(5 * 365);

    private final PayoutRows rows;
    private final Budgets budgets;
    private final RegionClock clock;

    Payouts(PayoutRows rows, Budgets budgets, RegionClock clock) {
        this.rows = rows;
        this.budgets = budgets;
        this.clock = clock;
    }

    /**
     * To whom something is promised.
     *
     * @param division where the firm is, GB/T 2260
     * @param year of the budget it comes from
     */
    public record Promise(Scheme scheme, String subject, OrganisationId firm, String division, int year) {}

    /**
     * Sets all shares aside, or nothing.
     *
     * @throws Refusal naming the source without a budget, or the line with what it has left
     */
    public void reserve(Promise promise, List<Share> shares, Actor by) {
        for (Share share : shares) {
            set(promise, share, by);
        }
    }

    private Payout set(Promise promise, Share share, Actor by) {
        BudgetLine line = line(promise, share);
        int number = rows.of(promise.subject()).size() + 1;
        TransferId reservation = budgets.reserve(
                line.id(),
                new Commitment(
                        promise.subject() + ":reserved:" + number,
                        Owner.of(promise.firm()),
                        promise.subject(),
                        share.amount(),
                        clock.now().plus(KEPT),
                        promise.scheme().edition()),
                by);
        var payout = new Payout(
                Identifier.next(),
                promise.subject(),
                line.id(),
                share.source(),
                share.amount(),
                reservation,
                Money.ZERO,
                null,
                null,
                null,
                false);
        rows.insert(payout);
        return payout;
    }

    /**
     * The line that has enough, one of its own league before one of all; where none has, the one that has most, which
     * then names what it lacks.
     */
    private BudgetLine line(Promise promise, Share share) {
        List<BudgetLine> lines = budgets
                .of(promise.scheme().book(), promise.scheme().key(), promise.year())
                .stream()
                .filter(one -> one.source() == share.source() && one.serves(promise.division()))
                .sorted(Comparator.comparingInt(one -> -one.division().length()))
                .toList();
        return lines.stream()
                .filter(one -> budgets.free(one.id()).compareTo(share.amount()) >= 0)
                .findFirst()
                .or(() -> lines.stream().max(Comparator.comparing(one -> budgets.free(one.id()))))
                .orElseThrow(() -> Refusal.conflict(
                        "subsidy.refusal.no-budget",
                        new DefaultMessageSourceResolvable("ledger.budget.source." + share.source()),
                        Integer.toString(promise.year()),
                        share.amount().text()));
    }

    /** Records that the shares were paid; what was set aside and is not paid is free again. */
    public void settle(Promise promise, List<Share> shares, LocalDate on, String evidence, Actor by) {
        List<Payout> open =
                rows.of(promise.subject()).stream().filter(Payout::open).toList();
        for (Payout one : open) {
            Money due = amount(shares, one.source());
            if (due.isZero() || due.compareTo(one.reserved()) > 0) {
                release(one, by);
            } else {
                pay(one, due, on, evidence, by);
            }
        }
        for (Share share : shares) {
            boolean done = open.stream()
                    .anyMatch(one ->
                            one.source() == share.source() && share.amount().compareTo(one.reserved()) <= 0);
            if (!done) {
                pay(set(promise, share, by), share.amount(), clock.today(), evidence, by);
            }
        }
    }

    private static Money amount(List<Share> shares, BudgetSource source) {
        return shares.stream()
                .filter(one -> one.source() == source)
                .map(Share::amount)
                .findFirst()
                .orElse(Money.ZERO);
    }

    private void pay(Payout one, Money amount, LocalDate on, String evidence, Actor by) {
        TransferId payment = budgets.settle(one.reservation(), amount, cause(one, "paid", on, evidence), by);
        rows.paid(one.id(), amount, payment, on);
    }

    /** Gives back everything that is promised and not paid. */
    public void release(String subject, Actor by) {
        rows.of(subject).stream().filter(Payout::open).forEach(one -> release(one, by));
    }

    private void release(Payout one, Actor by) {
        budgets.release(one.reservation(), cause(one, "released", clock.today(), ""), by);
        rows.released(one.id());
    }

    /** Records that everything paid was paid back. */
    public void recover(String subject, LocalDate on, String evidence, Actor by) {
        rows.of(subject).stream().filter(Payout::standing).forEach(one -> {
            TransferId payment = one.payment();
            if (payment != null) {
                rows.recovered(one.id(), budgets.recover(payment, cause(one, "recovered", on, evidence), by));
            }
        });
    }

    private static Cause cause(Payout one, String what, LocalDate on, String evidence) {
        return new Cause("payout:" + one.id() + ":" + what, on, evidence);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Payout> of(String subject) {
        return rows.of(subject);
    }
}
