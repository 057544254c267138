package org.mengkeju.deal.usefirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.UseFirstTerms.Trigger;
import org.mengkeju.deal.usefirst.Due.Standing;
import org.mengkeju.deal.usefirst.UseFirstContract.WorkingDays;
import org.mengkeju.deal.usefirst.rule.RuleSet;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;

/** The payments of a contract while its life is gone through: when each may be asked for, is late, is in default. */
final class Payments {
    private final RuleSet rules;
    private final LocalDate effectiveOn;
    private final WorkingDays calendar;
    private final int coveredPercent;
    private final Map<String, Due> dues = new LinkedHashMap<>();

    Payments(UseFirstContract contract, WorkingDays calendar) {
        this.rules = contract.rules();
        this.effectiveOn = contract.effectiveOn();
        this.calendar = calendar;
        this.coveredPercent = contract.guaranteed() ? contract.terms().coveredPercent() : 0;
    }

    List<Due> all() {
        return List.copyOf(dues.values());
    }

    boolean isEmpty() {
        return dues.isEmpty();
    }

    /** A trigger was met: its payment is asked for as soon as the rule set allows payments. */
    void met(String key, Trigger trigger, String label, Money amount, LocalDate on, @Nullable LocalDate firstRevenue) {
        LocalDate earliest = rules.earliestPayment(effectiveOn, firstRevenue);
        put(askedFrom(
                new Due(
                        key,
                        trigger.kind(),
                        label,
                        amount,
                        on,
                        on,
                        on,
                        on,
                        null,
                        null,
                        null,
                        null,
                        Money.ZERO,
                        Money.ZERO,
                        null),
                earliest.isAfter(on) ? earliest : on));
    }

    /** With the first revenue, payments that waited for the year to end may be asked for. */
    void revenueCame(LocalDate on) {
        LocalDate earliest = rules.earliestPayment(effectiveOn, on);
        change(due -> due.from().isAfter(on) && earliest.isBefore(due.from())
                ? askedFrom(due, earliest.isAfter(on) ? earliest : on)
                : due);
    }

    /** Nothing was asked for while rights were disputed: what waits waits so much longer. */
    void postpone(LocalDate today, long days) {
        change(due -> due.from().isAfter(today) ? askedFrom(due, due.from().plusDays(days)) : due);
    }

    private Due askedFrom(Due due, LocalDate from) {
        return new Due(
                due.key(),
                due.kind(),
                due.label(),
                due.amount(),
                due.metOn(),
                from,
                calendar.add(from, rules.invoiceWorkingDays().value()),
                from.plusDays(rules.paymentDays().value()),
                due.invoicedOn(),
                due.noticeOn(),
                due.noticeEnds(),
                due.defaultOn(),
                due.paid(),
                due.covered(),
                due.settledOn());
    }

    void invoice(Act act) {
        Due due = open(act);
        if (due.invoicedOn() != null) {
            throw Refusal.conflict("deal.use-first.refusal.invoiced", due.invoicedOn());
        }
        put(due.invoiced(act.on()));
    }

    void notice(Act act) {
        Due due = open(act);
        if (due.noticeOn() != null) {
            throw Refusal.conflict("deal.use-first.refusal.noticed", due.noticeOn());
        }
        if (!act.on().isAfter(due.payBy())) {
            throw Refusal.conflict("deal.use-first.refusal.not-overdue", due.payBy());
        }
        put(due.notified(act.on(), act.on().plusDays(rules.noticeDays().value())));
    }

    void pay(Act act) {
        Due due = open(act);
        put(due.settledBy(part(act, due.left()), false, act.on()));
    }

    /** Who answers for the licensee pays its share, and no more. */
    void cover(Act act) {
        Due due = open(act);
        Money most = due.coverable(coveredPercent);
        put(due.settledBy(part(act, most.compareTo(due.left()) < 0 ? most : due.left()), true, act.on()));
    }

    private static Money part(Act act, Money most) {
        Money amount = act.said().amount();
        if (amount == null || amount.isZero() || amount.compareTo(most) > 0) {
            throw Refusal.invalid("deal.use-first.refusal.amount", most.text());
        }
        return amount;
    }

    private Due open(Act act) {
        Due due = dues.get(String.valueOf(act.said().due()));
        if (due == null || due.isSettled() || due.from().isAfter(act.on())) {
            throw Refusal.invalid("deal.use-first.refusal.due");
        }
        return due;
    }

    /** The next day on which one of them stands otherwise by time alone. */
    Optional<LocalDate> next(LocalDate after) {
        return dues.values().stream()
                .filter(due -> !due.isSettled())
                .flatMap(due -> moments(due).stream())
                .filter(day -> day.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    private static List<LocalDate> moments(Due due) {
        List<LocalDate> days = new ArrayList<>(List.of(due.from(), due.payBy().plusDays(1)));
        if (due.noticeEnds() != null) {
            days.add(due.noticeEnds().plusDays(1));
        }
        return days;
    }

    /** What this day changes: a notice that ran out puts a payment in default. */
    void reach(LocalDate day) {
        change(due -> {
            LocalDate ends = due.noticeEnds();
            boolean out = ends != null && day.isAfter(ends) && due.defaultOn() == null && !due.isSettled();
            return out ? due.inDefault(day) : due;
        });
    }

    /** How the worst of those that are open stands; empty where nothing is to be paid now. */
    Optional<Standing> worst(LocalDate day) {
        return dues.values().stream()
                .filter(due -> !due.isSettled())
                .map(due -> due.standing(day))
                .filter(standing -> standing != Standing.WAITING)
                .max(Comparator.naturalOrder());
    }

    boolean anyPaid() {
        return dues.values().stream().anyMatch(due -> due.isSettled() && due.settledOn() != null);
    }

    boolean anyCoveredWhole() {
        return dues.values().stream().anyMatch(due -> due.isSettled() && due.settledOn() == null);
    }

    boolean isSettled(@Nullable String key) {
        Due due = dues.get(String.valueOf(key));
        return due != null && due.isSettled();
    }

    private void put(Due due) {
        dues.put(due.key(), due);
    }

    private void change(UnaryOperator<Due> change) {
        dues.replaceAll((key, due) -> change.apply(due));
    }
}
