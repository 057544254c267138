package org.mengkeju.deal.usefirst;

import static org.mengkeju.deal.usefirst.Side.GUARANTOR;
import static org.mengkeju.deal.usefirst.Side.LICENSEE;
import static org.mengkeju.deal.usefirst.Side.LICENSOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.UseFirstTerms.Trigger;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.deal.usefirst.Due.Standing;
import org.mengkeju.deal.usefirst.Owed.What;
import org.mengkeju.deal.usefirst.rule.RuleSet;
import org.mengkeju.platform.Money;

/** Says of a contract that was gone through to a day what each side is to do, now and later. */
final class Owing {
    private static final Comparator<Owed> URGENT =
            Comparator.comparing(owed -> owed.until() == null ? LocalDate.MAX : owed.until());

    private Owing() {}

    static List<Owed> now(Course course) {
        List<Owed> owed = new ArrayList<>();
        byState(course, owed);
        for (Act act : course.openProposals()) {
            Side other = act.by() == LICENSOR ? LICENSEE : LICENSOR;
            LocalDate until = course.calendar.add(
                    act.on(), course.contract.rules().invoiceWorkingDays().value());
            owed.add(new Owed(What.CONFIRM, other, act.move().name(), label(act), act.on(), until, null));
        }
        course.payments.all().forEach(due -> payment(course, due, owed));
        if (course.shown().isInUse()) {
            statements(course, owed, false);
        }
        owed.sort(URGENT);
        return owed;
    }

    private static String label(Act act) {
        return act.said().text() != null
                ? act.said().text()
                : act.said().period() != null ? act.said().period() : "";
    }

    private static void byState(Course course, List<Owed> owed) {
        RuleSet rules = course.contract.rules();
        LocalDate since = course.baseSince();
        switch (course.shown()) {
            case SIGNED -> {
                LocalDate until = since.plusDays(rules.registrationDays().value());
                owed.add(new Owed(What.REGISTER, LICENSOR, "", "", since, until, null));
                owed.add(new Owed(What.REGISTER, LICENSEE, "", "", since, until, null));
            }
            case REGISTERED -> owed.add(new Owed(What.HAND_OVER, LICENSOR, "", "", since, null, null));
            case DECISION -> {
                LocalDate until = since.plusDays(rules.decisionDays().value());
                owed.add(new Owed(What.DECIDE, LICENSEE, "", "", since, until, null));
            }
            case EXITED_FREE, STOPPED, BREACH -> {
                if (!course.papersBack()) {
                    LocalDate until = since.plusDays(rules.papersDays().value());
                    owed.add(new Owed(What.RETURN_PAPERS, LICENSEE, "", "", since, until, null));
                }
            }
            default -> {}
        }
    }

    private static void payment(Course course, Due due, List<Owed> owed) {
        LocalDate today = course.day();
        Standing standing = due.standing(today);
        if (due.isSettled() || standing == Standing.WAITING) {
            return;
        }
        if (due.invoicedOn() == null) {
            owed.add(new Owed(What.INVOICE, LICENSOR, due.key(), due.label(), due.from(), due.invoiceBy(), null));
        }
        LocalDate until = due.noticeEnds() == null ? due.payBy() : due.noticeEnds();
        owed.add(new Owed(What.PAY, LICENSEE, due.key(), due.label(), due.from(), until, due.left()));
        LocalDate inDefault = due.defaultOn();
        if (inDefault != null && course.contract.guaranteed()) {
            Money share = due.coverable(course.contract.terms().coveredPercent());
            if (!share.isZero()) {
                LocalDate by =
                        inDefault.plusDays(course.contract.rules().paymentDays().value());
                owed.add(new Owed(What.COVER, GUARANTOR, due.key(), due.label(), inDefault, by, share));
            }
        }
    }

    /** Statements of shares: for each period that ended since the hand-over, or for the one that runs. */
    private static void statements(Course course, List<Owed> owed, boolean running) {
        LocalDate from = course.usedFrom();
        if (from == null) {
            return;
        }
        Set<Period> stated = course.facts.stated();
        LocalDate today = course.day();
        LocalDate end = course.contract.endsOn();
        int days = course.contract.rules().statementDays().value();
        for (Trigger trigger : course.contract.terms().triggers()) {
            if (trigger.kind() != TriggerKind.PROFIT_SHARE || !course.facts.isOpen(TriggerKind.PROFIT_SHARE)) {
                continue;
            }
            LocalDate last = end != null && end.isBefore(today) ? end : today;
            for (Period period = Period.of(from, trigger.everyMonths());
                    !period.first().isAfter(last);
                    period = period.next()) {
                boolean over = period.last().isBefore(today);
                if (over != running && !stated.contains(period)) {
                    LocalDate first = period.last().plusDays(1);
                    LocalDate until = period.last().plusDays(days);
                    owed.add(new Owed(
                            What.STATE_REVENUE, LICENSEE, period.toString(), period.toString(), first, until, null));
                }
            }
        }
    }

    static List<Owed> coming(Course course, long movedBy) {
        List<Owed> coming = new ArrayList<>();
        if (!course.shown().isInUse() || course.shown() == UseFirstState.SUSPENDED) {
            return coming;
        }
        statements(course, coming, true);
        RuleSet rules = course.contract.rules();
        waiting(course, coming);
        for (int i = 0; i < course.contract.terms().triggers().size(); i++) {
            Trigger trigger = course.contract.terms().triggers().get(i);
            LocalDate on = trigger.on();
            if (trigger.kind() == TriggerKind.DATE_AFTER_EFFECTIVE && on != null) {
                date(course, coming, i, trigger, on.plusDays(movedBy));
            }
        }
        LocalDate until = course.freeUntil();
        if (isFree(course) && until != null && course.payments.isEmpty()) {
            LocalDate first = until.plusDays(1);
            LocalDate last = first.plusDays(rules.decisionDays().value());
            coming.add(new Owed(What.DECIDE, LICENSEE, "", "", first, last, null));
        }
        coming.sort(Comparator.comparing(Owed::from));
        return coming;
    }

    private static boolean isFree(Course course) {
        return course.shown() == UseFirstState.IN_FREE_USE || course.shown() == UseFirstState.EXTENDED;
    }

    private static void waiting(Course course, List<Owed> coming) {
        for (Due due : course.payments.all()) {
            if (due.standing(course.day()) == Standing.WAITING) {
                coming.add(pay(due.key(), due.label(), due.from(), due.payBy(), due.left()));
            }
        }
    }

    private static void date(Course course, List<Owed> coming, int index, Trigger trigger, LocalDate on) {
        if (on.isAfter(course.day()) && course.facts.isOpen(TriggerKind.DATE_AFTER_EFFECTIVE)) {
            LocalDate until = on.plusDays(course.contract.rules().paymentDays().value());
            coming.add(pay(String.valueOf(index), trigger.label(), on, until, trigger.amount()));
        }
    }

    private static Owed pay(String key, String label, LocalDate from, @Nullable LocalDate until, Money amount) {
        return new Owed(What.PAY, LICENSEE, key, label, from, until, amount);
    }
}
