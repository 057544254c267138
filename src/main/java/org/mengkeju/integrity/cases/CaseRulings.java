package org.mengkeju.integrity.cases;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.RecordEntry;
import org.mengkeju.integrity.cases.Proceedings.Ruling;
import org.mengkeju.integrity.internal.Words;
import org.mengkeju.integrity.record.RecordKeeping;
import org.mengkeju.integrity.rules.Edition;
import org.mengkeju.integrity.rules.Grade;
import org.mengkeju.integrity.rules.IntegrityRules;
import org.mengkeju.integrity.rules.Part;
import org.mengkeju.integrity.rules.Severity;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.Jobs;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions, appeals against them, and what becomes of a measure. */
@Service
public class CaseRulings {
    /** Name of the job that ends measures. */
    public static final String EXPIRY = "integrity-expiry";

    private static final int NAME_MOST = 120;
    private static final int YEARS_MOST = 50;

    private final CaseLog log;
    private final RecordKeeping keeping;
    private final IntegrityRules rules;
    private final Jobs jobs;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    CaseRulings(
            CaseLog log,
            RecordKeeping keeping,
            IntegrityRules rules,
            Jobs jobs,
            WorkingCalendar calendar,
            RegionClock clock) {
        this.log = log;
        this.keeping = keeping;
        this.rules = rules;
        this.jobs = jobs;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What an officer decides.
     *
     * @param years of a ban, else 0
     * @param from first day, or null for the day of the decision
     */
    public record Draft(
            Severity severity,
            Measure.Kind kind,
            int years,
            @Nullable LocalDate from,
            Set<Activity> scope,
            String grounds,
            String document,
            String number) {}

    /**
     * Decides and serves the decision; the measure holds from its first day.
     *
     * @throws Refusal where the accused was not heard, or the measure lies outside the range of its article
     */
    @Transactional
    public IntegrityCase decide(CaseId id, int version, Draft draft, Viewer by) {
        IntegrityCase held = log.hold(id, version, CaseMove.DECIDE, by);
        var findings = Objects.requireNonNull(held.proceedings().findings());
        if (held.proceedings().statement() == null && !clock.today().isAfter(findings.hearingUntil())) {
            throw Refusal.conflict("integrity.refusal.not-heard", findings.hearingUntil());
        }
        Ruling ruling = ruling(held, draft, by);
        RecordEntry entry = keeping.impose(entered(held, ruling), by);
        IntegrityCase decided = held.entered(entry.id())
                .at(CaseState.DECIDED, held.proceedings().ruled(ruling), ruling.until());
        IntegrityCase saved = log.save(held, decided, CaseMove.DECIDE, ruling.number(), by);
        planExpiry(saved);
        log.tellAccused(saved, "integrity.told.decided", ruling.until().toString());
        log.tellReporter(saved, "integrity.told.concluded");
        return saved;
    }

    private Ruling ruling(IntegrityCase held, Draft draft, Viewer by) {
        LocalDate today = clock.today();
        Sanction sanction = sanction(held, draft, today);
        return new Ruling(
                Objects.requireNonNull(by.person()),
                by.name(),
                draft.severity(),
                sanction,
                Words.required(draft.grounds()),
                Words.line(draft.document(), NAME_MOST),
                Words.line(draft.number(), NAME_MOST),
                today,
                edition(held).inquiry().appeal().lastDay(today, calendar));
    }

    private Sanction sanction(IntegrityCase held, Draft draft, LocalDate today) {
        Part part = Objects.requireNonNull(held.proceedings().part());
        Grade grade = edition(held)
                .grade(part, draft.severity())
                .orElseThrow(() -> Refusal.invalid("integrity.refusal.no-grade"));
        int years = draft.kind() == Measure.Kind.BAN ? draft.years() : 0;
        if (!grade.permits(draft.kind(), years)) {
            throw outside(grade);
        }
        boolean warning = draft.kind() == Measure.Kind.WARNING;
        if ((!warning && draft.scope().isEmpty()) || years > YEARS_MOST) {
            throw Refusal.invalid("integrity.refusal.scope");
        }
        LocalDate from = draft.from() == null || warning ? today : draft.from();
        if (from.isBefore(today) || from.isAfter(today.plusYears(1))) {
            throw Refusal.invalid("integrity.refusal.from", today);
        }
        return new Sanction(draft.kind(), years, from, warning ? Set.of() : draft.scope());
    }

    private static Refusal outside(Grade grade) {
        String article = grade.article().in(LocaleContextHolder.getLocale());
        if (grade.forEver()) {
            return Refusal.invalid("integrity.refusal.range.ever", article);
        }
        return grade.maxYears() == 0
                ? Refusal.invalid("integrity.refusal.range.warning", article)
                : Refusal.invalid("integrity.refusal.range.years", grade.minYears(), grade.maxYears(), article);
    }

    private static RecordKeeping.Decision entered(IntegrityCase held, Ruling ruling) {
        return new RecordKeeping.Decision(
                Objects.requireNonNull(held.accused()),
                held.name(),
                Objects.requireNonNull(ruling.sanction()).measure(),
                ruling.severity().goesIntoDatabase(),
                ruling.document(),
                ruling.number(),
                ruling.grounds(),
                held.id().value(),
                ruling.on(),
                held.demo());
    }

    /**
     * The accused appeals.
     *
     * @throws Refusal when the last day is over
     */
    @Transactional
    public IntegrityCase appeal(CaseId id, String words, Viewer by) {
        IntegrityCase held = log.hold(id, null, CaseMove.APPEAL, by);
        Ruling ruling = Objects.requireNonNull(held.proceedings().ruling());
        if (clock.today().isAfter(ruling.until())) {
            throw Refusal.conflict("integrity.refusal.appeal-late", ruling.until());
        }
        LocalDate due = edition(held).inquiry().review().lastDay(clock.today(), calendar);
        var appeal = new Proceedings.Appeal(clock.today(), Words.required(words), by.name());
        IntegrityCase appealed = held.at(CaseState.REVIEW, held.proceedings().appealed(appeal), due);
        return log.save(held, appealed, CaseMove.APPEAL, "", by);
    }

    /** The review keeps the measure. */
    @Transactional
    public IntegrityCase keep(CaseId id, int version, String grounds, Viewer by) {
        IntegrityCase held = log.hold(id, version, CaseMove.KEEP, by);
        Ruling first = Objects.requireNonNull(held.proceedings().ruling());
        IntegrityCase kept = held.at(
                CaseState.KEPT,
                held.proceedings().reviewed(reviewed(first, first.severity(), first.sanction(), grounds, by)),
                null);
        return concluded(log.save(held, kept, CaseMove.KEEP, Words.required(grounds), by));
    }

    /** The review puts another measure in the place of the first; from this moment that one counts. */
    @Transactional
    public IntegrityCase change(CaseId id, int version, Draft draft, Viewer by) {
        IntegrityCase held = log.hold(id, version, CaseMove.CHANGE, by);
        Ruling ruling = ruling(held, draft, by);
        Sanction sanction = Objects.requireNonNull(ruling.sanction());
        keeping.change(
                root(held),
                sanction.measure(),
                ruling.severity().goesIntoDatabase(),
                ruling.number(),
                ruling.grounds(),
                by);
        IntegrityCase changed = held.at(CaseState.CHANGED, held.proceedings().reviewed(ruling), null);
        return concluded(log.save(held, changed, CaseMove.CHANGE, ruling.number(), by));
    }

    /** The review takes the measure away: at once nothing is barred any more. */
    @Transactional
    public IntegrityCase uphold(CaseId id, int version, String grounds, Viewer by) {
        IntegrityCase held = log.hold(id, version, CaseMove.UPHOLD, by);
        Ruling first = Objects.requireNonNull(held.proceedings().ruling());
        Ruling review = reviewed(first, first.severity(), null, grounds, by);
        keeping.withdraw(root(held), review.grounds(), by);
        IntegrityCase gone = held.at(CaseState.WITHDRAWN, held.proceedings().reviewed(review), null);
        return concluded(log.save(held, gone, CaseMove.UPHOLD, review.grounds(), by));
    }

    private Ruling reviewed(Ruling first, Severity severity, @Nullable Sanction sanction, String grounds, Viewer by) {
        LocalDate today = clock.today();
        UUID officer = Objects.requireNonNull(by.person());
        return new Ruling(
                officer,
                by.name(),
                severity,
                sanction,
                Words.required(grounds),
                first.document(),
                first.number(),
                today,
                today);
    }

    private IntegrityCase concluded(IntegrityCase saved) {
        planExpiry(saved);
        log.tellAccused(saved, "integrity.told.reviewed");
        return saved;
    }

    /** Shares a serious case to the database of serious dishonesty, when nobody can appeal any more. */
    @Transactional
    public IntegrityCase share(CaseId id, int version, Viewer by) {
        IntegrityCase held = log.hold(id, version, CaseMove.SHARE, by);
        if (!held.proceedings().serious()) {
            throw Refusal.conflict("integrity.refusal.not-serious");
        }
        LocalDate due = held.dueOn();
        if (held.state() == CaseState.DECIDED && due != null && !clock.today().isAfter(due)) {
            throw Refusal.conflict("integrity.refusal.appeal-open", due);
        }
        IntegrityCase shared = held.at(CaseState.IN_DATABASE, held.proceedings(), null);
        return log.save(held, shared, CaseMove.SHARE, "", by);
    }

    /** It proved false: the case ends, and a measure is withdrawn and publicly corrected at once. */
    @Transactional
    public IntegrityCase withdraw(CaseId id, int version, String why, Viewer by) {
        IntegrityCase held = log.hold(id, version, CaseMove.WITHDRAW, by);
        String words = Words.required(why);
        if (held.entry() != null) {
            keeping.withdraw(root(held), words, by);
        }
        IntegrityCase gone = held.at(CaseState.WITHDRAWN, held.proceedings(), null);
        IntegrityCase saved = log.save(held, gone, CaseMove.WITHDRAW, words, by);
        if (held.proceedings().findings() != null) {
            log.tellAccused(saved, "integrity.told.withdrawn");
        }
        return saved;
    }

    /** Ends a case whose measure is over; does nothing while it is not. */
    @Transactional
    public void expire(IntegrityCase seen, Viewer program) {
        Sanction sanction = seen.proceedings().sanction();
        if (sanction == null || !CaseMove.EXPIRE.from().contains(seen.state())) {
            return;
        }
        LocalDate last = sanction.measure().lastDay();
        if (last != null && clock.today().isAfter(last)) {
            IntegrityCase held = log.hold(seen.id(), seen.version(), CaseMove.EXPIRE, program);
            IntegrityCase over = held.at(CaseState.EXPIRED, held.proceedings(), null);
            log.save(held, over, CaseMove.EXPIRE, last.toString(), program);
        }
    }

    private void planExpiry(IntegrityCase one) {
        Sanction sanction = one.proceedings().sanction();
        LocalDate last = sanction == null ? null : sanction.measure().lastDay();
        if (last != null) {
            jobs.plan(
                    EXPIRY,
                    one.id().toString(),
                    last.plusDays(1).atStartOfDay(clock.zone()).toInstant());
        }
    }

    private static UUID root(IntegrityCase held) {
        return Objects.requireNonNull(held.entry());
    }

    private Edition edition(IntegrityCase one) {
        return rules.version(one.edition());
    }
}
