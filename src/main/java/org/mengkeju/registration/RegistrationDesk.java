package org.mengkeju.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.registration.RegistrationEntry.Kind;
import org.mengkeju.registration.Review.Proposal;
import org.mengkeju.registration.recognition.Answer;
import org.mengkeju.registration.recognition.Condition;
import org.mengkeju.registration.recognition.Recognition;
import org.mengkeju.registration.recognition.Recognition.Decision;
import org.mengkeju.registration.recognition.RuleSet;
import org.mengkeju.registration.recognition.RuleSets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What registrars do up to the second review: accept, send back, judge, propose, hear experts. */
@Service
public class RegistrationDesk {
    private final RegistrationAccess access;
    private final RegistrationLog log;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    RegistrationDesk(RegistrationAccess access, RegistrationLog log, WorkingCalendar calendar, RegionClock clock) {
        this.access = access;
        this.log = log;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Accepts it; corrected papers count as accepted on the day they were filed (2024 draft art. 14). */
    @Transactional
    public Registration accept(RegistrationId id, int version, Viewer by) {
        Registration held = held(id, version, by);
        boolean corrected = held.review().corrections() > 0 && held.review().submittedAt() != null;
        LocalDate on = corrected ? clock.dayOf(submitted(held)) : clock.today();
        RuleSet rules = RuleSets.on(on);
        LocalDate due = due(rules, on, technology(held), held.review().disputed());
        Registration accepted =
                held.at(RegistrationState.ACCEPTED, held.review().accepted(rules.id(), on, due));
        Registration saved = log.save(held, accepted, Kind.ACCEPTED, due.toString(), by);
        log.tell(saved, "registration.told.accepted", due.toString());
        return saved;
    }

    private static Instant submitted(Registration held) {
        return Objects.requireNonNull(held.review().submittedAt());
    }

    private LocalDate due(RuleSet rules, LocalDate on, Money technology, boolean disputed) {
        return rules.due(on, technology, disputed, calendar::addWorkingDays);
    }

    private static Money technology(Registration held) {
        Money known = held.recognition().technology();
        return known == null ? Money.ZERO : known;
    }

    /** Sends it back to be corrected. */
    @Transactional
    public Registration sendBack(RegistrationId id, int version, String what, Viewer by) {
        Registration held = held(id, version, by);
        String words = Applications.words(what);
        Registration back = held.at(RegistrationState.TO_CORRECT, held.review().sentBack(words));
        Registration saved = log.save(held, back, Kind.SENT_BACK, words, by);
        log.tell(saved, "registration.told.sent-back");
        return saved;
    }

    /** Takes it in hand. */
    @Transactional
    public Registration take(RegistrationId id, int version, Viewer by) {
        Registration held = held(id, version, by);
        return log.save(held, held.at(RegistrationState.IN_REVIEW, held.review()), Kind.TAKEN, "", by);
    }

    /**
     * Judges what the rules leave to a person, or what was stated wrongly.
     *
     * @param judged by flag or cost; null takes a judgement back
     */
    @Transactional
    public Registration judge(
            RegistrationId id,
            int version,
            Map<String, @Nullable Answer> judged,
            boolean disputed,
            String why,
            Viewer by) {
        Registration held = held(id, version, by);
        requireState(held, RegistrationState.IN_REVIEW);
        Map<String, Answer> all = new HashMap<>(held.review().judgements());
        judged.forEach((key, answer) -> {
            if (answer == null) {
                all.remove(key);
            } else {
                all.put(key, answer);
            }
        });
        Registration first = held.at(
                held.state(), held.review().judged(all, disputed, held.review().dueOn()));
        LocalDate accepted = first.review().acceptedOn();
        LocalDate due = accepted == null ? null : due(first.rules(), accepted, technology(first), disputed);
        Registration then = held.at(held.state(), held.review().judged(all, disputed, due));
        return log.save(held, then, Kind.JUDGED, Applications.words(why), by);
    }

    /** Proposes to register it. */
    @Transactional
    public Registration proposeToRegister(RegistrationId id, int version, String opinion, Viewer by) {
        Registration held = held(id, version, by);
        Recognition recognition = held.recognition();
        if (recognition.decision() != Decision.RECOGNISED) {
            long open =
                    recognition.findings().stream().filter(one -> one.hinders()).count();
            throw Refusal.conflict("registration.refusal.not-recognised", open);
        }
        return propose(
                held, new Proposal(officer(by), by.name(), true, List.of(), Applications.words(opinion), ""), by);
    }

    /**
     * Proposes not to register it.
     *
     * @param grounds keys of the rules it breaks, one or more; all that apply
     */
    @Transactional
    public Registration proposeToRefuse(
            RegistrationId id, int version, List<String> grounds, String opinion, Viewer by) {
        Registration held = held(id, version, by);
        List<String> known = held.recognition().findings().stream()
                .map(one -> one.condition())
                .map(Condition::rule)
                .toList();
        if (grounds.isEmpty() || !known.containsAll(grounds)) {
            throw Refusal.invalid("registration.refusal.grounds");
        }
        return propose(held, new Proposal(officer(by), by.name(), false, grounds, Applications.words(opinion), ""), by);
    }

    private Registration propose(Registration held, Proposal proposal, Viewer by) {
        requireState(held, RegistrationState.IN_REVIEW);
        boolean experts =
                held.rules().needsExperts(technology(held), held.review().disputed());
        RegistrationState next = experts ? RegistrationState.EXPERT_REVIEW : RegistrationState.SECOND_REVIEW;
        return log.save(held, held.at(next, held.review().proposed(proposal)), Kind.PROPOSED, proposal.opinion(), by);
    }

    /** Writes down what experts said; who they were stands in the words. */
    @Transactional
    public Registration hearExperts(RegistrationId id, int version, String said, Viewer by) {
        Registration held = held(id, version, by);
        String words = Applications.words(said);
        Proposal proposal = proposal(held);
        Registration heard =
                held.at(RegistrationState.SECOND_REVIEW, held.review().proposed(proposal.heard(words)));
        return log.save(held, heard, Kind.EXPERTS_HEARD, words, by);
    }

    static Proposal proposal(Registration held) {
        Proposal proposal = held.review().proposal();
        if (proposal == null) {
            throw Refusal.conflict("registration.refusal.state");
        }
        return proposal;
    }

    static void requireState(Registration held, RegistrationState state) {
        if (held.state() != state) {
            throw Refusal.conflict("registration.refusal.state");
        }
    }

    static UUID officer(Viewer by) {
        if (by.person() == null) {
            throw new Refusal(Refusal.Kind.SIGN_IN, "network.refusal.sign-in");
        }
        return by.person();
    }

    private Registration held(RegistrationId id, int version, Viewer by) {
        Registration held = log.hold(id, version);
        if (!access.mayRegister(held, by)) {
            throw Refusal.notFound();
        }
        return held;
    }
}
