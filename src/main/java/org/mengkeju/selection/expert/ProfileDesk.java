package org.mengkeju.selection.expert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Integrity;
import org.mengkeju.integrity.Subject;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.conflict.Orcid;
import org.mengkeju.selection.conflict.Work;
import org.mengkeju.selection.expert.Declared.Relation;
import org.mengkeju.selection.expert.identifier.Identifiers;
import org.mengkeju.selection.expert.rules.PoolRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What experts do with their own entry. What they declare is read by them and by the conflict check, by nobody else. */
@Service
public class ProfileDesk {
    private static final int LINE_MOST = 120;
    private static final int DECLARED_MOST = 500;

    private final ExpertRows rows;
    private final DeclaredRows declared;
    private final Identifiers identifiers;
    private final ExpertLog log;
    private final ExpertAccess access;
    private final ProfileReader reader;
    private final PoolRules rules;
    private final Integrity integrity;
    private final People people;
    private final Organisations organisations;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    ProfileDesk(
            ExpertRows rows,
            DeclaredRows declared,
            Identifiers identifiers,
            ExpertLog log,
            ExpertAccess access,
            ProfileReader reader,
            PoolRules rules,
            Integrity integrity,
            People people,
            Organisations organisations,
            WorkingCalendar calendar,
            RegionClock clock) {
        this.rows = rows;
        this.declared = declared;
        this.identifiers = identifiers;
        this.log = log;
        this.access = access;
        this.reader = reader;
        this.rules = rules;
        this.integrity = integrity;
        this.people = people;
        this.organisations = organisations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The viewer's own entry. */
    public Optional<Expert> own(Viewer viewer) {
        UUID person = viewer.person();
        return person == null || !viewer.may(Right.OWN_EXPERT_PROFILE) ? Optional.empty() : rows.ofPerson(person);
    }

    /** What the viewer declared; there is no way to read somebody else's. */
    public Declared declared(Viewer viewer) {
        return own(viewer).map(one -> declared.of(one.id())).orElse(new Declared(List.of(), List.of(), List.of()));
    }

    /** The steps of the viewer's own entry. */
    public List<ExpertStep> steps(Viewer viewer) {
        return own(viewer).map(one -> rows.steps(one.id())).orElse(List.of());
    }

    /** Applies for the pool, for the first time or again; the unit is asked then. */
    @Transactional
    public Expert apply(ProfileReader.Entered entered, Viewer by) {
        UUID person = by.person();
        if (person == null || !by.may(Right.OWN_EXPERT_PROFILE)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.expert.refusal.by.EXPERT");
        }
        integrity.require(Subject.of(person), Activity.REVIEW, by);
        Optional<Expert> before = rows.ofPerson(person);
        Who who = new Who(person, by.name(), isDemo(person));
        Expert applied = applying(who, reader.read(entered), before.orElse(null), by.organisation());
        if (before.isEmpty()) {
            return log.open(applied, by);
        }
        Expert held = log.hold(before.get().id(), null, ExpertMove.APPLY, by);
        return log.save(held, applied, ExpertMove.APPLY, "", by);
    }

    private boolean isDemo(UUID person) {
        return people.find(person).map(Person::demo).orElse(false);
    }

    /** Of whom an entry is. */
    record Who(@Nullable UUID person, String name, boolean demo) {}

    /** An entry that waits for its unit. */
    Expert applying(Who who, ExpertProfile profile, @Nullable Expert before, @Nullable OrganisationId acting) {
        LocalDate today = clock.today();
        LocalDate due =
                calendar.addWorkingDays(today, rules.on(today).unitDays().value());
        OrganisationId unit = unit(profile, acting);
        return new Expert(
                before == null ? ExpertId.next() : before.id(),
                who.person(),
                who.name(),
                unit,
                named(profile, unit),
                ExpertState.APPLIED,
                due,
                null,
                today,
                before == null ? 1 : before.version() + 1,
                before == null ? clock.now() : before.createdAt(),
                who.demo());
    }

    /** The organisation one acts for, else the one of the name entered. */
    private @Nullable OrganisationId unit(ExpertProfile profile, @Nullable OrganisationId acting) {
        if (acting != null || profile.unitName().isEmpty()) {
            return acting;
        }
        return organisations.byName(profile.unitName()).map(Organisation::id).orElse(null);
    }

    private ExpertProfile named(ExpertProfile profile, @Nullable OrganisationId unit) {
        return unit == null
                ? profile
                : new ExpertProfile(
                        organisations.name(unit),
                        profile.unitSince(),
                        profile.rank(),
                        profile.title(),
                        profile.disciplines(),
                        profile.keywords(),
                        profile.text(),
                        profile.division(),
                        profile.born());
    }

    /** Corrects the own data, which are right on this day then. Who changes the unit stays a former colleague of the old one. */
    @Transactional
    public Expert correct(int version, ProfileReader.Entered entered, Viewer by) {
        Expert one = kept(version, by);
        ExpertProfile profile = reader.read(entered);
        OrganisationId unit = unit(profile, by.organisation());
        Expert after = one.saying(named(profile, unit), unit, clock.today());
        boolean moved = !one.profile().unitName().equals(after.profile().unitName());
        if (moved && one.state() == ExpertState.UNIT_CONFIRMED) {
            // the unit that confirmed is the one that is checked
            throw Refusal.conflict("selection.expert.refusal.unit-fixed");
        }
        if (moved && !one.profile().unitName().isEmpty()) {
            LocalDate since = one.profile().unitSince();
            LocalDate from = since != null && since.isAfter(clock.today()) ? null : since;
            declared.add(one.id(), job(one.profile().unitName(), one.unit(), from, clock.today()));
        }
        if (one.state() == ExpertState.DORMANT) {
            return log.save(one, after.at(ExpertState.IN_POOL, null, null).atVersion(one), ExpertMove.WAKE, "", by);
        }
        log.keep(one, after, "corrected", by);
        if (moved) {
            log.askUnit(after);
        }
        return after;
    }

    /** Says that everything is still right; wakes a dormant entry. */
    @Transactional
    public Expert stillRight(int version, Viewer by) {
        Expert one = kept(version, by);
        Expert after = one.checked(clock.today());
        if (one.state() == ExpertState.DORMANT) {
            return log.save(one, after.at(ExpertState.IN_POOL, null, null).atVersion(one), ExpertMove.WAKE, "", by);
        }
        log.keep(one, after, "checked", by);
        return after;
    }

    /** Declares an employer, past or present. */
    @Transactional
    public void addJob(String name, String from, String to, Viewer by) {
        Expert one = declaring(by);
        String plain = line(name);
        LocalDate first = reader.day(from);
        LocalDate last = reader.day(to);
        if (first != null && last != null && last.isBefore(first)) {
            throw Refusal.invalid("selection.expert.refusal.day");
        }
        OrganisationId organisation =
                organisations.byName(plain).map(Organisation::id).orElse(null);
        declared.add(one.id(), job(plain, organisation, first, last));
        log.note(one, "declared", by);
    }

    private static Declared.Job job(
            String name, @Nullable OrganisationId organisation, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Declared.Job(Identifier.next(), organisation, name, from, to);
    }

    /** Declares a paper, patent or project. */
    @Transactional
    public void addWork(Work.Kind kind, String identifier, String day, Viewer by) {
        Expert one = declaring(by);
        LocalDate on = reader.day(day);
        if (on == null) {
            throw Refusal.invalid("selection.expert.refusal.day");
        }
        String plain = line(identifier);
        if (Work.isEmpty(plain)) {
            throw Refusal.invalid("selection.expert.refusal.line", LINE_MOST);
        }
        declared.add(one.id(), new Declared.Done(Identifier.next(), new Work(kind, plain, on)));
        log.note(one, "declared", by);
    }

    /** Declares somebody one is close to, by the name with which the person signs in or the organisation's full name. */
    @Transactional
    public void addRelation(Relation.Kind kind, String who, Viewer by) {
        Expert one = declaring(by);
        String plain = line(who);
        Relation relation = kind == Relation.Kind.RELATED_ORGANISATION
                ? new Relation(Identifier.next(), kind, null, organisation(plain))
                : new Relation(Identifier.next(), kind, person(plain, by), null);
        declared.add(one.id(), relation);
        log.note(one, "declared", by);
    }

    private OrganisationId organisation(String name) {
        return organisations
                .byName(name)
                .map(Organisation::id)
                .orElseThrow(() -> Refusal.invalid("selection.expert.refusal.organisation", name));
    }

    private UUID person(String signInName, Viewer by) {
        return people.bySignInName(signInName)
                .map(Person::id)
                .filter(found -> !found.equals(by.person()))
                .orElseThrow(() -> Refusal.invalid("selection.expert.refusal.person", signInName));
    }

    /** The own identifier, "" where none is declared. */
    public String identifier(Viewer viewer) {
        return own(viewer)
                .flatMap(one -> identifiers.of(one.id()))
                .map(Orcid::text)
                .orElse("");
    }

    /**
     * Declares by which ORCID one is known, or with nothing takes it back.
     *
     * @throws Refusal where it is none, or somebody else's
     */
    @Transactional
    public void identify(String typed, Viewer by) {
        Expert one = held(by);
        Orcid orcid = typed.isBlank()
                ? null
                : Orcid.of(typed).orElseThrow(() -> Refusal.invalid("selection.refusal.orcid", typed.strip()));
        if (!identifiers.put(one.id(), orcid)) {
            throw Refusal.conflict("selection.refusal.orcid-taken");
        }
        log.note(one, orcid == null ? "took-back" : "declared", by);
    }

    /** Takes back something one declared. */
    @Transactional
    public void takeBack(UUID key, Viewer by) {
        Expert one = held(by);
        if (!declared.remove(one.id(), key)) {
            throw Refusal.notFound();
        }
        log.note(one, "took-back", by);
    }

    private static String line(String entered) {
        String line = entered.strip();
        if (line.isEmpty() || line.length() > LINE_MOST) {
            throw Refusal.invalid("selection.expert.refusal.line", LINE_MOST);
        }
        return line;
    }

    private Expert declaring(Viewer by) {
        Expert one = held(by);
        Declared known = declared.of(one.id());
        if (known.jobs().size() + known.works().size() + known.relations().size() >= DECLARED_MOST) {
            throw Refusal.invalid("selection.expert.refusal.list", DECLARED_MOST);
        }
        return one;
    }

    private Expert kept(int version, Viewer by) {
        Expert one = held(by);
        if (one.version() != version) {
            throw Refusal.conflict("selection.expert.refusal.version");
        }
        return one;
    }

    private Expert held(Viewer by) {
        Expert one = own(by).flatMap(own -> rows.lock(own.id())).orElseThrow(Refusal::notFound);
        if (!one.state().isKept() || !access.isSelf(one, by)) {
            throw Refusal.conflict("selection.expert.refusal.state");
        }
        return one;
    }
}
