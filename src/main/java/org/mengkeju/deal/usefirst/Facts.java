package org.mengkeju.deal.usefirst;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.UseFirstTerms.Trigger;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;

/** What is known of a contract's use while its life is gone through, and which triggers that meets. */
final class Facts {
    private final UseFirstContract contract;
    private final List<Trigger> triggers;
    private final Payments payments;
    private final Set<Integer> met = new HashSet<>();
    private final Map<Period, Money> stated = new LinkedHashMap<>();
    private final List<Act> single = new ArrayList<>();
    private @Nullable LocalDate firstRevenue;

    Facts(UseFirstContract contract, Payments payments) {
        this.contract = contract;
        this.triggers = contract.terms().triggers();
        this.payments = payments;
    }

    @Nullable
    LocalDate firstRevenue() {
        return firstRevenue;
    }

    Set<Period> stated() {
        return Set.copyOf(stated.keySet());
    }

    /** All revenue: statements of periods, and single ones that lie in no stated period. */
    Money revenue() {
        Money sum = stated.values().stream().reduce(Money.ZERO, Money::plus);
        for (Act act : single) {
            if (stated.keySet().stream().noneMatch(period -> period.holds(act.on()))) {
                sum = sum.plus(amount(act));
            }
        }
        return sum;
    }

    void revenue(Act act) {
        Money amount = amount(act);
        Period period = period(act);
        if (period == null) {
            single.add(act);
        } else {
            stated.put(period, amount);
        }
        if (firstRevenue == null && !amount.isZero()) {
            firstRevenue = act.on();
            payments.revenueCame(act.on());
        }
        each(TriggerKind.FIRST_REVENUE, act.on(), trigger -> firstRevenue != null);
        each(
                TriggerKind.REVENUE_TOTAL,
                act.on(),
                trigger -> trigger.threshold() != null && revenue().compareTo(trigger.threshold()) >= 0);
        if (period != null) {
            shares(period, act);
        }
    }

    private @Nullable Period period(Act act) {
        String written = act.said().period();
        if (written == null || written.isBlank()) {
            return null;
        }
        Period period =
                Period.read(written).orElseThrow(() -> Refusal.invalid("deal.use-first.refusal.period", written));
        boolean asked = triggers.stream()
                .anyMatch(trigger ->
                        trigger.kind() == TriggerKind.PROFIT_SHARE && trigger.everyMonths() == period.months());
        if (!asked || act.on().isBefore(period.last())) {
            throw Refusal.invalid("deal.use-first.refusal.period", written);
        }
        if (stated.containsKey(period)) {
            throw Refusal.conflict("deal.use-first.refusal.stated", period.toString());
        }
        return period;
    }

    private void shares(Period period, Act act) {
        for (int i = 0; i < triggers.size(); i++) {
            Trigger trigger = triggers.get(i);
            BigDecimal percent = trigger.percent();
            if (trigger.kind() == TriggerKind.PROFIT_SHARE
                    && percent != null
                    && trigger.everyMonths() == period.months()
                    && isOpen(i)) {
                Money base =
                        act.said().base() == null ? amount(act) : act.said().base();
                Money share = base.percent(percent);
                if (!share.isZero()) {
                    String label = trigger.label() + " " + period;
                    payments.met(i + ":" + period, trigger, label, share, act.on(), firstRevenue);
                }
            }
        }
    }

    void milestone(Act act) {
        String name = String.valueOf(act.said().text()).strip();
        boolean found = each(
                TriggerKind.MILESTONE_MET,
                act.on(),
                trigger -> trigger.label().strip().equals(name));
        if (!found) {
            throw Refusal.invalid("deal.use-first.refusal.milestone", name);
        }
    }

    void buyOut(Act act) {
        each(TriggerKind.BUYOUT_OPTION, act.on(), trigger -> true);
    }

    /** The next agreed date that has not come, moved by the days on which rights were disputed. */
    Optional<LocalDate> nextDate(long movedBy) {
        return dates(movedBy).min(Comparator.naturalOrder());
    }

    private java.util.stream.Stream<LocalDate> dates(long movedBy) {
        return IntStream.range(0, triggers.size())
                .filter(i -> triggers.get(i).kind() == TriggerKind.DATE_AFTER_EFFECTIVE && isOpen(i))
                .mapToObj(triggers::get)
                .map(Trigger::on)
                .filter(on -> on != null)
                .map(on -> on.plusDays(movedBy));
    }

    void datesCame(LocalDate day, long movedBy) {
        each(
                TriggerKind.DATE_AFTER_EFFECTIVE,
                day,
                trigger ->
                        trigger.on() != null && !trigger.on().plusDays(movedBy).isAfter(day));
    }

    private boolean each(TriggerKind kind, LocalDate on, java.util.function.Predicate<Trigger> isMet) {
        boolean any = false;
        for (int i = 0; i < triggers.size(); i++) {
            Trigger trigger = triggers.get(i);
            if (trigger.kind() == kind && isOpen(i) && isMet.test(trigger)) {
                met.add(i);
                payments.met(String.valueOf(i), trigger, trigger.label(), trigger.amount(), on, firstRevenue);
                any = true;
            }
        }
        return any;
    }

    boolean isOpen(TriggerKind kind) {
        return IntStream.range(0, triggers.size()).anyMatch(i -> triggers.get(i).kind() == kind && isOpen(i));
    }

    /** Whether a trigger can still be met: each once, shares again and again, nothing after a buy-out. */
    private boolean isOpen(int i) {
        boolean boughtOut = IntStream.range(0, triggers.size())
                .anyMatch(k -> triggers.get(k).kind() == TriggerKind.BUYOUT_OPTION && met.contains(k));
        return !boughtOut && !met.contains(i);
    }

    /** Whether something may fall due after this day. An option to buy is nothing that falls due. */
    boolean mayFallDue(LocalDate day) {
        LocalDate end = contract.endsOn();
        if (payments.all().stream().anyMatch(due -> !due.isSettled())) {
            return true;
        }
        return IntStream.range(0, triggers.size())
                .filter(this::isOpen)
                .mapToObj(triggers::get)
                .filter(trigger -> trigger.kind() != TriggerKind.BUYOUT_OPTION)
                .anyMatch(trigger -> end == null || !day.isAfter(end) || isUnstated(trigger, end));
    }

    private boolean isUnstated(Trigger trigger, LocalDate end) {
        return trigger.kind() == TriggerKind.PROFIT_SHARE && !stated.containsKey(Period.of(end, trigger.everyMonths()));
    }

    private static Money amount(Act act) {
        Money amount = act.said().amount();
        return amount == null ? Money.ZERO : amount;
    }
}
