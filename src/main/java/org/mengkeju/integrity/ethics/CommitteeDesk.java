package org.mengkeju.integrity.ethics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.ethics.EthicsForm.PaperKind;
import org.mengkeju.integrity.internal.Words;
import org.mengkeju.integrity.rules.Edition.EthicsNumbers;
import org.mengkeju.integrity.rules.IntegrityRules;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.Jobs;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a committee does, as whoever keeps its records writes it down. */
@Service("ethicsCommitteeDesk")
public class CommitteeDesk {
    /** Name of the job that reminds of follow-ups. */
    public static final String FOLLOW_UP = "ethics-follow-up";

    private final EthicsLog log;
    private final EthicsPapers papers;
    private final Committees committees;
    private final IntegrityRules rules;
    private final Jobs jobs;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    CommitteeDesk(
            EthicsLog log,
            EthicsPapers papers,
            Committees committees,
            IntegrityRules rules,
            Jobs jobs,
            WorkingCalendar calendar,
            RegionClock clock) {
        this.log = log;
        this.papers = papers;
        this.committees = committees;
        this.rules = rules;
        this.jobs = jobs;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Tells the leader which papers are missing, all at once: it may be told one time only (art. 10). */
    @Transactional
    public EthicsActivity ask(UUID id, int version, List<PaperKind> missing, Viewer by) {
        EthicsActivity held = log.hold(id, version, EthicsMove.ASK, by);
        if (held.review().asked() != null) {
            throw Refusal.conflict("integrity.ethics.refusal.asked");
        }
        if (missing.isEmpty()) {
            throw Refusal.invalid("integrity.ethics.refusal.ask-what");
        }
        EthicsActivity asked = held.at(held.state(), held.review().asking(missing), held.dueAt());
        EthicsActivity saved = log.save(held, asked, EthicsMove.ASK, "", by);
        log.tellLeader(saved, "integrity.ethics.told.asked");
        return saved;
    }

    /** Accepts a complete application. */
    @Transactional
    public EthicsActivity accept(UUID id, int version, Viewer by) {
        EthicsActivity held = log.hold(id, version, EthicsMove.ACCEPT, by);
        List<PaperKind> missing = papers.missing(id);
        if (!missing.isEmpty()) {
            List<MessageSourceResolvable> names = missing.stream()
                    .<MessageSourceResolvable>map(
                            kind -> new DefaultMessageSourceResolvable("integrity.ethics.paper." + kind))
                    .toList();
            throw Refusal.conflict("integrity.ethics.refusal.missing", names);
        }
        Instant due = numbers(held).decide().end(clock.now(), clock.zone(), calendar);
        return log.save(held, held.at(EthicsState.ACCEPTED, held.review(), due), EthicsMove.ACCEPT, "", by);
    }

    /** What a meeting may decide about an application. */
    public enum Decision {
        APPROVE(EthicsMove.APPROVE),
        CONDITION(EthicsMove.CONDITION),
        REFUSE(EthicsMove.REFUSE),
        END(EthicsMove.END);

        private final EthicsMove move;

        Decision(EthicsMove move) {
            this.move = move;
        }
    }

    /**
     * Writes down what a meeting decided.
     *
     * @throws Refusal naming everything that makes the meeting invalid, or that too few agreed
     */
    @Transactional
    public EthicsActivity decide(UUID id, int version, Decision decision, Meeting meeting, String opinion, Viewer by) {
        EthicsActivity held = log.hold(id, version, decision.move, by);
        check(held, meeting);
        boolean clears = decision == Decision.APPROVE && !held.isListed();
        LocalDate next = clears ? next(held) : null;
        EthicsReview review = held.review().met(meeting, Words.required(opinion), next);
        EthicsActivity saved =
                log.save(held, held.at(decision.move.to(), review, end(next)), decision.move, opinion.strip(), by);
        planFollowUp(saved);
        log.tellLeader(saved, "integrity.ethics.told.decided");
        return saved;
    }

    private void check(EthicsActivity held, Meeting meeting) {
        Committee committee =
                committees.find(Objects.requireNonNull(held.committee())).orElseThrow();
        List<MessageSourceResolvable> faults = meeting.faults(committee, held.leader(), numbers(held));
        if (!committee.holdsOn(meeting.on()) || meeting.on().isAfter(clock.today())) {
            throw Refusal.invalid("integrity.ethics.refusal.meeting-day", committee.foundedOn(), committee.termUntil());
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid("integrity.ethics.refusal.meeting", faults);
        }
        if (!meeting.agreed(committee, numbers(held))) {
            var share = numbers(held).vote();
            throw Refusal.invalid(
                    "integrity.ethics.refusal.votes",
                    share.agree() + "/" + share.of(),
                    meeting.agree(),
                    meeting.counting(committee).size());
        }
    }

    /** Sends an approved activity that is on the risk list to the department's experts. */
    @Transactional
    public EthicsActivity sendOn(UUID id, int version, Viewer by) {
        EthicsActivity held = log.hold(id, version, EthicsMove.SEND_ON, by);
        if (!held.isListed()) {
            throw Refusal.conflict("integrity.ethics.refusal.not-listed");
        }
        Instant due = numbers(held).reReview().end(clock.now(), clock.zone(), calendar);
        return log.save(held, held.at(EthicsState.RE_REVIEW, held.review(), due), EthicsMove.SEND_ON, "", by);
    }

    /** Looked at again after a time: it may go on. */
    @Transactional
    public EthicsActivity goOn(UUID id, int version, String opinion, Viewer by) {
        EthicsActivity held = log.hold(id, version, EthicsMove.GO_ON, by);
        EthicsMove move = held.isListed() ? EthicsMove.GO_ON_LISTED : EthicsMove.GO_ON;
        LocalDate next = next(held);
        EthicsReview review = held.review().met(held.review().meeting(), Words.required(opinion), next);
        EthicsActivity saved = log.save(held, held.at(move.to(), review, end(next)), move, opinion.strip(), by);
        planFollowUp(saved);
        return saved;
    }

    /** Something happened: the committee has to decide within hours. */
    @Transactional
    public EthicsActivity emergency(UUID id, int version, UUID committee, String what, Viewer by) {
        EthicsActivity held = log.hold(id, version, EthicsMove.EMERGENCY, by);
        EthicsActivity under = held.committee() == null ? held.before(ownCommittee(held, committee)) : held;
        Instant due = numbers(held).emergency().end(clock.now(), clock.zone(), calendar);
        EthicsActivity urgent = under.at(EthicsState.EMERGENCY_REVIEW, held.review(), due);
        EthicsActivity saved = log.save(held, urgent, EthicsMove.EMERGENCY, Words.required(what), by);
        log.tellCommittee(saved, "integrity.ethics.told.emergency");
        return saved;
    }

    private UUID ownCommittee(EthicsActivity held, UUID committee) {
        return committees
                .find(committee)
                .filter(one -> one.organisation().equals(held.organisation()) && one.holdsOn(clock.today()))
                .map(Committee::id)
                .orElseThrow(() -> Refusal.invalid("integrity.ethics.refusal.no-committee"));
    }

    /** Looks whether a follow-up is due: reminds before, moves on the day. For the timed job. */
    @Transactional
    public void look(EthicsActivity seen, Viewer program) {
        LocalDate by = seen.review().followUpBy();
        if (by == null || !seen.isCleared()) {
            return;
        }
        LocalDate today = clock.today();
        if (!today.isBefore(by)) {
            EthicsActivity held = log.hold(seen.id(), seen.version(), EthicsMove.FALL_DUE, program);
            EthicsActivity due = held.at(EthicsState.FOLLOW_UP, held.review(), end(by));
            EthicsActivity saved = log.save(held, due, EthicsMove.FALL_DUE, by.toString(), program);
            log.tellCommittee(saved, "integrity.ethics.told.due", by.toString());
            log.tellLeader(saved, "integrity.ethics.told.due", by.toString());
        } else if (!today.isBefore(reminder(seen, by))) {
            log.tellCommittee(seen, "integrity.ethics.told.soon", by.toString());
        }
    }

    /** Plans the reminder and the day itself. */
    void planFollowUp(EthicsActivity one) {
        LocalDate by = one.review().followUpBy();
        if (by != null && one.isCleared()) {
            for (LocalDate day : List.of(reminder(one, by), by)) {
                Instant at = day.atStartOfDay(clock.zone()).toInstant();
                jobs.plan(FOLLOW_UP, one.id().toString(), at);
            }
        }
    }

    private LocalDate reminder(EthicsActivity one, LocalDate by) {
        return by.minusDays(numbers(one).reminder().value());
    }

    /** The day by which an activity approved today is looked at again. */
    LocalDate next(EthicsActivity one) {
        return numbers(one).followUp().lastDay(clock.today(), calendar);
    }

    @Nullable
    Instant end(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(clock.zone()).toInstant();
    }

    EthicsNumbers numbers(EthicsActivity one) {
        return rules.version(one.edition()).ethics();
    }
}
