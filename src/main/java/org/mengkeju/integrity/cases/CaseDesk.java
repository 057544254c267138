package org.mengkeju.integrity.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mengkeju.integrity.Subject;
import org.mengkeju.integrity.internal.Words;
import org.mengkeju.integrity.rules.Edition;
import org.mengkeju.integrity.rules.IntegrityRules;
import org.mengkeju.integrity.rules.Part;
import org.mengkeju.integrity.rules.Severity;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens before a decision: acceptance, the team, the inquiry, and hearing the accused. */
@Service
public class CaseDesk {
    private final CaseLog log;
    private final CaseAccess access;
    private final CasePapers papers;
    private final IntegrityRules rules;
    private final People people;
    private final Organisations organisations;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    CaseDesk(
            CaseLog log,
            CaseAccess access,
            CasePapers papers,
            IntegrityRules rules,
            People people,
            Organisations organisations,
            WorkingCalendar calendar,
            RegionClock clock) {
        this.log = log;
        this.access = access;
        this.papers = papers;
        this.rules = rules;
        this.people = people;
        this.organisations = organisations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Accepts a report and says whom it is about. */
    @Transactional
    public IntegrityCase accept(CaseId id, int version, Subject accused, Part part, String why, Viewer by) {
        IntegrityCase held = log.hold(id, version, CaseMove.ACCEPT, by);
        if ((part == Part.UNIT) != (accused instanceof Subject.OfOrganisation)) {
            throw Refusal.invalid("integrity.refusal.part");
        }
        IntegrityCase about = held.about(accused, name(accused));
        if (!access.mayHandle(about, by)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "integrity.refusal.tied", by.name());
        }
        LocalDate due = edition(held).inquiry().investigate().lastDay(clock.today(), calendar);
        IntegrityCase accepted = about.at(CaseState.ACCEPTED, held.proceedings().accepted(part), due);
        IntegrityCase saved = log.save(held, accepted, CaseMove.ACCEPT, Words.required(why), by);
        log.tellReporter(saved, "integrity.told.accepted");
        return saved;
    }

    private String name(Subject accused) {
        return switch (accused) {
            case Subject.OfOrganisation(OrganisationId key) ->
                organisations.find(key).map(Organisation::name).orElseThrow(Refusal::notFound);
            case Subject.OfPerson(UUID key) ->
                people.find(key).map(Person::name).orElseThrow(Refusal::notFound);
        };
    }

    /** Does not take a report up; whoever reported reads why. */
    @Transactional
    public IntegrityCase decline(CaseId id, int version, String why, Viewer by) {
        IntegrityCase held = log.hold(id, version, CaseMove.DECLINE, by);
        IntegrityCase declined = held.at(CaseState.NOT_ACCEPTED, held.proceedings(), null);
        IntegrityCase saved = log.save(held, declined, CaseMove.DECLINE, Words.required(why), by);
        log.tellReporter(saved, "integrity.told.declined");
        return saved;
    }

    /** Officers who have no tie to the accused and may be on the team. */
    public List<Person> eligible(IntegrityCase one) {
        return people.withRole(Role.PROGRAMME_OFFICER).stream()
                .filter(person -> !access.isTied(one, person.id(), person.organisation()))
                .toList();
    }

    /**
     * Names the team and begins the inquiry.
     *
     * @throws Refusal naming those who are tied to the accused, for example by the same organisation
     */
    @Transactional
    public IntegrityCase investigate(CaseId id, int version, List<UUID> team, Viewer by) {
        IntegrityCase held = log.hold(id, version, CaseMove.INVESTIGATE, by);
        if (team.isEmpty()) {
            throw Refusal.invalid("integrity.refusal.team");
        }
        List<Proceedings.Member> members = new ArrayList<>();
        for (UUID key : team.stream().distinct().toList()) {
            Person person = people.find(key).orElseThrow(Refusal::notFound);
            if (!person.roles().contains(Role.PROGRAMME_OFFICER)) {
                throw Refusal.invalid("integrity.refusal.not-officer", person.name());
            }
            if (access.isTied(held, person.id(), person.organisation())) {
                throw Refusal.conflict("integrity.refusal.tied", person.name());
            }
            members.add(new Proceedings.Member(person.id(), person.name()));
        }
        IntegrityCase begun =
                held.at(CaseState.INVESTIGATING, held.proceedings().by(members), held.dueOn());
        String names =
                String.join("、", members.stream().map(Proceedings.Member::name).toList());
        return log.save(held, begun, CaseMove.INVESTIGATE, names, by);
    }

    /** Makes the inquiry longer, once. */
    @Transactional
    public IntegrityCase extend(CaseId id, int version, String why, Viewer by) {
        IntegrityCase held = log.hold(id, version, CaseMove.EXTEND, by);
        if (held.proceedings().extended()) {
            throw Refusal.conflict("integrity.refusal.extended");
        }
        LocalDate due = edition(held).inquiry().extension().lastDay(Objects.requireNonNull(held.dueOn()), calendar);
        IntegrityCase longer = held.at(held.state(), held.proceedings().extendedOnce(), due);
        return log.save(held, longer, CaseMove.EXTEND, Words.required(why), by);
    }

    /** Tells the accused the confirmed facts and how grave they look, and hears the accused. */
    @Transactional
    public IntegrityCase notify(CaseId id, int version, String facts, Severity severity, Viewer by) {
        IntegrityCase held = log.hold(id, version, CaseMove.NOTIFY, by);
        Part part = Objects.requireNonNull(held.proceedings().part());
        if (edition(held).grade(part, severity).isEmpty()) {
            throw Refusal.invalid("integrity.refusal.no-grade");
        }
        LocalDate until = edition(held).inquiry().hearing().lastDay(clock.today(), calendar);
        var findings = new Proceedings.Findings(Words.required(facts), severity, clock.today(), until);
        IntegrityCase told = held.at(CaseState.NOTIFIED, held.proceedings().found(findings), until);
        IntegrityCase saved = log.save(held, told, CaseMove.NOTIFY, "", by);
        log.tellAccused(saved, "integrity.told.notified", until.toString());
        return saved;
    }

    /** What the accused says, once, with papers where there are any. */
    @Transactional
    public IntegrityCase state(CaseId id, String words, List<CasePaper.Sent> sent, Viewer by) {
        IntegrityCase held = log.hold(id, null, CaseMove.STATE, by);
        LocalDate until = Objects.requireNonNull(held.proceedings().findings()).hearingUntil();
        if (held.proceedings().statement() != null) {
            throw Refusal.conflict("integrity.refusal.stated");
        }
        if (clock.today().isAfter(until)) {
            throw Refusal.conflict("integrity.refusal.hearing-over", until);
        }
        IntegrityCase stated = held.at(held.state(), held.proceedings().stated(Words.required(words)), until);
        IntegrityCase saved = log.save(held, stated, CaseMove.STATE, "", by);
        papers.keep(id, CasePaper.Kind.STATEMENT, sent);
        return saved;
    }

    private Edition edition(IntegrityCase one) {
        return rules.version(one.edition());
    }
}
