package org.mengkeju.deal.usefirst;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.deal.usefirst.UseFirstContract.WorkingDays;
import org.mengkeju.platform.Refusal;

/**
 * Goes through the life of a contract day by day: lets time do what it does up to the day of an act, then applies the act.
 */
final class Course {
    /** What time does on a day; on one day the lower rank goes first. */
    private record Moment(LocalDate on, int rank, Runnable effect) {}

    private static final int BY_TEST = 0;
    private static final int BY_DATE = 1;
    private static final int BY_PAYMENT = 2;
    private static final int BY_TERM = 3;

    final UseFirstContract contract;
    final Payments payments;
    final Facts facts;
    final WorkingDays calendar;

    private final List<Status.Step> steps = new ArrayList<>();
    private final Map<String, Act> proposals = new LinkedHashMap<>();
    private LocalDate day;
    private UseFirstState base = UseFirstState.SIGNED;
    private UseFirstState beforeDispute = UseFirstState.IN_FREE_USE;
    private UseFirstState shown = UseFirstState.SIGNED;
    private LocalDate since;
    private LocalDate baseSince;
    private @Nullable LocalDate usedFrom;
    private int extendedMonths;
    private long suspendedDays;
    private @Nullable Boolean testPassed;
    private boolean papersBack;

    Course(UseFirstContract contract, WorkingDays calendar) {
        this.contract = contract;
        this.calendar = calendar;
        this.payments = new Payments(contract, calendar);
        this.facts = new Facts(contract, payments);
        this.day = contract.signedOn();
        this.since = day;
        this.baseSince = day;
        steps.add(new Status.Step(day, shown, null));
    }

    /** Lets time pass up to and including a day. */
    void advance(LocalDate to) {
        for (Moment moment = next(to); moment != null; moment = next(to)) {
            day = later(moment.on(), day);
            moment.effect().run();
            show(null);
        }
        if (to.isAfter(day)) {
            day = to;
        }
    }

    private @Nullable Moment next(LocalDate to) {
        return moments()
                .filter(moment -> !moment.on().isAfter(to))
                .min(Comparator.comparing(Moment::on).thenComparingInt(Moment::rank))
                .orElse(null);
    }

    /** What time will do next if nobody does anything. */
    Optional<LocalDate> wakes() {
        return moments().map(Moment::on).min(Comparator.naturalOrder());
    }

    private Stream<Moment> moments() {
        if (base == UseFirstState.SUSPENDED) {
            return Stream.of();
        }
        List<Moment> moments = new ArrayList<>();
        endOfFreeUse().ifPresent(moments::add);
        if (base == UseFirstState.DECISION) {
            LocalDate last = baseSince.plusDays(contract.rules().decisionDays().value());
            moments.add(new Moment(last.plusDays(1), BY_TERM, () -> become(UseFirstState.EXITED_FREE)));
        }
        if (base.isInUse()) {
            facts.nextDate(suspendedDays)
                    .map(on -> new Moment(later(on, usedFrom), BY_DATE, this::datesCame))
                    .ifPresent(moments::add);
        }
        LocalDate end = contract.endsOn();
        if (end != null && !end.isBefore(day)) {
            moments.add(new Moment(end.plusDays(1), BY_TERM, () -> {})); // what was paid last may have been all
        }
        payments.next(day)
                .map(on -> new Moment(on, BY_PAYMENT, () -> payments.reach(on)))
                .ifPresent(moments::add);
        return moments.stream();
    }

    private Optional<Moment> endOfFreeUse() {
        LocalDate until = freeUntil();
        if (!isFree(base) || until == null || !payments.isEmpty()) {
            return Optional.empty();
        }
        boolean failed = Boolean.FALSE.equals(testPassed);
        return Optional.of(
                failed
                        ? new Moment(until.plusDays(1), BY_TEST, () -> become(UseFirstState.EXITED_FREE))
                        : new Moment(until.plusDays(1), BY_TERM, () -> become(UseFirstState.DECISION)));
    }

    private void datesCame() {
        facts.datesCame(day, suspendedDays);
        triggered();
    }

    /** Last day of free use: counted from the hand-over where that came after the contract took effect. */
    @Nullable
    LocalDate freeUntil() {
        if (usedFrom == null) {
            return null;
        }
        int months = contract.terms().freeMonths() + extendedMonths;
        return usedFrom.plusMonths(months).minusDays(1).plusDays(suspendedDays);
    }

    /** Applies what somebody did. */
    void apply(Act act) {
        if (act.on().isBefore(contract.signedOn())) {
            throw Refusal.invalid("deal.use-first.refusal.before", contract.signedOn());
        }
        advance(act.on());
        check(act);
        if (act.move().needsOther(act.by()) && !isConfirmed(act)) {
            proposals.put(key(act), act);
            return;
        }
        proposals.remove(key(act));
        effect(act);
        // what is due next, if anything, shows after it
        if (shown.isInUse() && payments.isSettled(act.said().due())) {
            step(act.move() == Move.PAY ? UseFirstState.PAID : UseFirstState.COVERED, act);
        }
        show(act);
    }

    private void check(Act act) {
        Move move = act.move();
        if (!move.from().contains(shown)) {
            throw Refusal.conflict("deal.use-first.refusal.state." + move);
        }
        if (!move.sides().contains(act.by())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.use-first.refusal.side");
        }
        for (Move.Part part : move.parts()) {
            if (!act.said().has(part)) {
                throw Refusal.invalid("deal.use-first.refusal.part." + part);
            }
        }
        if (!isPossible(move)) {
            throw Refusal.conflict("deal.use-first.refusal.possible." + move);
        }
        if (move == Move.EXTEND) {
            int most = contract.rules().extensionMonths().value();
            Integer months = act.said().months();
            if (months == null || months < 1 || months > most) {
                throw Refusal.invalid("deal.use-first.refusal.months", most);
            }
        }
    }

    /** Whether there is anything to do it to: no second extension, no buy-out that was not agreed. */
    boolean isPossible(Move move) {
        return switch (move) {
            case EXTEND ->
                extendedMonths == 0 && contract.rules().extensionMonths().value() > 0;
            case BUY_OUT -> facts.isOpen(TriggerKind.BUYOUT_OPTION);
            case MEET_MILESTONE -> facts.isOpen(TriggerKind.MILESTONE_MET);
            case TEST -> !contract.terms().exitTest().isBlank();
            case STOP -> shown == UseFirstState.BREACH || payments.worst(day).isPresent();
            case RETURN_PAPERS -> !papersBack;
            case COVER -> contract.guaranteed() && contract.terms().coveredPercent() > 0;
            default -> true;
        };
    }

    private boolean isConfirmed(Act act) {
        Act standing = proposals.get(key(act));
        return standing != null && standing.by() != act.by() && standing.saysTheSameAs(act);
    }

    /** What the licensee says needs nobody's word; what waits for it is then settled too. */
    private static String key(Act act) {
        return switch (act.move()) {
            case STATE_REVENUE -> act.move() + ":" + act.said().period();
            case MEET_MILESTONE -> act.move() + ":" + act.said().text();
            default -> act.move().toString();
        };
    }

    private void effect(Act act) {
        switch (act.move()) {
            case REGISTER -> become(UseFirstState.REGISTERED);
            case HAND_OVER -> handOver(act);
            case STATE_REVENUE -> {
                facts.revenue(act);
                triggered();
            }
            case MEET_MILESTONE -> {
                facts.milestone(act);
                triggered();
            }
            case BUY_OUT -> {
                facts.buyOut(act);
                triggered();
            }
            case TEST -> test(act);
            case EXTEND -> {
                extendedMonths = act.said().months() == null ? 0 : act.said().months();
                become(UseFirstState.EXTENDED);
            }
            case CONVERT -> become(UseFirstState.CONVERTED);
            case EXIT, LOSE_RIGHTS -> become(UseFirstState.EXITED_FREE);
            case INVOICE -> payments.invoice(act);
            case NOTIFY -> payments.notice(act);
            case PAY -> payments.pay(act);
            case COVER -> payments.cover(act);
            case STOP -> become(UseFirstState.STOPPED);
            case REPORT_BREACH -> become(UseFirstState.BREACH);
            case DISPUTE_RIGHTS -> {
                beforeDispute = base;
                become(UseFirstState.SUSPENDED);
            }
            case SETTLE_RIGHTS -> settled();
            case RETURN_PAPERS -> papersBack = true;
            case TAKE_BACK -> throw new IllegalStateException("left out before");
        }
    }

    private void handOver(Act act) {
        usedFrom = later(act.on(), contract.effectiveOn());
        become(UseFirstState.IN_FREE_USE);
    }

    /** A test that failed while one decides ends the licence; during free use it does when free use ends. */
    private void test(Act act) {
        testPassed = act.said().passed();
        if (base == UseFirstState.DECISION && Boolean.FALSE.equals(testPassed)) {
            become(UseFirstState.EXITED_FREE);
        }
    }

    private void settled() {
        long days = ChronoUnit.DAYS.between(baseSince, day);
        suspendedDays += days;
        payments.postpone(baseSince, days);
        become(beforeDispute);
    }

    /** Once something falls due there is nothing left to decide: the licence goes on under paid terms. */
    private void triggered() {
        if (base == UseFirstState.DECISION && !payments.isEmpty()) {
            become(UseFirstState.CONVERTED);
        }
    }

    private void become(UseFirstState state) {
        base = state;
        baseSince = day;
        if (state != UseFirstState.SUSPENDED) {
            proposals.values().removeIf(act -> !act.move().from().contains(state));
        }
    }

    private void show(@Nullable Act by) {
        UseFirstState now = state();
        if (now != shown) {
            step(now, by);
        }
    }

    private void step(UseFirstState to, @Nullable Act by) {
        if (to != shown) {
            shown = to;
            since = day;
            steps.add(new Status.Step(day, to, by));
        }
    }

    private UseFirstState state() {
        if (!base.isInUse() || base == UseFirstState.SUSPENDED) {
            return base;
        }
        Optional<Due.Standing> worst = payments.worst(day);
        if (worst.isPresent()) {
            return UseFirstState.valueOf(worst.get().name());
        }
        if (payments.anyPaid()) {
            return facts.mayFallDue(day) ? UseFirstState.PAID : UseFirstState.CONVERTED;
        }
        return payments.anyCoveredWhole() ? UseFirstState.COVERED : base;
    }

    private static boolean isFree(UseFirstState state) {
        return state == UseFirstState.IN_FREE_USE || state == UseFirstState.EXTENDED;
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    LocalDate day() {
        return day;
    }

    UseFirstState shown() {
        return shown;
    }

    LocalDate baseSince() {
        return baseSince;
    }

    @Nullable
    LocalDate usedFrom() {
        return usedFrom;
    }

    boolean papersBack() {
        return papersBack;
    }

    List<Act> openProposals() {
        return List.copyOf(proposals.values());
    }

    Status status() {
        List<Move> moves = Stream.of(Move.values())
                .filter(move -> move.from().contains(shown) && isPossible(move))
                .toList();
        return new Status(
                day,
                shown,
                since,
                steps,
                payments.all(),
                Owing.now(this),
                Owing.coming(this, suspendedDays),
                freeUntil(),
                facts.firstRevenue(),
                facts.revenue(),
                openProposals(),
                moves,
                wakes().orElse(null));
    }
}
