package org.mengkeju.selection.expert;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.integrity.ExpertStanding;
import org.mengkeju.integrity.Integrity;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.expert.rules.PoolEdition;
import org.mengkeju.selection.expert.rules.PoolRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units, operators and the department do with entries of the pool. */
@Service
public class ExpertDesk {
    /** Name of the job that looks at the days of an entry. */
    public static final String JOB = ExpertLog.JOB;

    private final ExpertRows rows;
    private final ExpertLog log;
    private final ExpertAccess access;
    private final PoolRules rules;
    private final Integrity integrity;
    private final People people;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    ExpertDesk(
            ExpertRows rows,
            ExpertLog log,
            ExpertAccess access,
            PoolRules rules,
            Integrity integrity,
            People people,
            WorkingCalendar calendar,
            RegionClock clock) {
        this.rows = rows;
        this.log = log;
        this.access = access;
        this.rules = rules;
        this.integrity = integrity;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** An entry with what the viewer may do; relations are not part of it. */
    public record Seen(Expert one, List<ExpertStep> steps, List<ExpertMove> moves, boolean byLetter) {}

    /** An entry, for those who may see it. */
    public Seen see(ExpertId id, Viewer viewer) {
        Expert one = rows.find(id).filter(found -> access.sees(found, viewer)).orElseThrow(Refusal::notFound);
        List<ExpertMove> moves = java.util.Arrays.stream(ExpertMove.values())
                .filter(move -> move.from().contains(one.state()) && access.may(one, move, viewer))
                .toList();
        boolean byLetter = one.state() == ExpertState.APPLIED && viewer.may(Right.KEEP_EXPERTS);
        return new Seen(one, rows.steps(id), moves, byLetter && !access.unitCanAnswer(one));
    }

    /** Entries that wait for the word of the viewer's unit. */
    public List<Expert> waitingForUnitOf(Viewer viewer) {
        OrganisationId unit = viewer.organisation();
        return unit == null || !viewer.may(Right.CONFIRM_EXPERTS)
                ? List.of()
                : rows.waitingFor(unit).stream()
                        .filter(one -> !access.isSelf(one, viewer))
                        .toList();
    }

    /** The unit says that the expert works there; an operator by the unit's letter, which is named then. */
    @Transactional
    public Expert confirm(ExpertId id, int version, String words, Viewer by) {
        Expert one = log.hold(id, version, ExpertMove.CONFIRM, by);
        String ground = ExpertLog.ground(ExpertMove.CONFIRM, words);
        if (!by.actsFor(one.unit()) && ground.isEmpty()) {
            throw Refusal.invalid("selection.expert.refusal.letter");
        }
        LocalDate due = calendar.addWorkingDays(
                clock.today(), rules.on(clock.today()).checkDays().value());
        return log.save(one, one.at(ExpertState.UNIT_CONFIRMED, due, null), ExpertMove.CONFIRM, ground, by);
    }

    /** The unit says that it is not so. */
    @Transactional
    public Expert deny(ExpertId id, int version, String words, Viewer by) {
        return plain(id, version, ExpertMove.DENY, words, by);
    }

    /** The form check: title, age and integrity (rules/expert-review.md). */
    @Transactional
    public Expert admit(ExpertId id, int version, Viewer by) {
        Expert one = log.hold(id, version, ExpertMove.ADMIT, by);
        against(one).ifPresent(reason -> {
            throw reason;
        });
        return log.save(one, one.at(ExpertState.IN_POOL, null, null), ExpertMove.ADMIT, "", by);
    }

    /** What keeps an expert from entering, for the page of the check. */
    public Optional<Refusal> against(Expert one) {
        PoolEdition edition = rules.on(clock.today());
        if (!one.profile().rank().reaches(edition.leastRank().value())) {
            return Optional.of(Refusal.invalid("selection.expert.refusal.rank"));
        }
        if (one.profile().age(YearMonth.from(clock.today())) > edition.oldest().value()) {
            return Optional.of(Refusal.invalid(
                    "selection.expert.refusal.age", edition.oldest().value()));
        }
        return standing(one).state() == ExpertStanding.State.USABLE
                ? Optional.empty()
                : Optional.of(Refusal.invalid("selection.expert.refusal.barred"));
    }

    /** Not taken into the pool, with the reason. */
    @Transactional
    public Expert refuse(ExpertId id, int version, String words, Viewer by) {
        return plain(id, version, ExpertMove.REFUSE, words, by);
    }

    /** Not drawn while a breach is being looked into. */
    @Transactional
    public Expert suspend(ExpertId id, int version, String words, Viewer by) {
        return plain(id, version, ExpertMove.SUSPEND, words, by);
    }

    /** Nothing was found, or no more than a warning. */
    @Transactional
    public Expert clear(ExpertId id, int version, String words, Viewer by) {
        Expert one = log.hold(id, version, ExpertMove.CLEAR, by);
        if (standing(one).state() != ExpertStanding.State.USABLE) {
            throw Refusal.conflict("selection.expert.refusal.barred");
        }
        return end(one, ExpertMove.CLEAR, words, by);
    }

    /** Banned until the day the integrity record names: a ban rests on a decision there, never on this desk alone. */
    @Transactional
    public Expert ban(ExpertId id, int version, String words, Viewer by) {
        Expert one = log.hold(id, version, ExpertMove.BAN, by);
        ExpertStanding standing = standing(one);
        if (standing.state() != ExpertStanding.State.BANNED) {
            throw Refusal.conflict("selection.expert.refusal.no-ban");
        }
        LocalDate until = Objects.requireNonNull(standing.drawableFrom());
        String ground = ExpertLog.ground(ExpertMove.BAN, words);
        return log.save(one, one.at(ExpertState.BANNED, null, until), ExpertMove.BAN, ground, by);
    }

    /** Out for ever, as the integrity record says. */
    @Transactional
    public Expert expel(ExpertId id, int version, String words, Viewer by) {
        Expert one = log.hold(id, version, ExpertMove.EXPEL, by);
        if (standing(one).state() != ExpertStanding.State.REMOVED) {
            throw Refusal.conflict("selection.expert.refusal.no-ban");
        }
        return end(one, ExpertMove.EXPEL, words, by);
    }

    /** Over age, left, or asked to go. */
    @Transactional
    public Expert remove(ExpertId id, int version, String words, Viewer by) {
        return plain(id, version, ExpertMove.REMOVE, words, by);
    }

    /** Makes a move by its name, for pages and programs. */
    @Transactional
    public Expert act(ExpertMove move, ExpertId id, int version, String words, Viewer by) {
        return switch (move) {
            case CONFIRM -> confirm(id, version, words, by);
            case ADMIT -> admit(id, version, by);
            case CLEAR -> clear(id, version, words, by);
            case BAN -> ban(id, version, words, by);
            case EXPEL -> expel(id, version, words, by);
            case DENY, REFUSE, SUSPEND, REMOVE -> plain(id, version, move, words, by);
            // the expert and the program have other doors
            case APPLY, WAKE, DOZE, RETURN ->
                throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.expert.refusal.by." + move.by());
        };
    }

    /** Links an entry that was imported without one to an account of the same person. */
    @Transactional
    public Expert link(ExpertId id, int version, String signInName, Viewer by) {
        Expert one = rows.lock(id).orElseThrow(Refusal::notFound);
        if (!by.may(Right.KEEP_EXPERTS) || one.person() != null || one.version() != version) {
            throw Refusal.conflict("selection.expert.refusal.version");
        }
        Person person = people.bySignInName(signInName.strip())
                .filter(found -> found.viewer("").may(Right.OWN_EXPERT_PROFILE))
                .filter(found -> !found.id().equals(by.person()))
                .orElseThrow(() -> Refusal.invalid("selection.expert.refusal.person", signInName.strip()));
        if (rows.ofPerson(person.id()).isPresent()) {
            throw Refusal.conflict("selection.expert.refusal.there");
        }
        Expert linked = one.linked(person.id(), person.name());
        log.keep(one, linked, "linked", by);
        return linked;
    }

    /** Does what the day brings: reminds, puts to sleep, lets back after a ban. */
    @Transactional
    public void look(ExpertId id) {
        rows.lock(id).ifPresent(one -> {
            LocalDate today = clock.today();
            LocalDate until = one.until();
            if (until != null && !today.isBefore(until)) {
                comeBack(one);
            } else if (one.state() == ExpertState.IN_POOL) {
                checkData(one, today);
            }
        });
    }

    private void comeBack(Expert one) {
        if (standing(one).state() == ExpertStanding.State.USABLE) {
            end(one, ExpertMove.RETURN, "", Viewer.program());
        }
    }

    private void checkData(Expert one, LocalDate today) {
        PoolEdition edition = rules.on(today);
        LocalDate last = one.checkedOn().plusMonths(edition.dataMonths().value());
        if (today.isAfter(last)) {
            end(one, ExpertMove.DOZE, "", Viewer.program());
        } else if (!today.isBefore(last.minusDays(edition.remindDays().value()))) {
            log.tellExpert(one, "selection.expert.told.remind", last.toString());
        }
    }

    private ExpertStanding standing(Expert one) {
        UUID person = one.person();
        return person == null
                ? new ExpertStanding(ExpertStanding.State.USABLE, null)
                : integrity.expert(person, clock.today());
    }

    private Expert plain(ExpertId id, int version, ExpertMove move, String words, Viewer by) {
        return end(log.hold(id, version, move, by), move, words, by);
    }

    private Expert end(Expert one, ExpertMove move, String words, Viewer by) {
        return log.save(one, one.at(move.to(), null, null), move, ExpertLog.ground(move, words), by);
    }
}
