package org.mengkeju.selection.expert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.ExpertStanding;
import org.mengkeju.integrity.Integrity;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.conflict.Employment;
import org.mengkeju.selection.conflict.Orcid;
import org.mengkeju.selection.conflict.PersonFacts;
import org.mengkeju.selection.conflict.Work;
import org.mengkeju.selection.expert.Declared.Relation;
import org.mengkeju.selection.expert.identifier.Identifiers;
import org.springframework.stereotype.Component;

/** What the conflict check may know of people: entries of the pool, and accounts without one. */
@Component
class PoolFacts {
    private final DeclaredRows declared;
    private final Identifiers identifiers;
    private final People people;
    private final Organisations organisations;
    private final Integrity integrity;
    private final RegionClock clock;

    PoolFacts(
            DeclaredRows declared,
            Identifiers identifiers,
            People people,
            Organisations organisations,
            Integrity integrity,
            RegionClock clock) {
        this.identifiers = identifiers;
        this.declared = declared;
        this.people = people;
        this.organisations = organisations;
        this.integrity = integrity;
        this.clock = clock;
    }

    /** Of entries; employers that were only named are found by the one organisation of that name. */
    Map<ExpertId, PersonFacts> of(Collection<Expert> experts) {
        Map<ExpertId, Declared> all =
                declared.of(experts.stream().map(Expert::id).toList());
        Map<ExpertId, Orcid> known =
                identifiers.of(experts.stream().map(Expert::id).toList());
        Function<String, @Nullable OrganisationId> named = named(experts, all.values());
        Map<ExpertId, PersonFacts> facts = new HashMap<>();
        for (Expert one : experts) {
            Declared own = all.getOrDefault(one.id(), new Declared(List.of(), List.of(), List.of()));
            PersonFacts of = facts(one, own, named);
            Orcid orcid = known.get(one.id());
            facts.put(one.id(), orcid == null ? of : published(of, orcid));
        }
        return facts;
    }

    /** Whoever names this person as a co-author shares a work with them; the other side says when it was. */
    private PersonFacts published(PersonFacts of, Orcid orcid) {
        List<Work> works = new ArrayList<>(of.works());
        works.add(Work.with(orcid, clock.today()));
        return of.with(works);
    }

    /** Of an account that is not in the pool: employment only. */
    PersonFacts of(Person person) {
        OrganisationId unit = person.organisation();
        return unit == null
                ? PersonFacts.of(person.id().toString())
                : PersonFacts.of(person.id().toString(), Employment.now(unit.toString()));
    }

    private Function<String, @Nullable OrganisationId> named(Collection<Expert> experts, Collection<Declared> all) {
        Set<String> names = new HashSet<>();
        experts.stream()
                .filter(one -> one.unit() == null)
                .forEach(one -> names.add(one.profile().unitName()));
        all.stream()
                .flatMap(one -> one.jobs().stream())
                .filter(job -> job.organisation() == null)
                .forEach(job -> names.add(job.name()));
        names.removeIf(String::isBlank);
        var found = organisations.byNames(names);
        return name -> found.containsKey(name) ? found.get(name).id() : null;
    }

    private PersonFacts facts(Expert one, Declared own, Function<String, @Nullable OrganisationId> named) {
        UUID person = one.person();
        return new PersonFacts(
                person == null ? one.id().toString() : person.toString(),
                employments(one, own, named),
                related(own, Relation.Kind.RELATIVE),
                related(own, Relation.Kind.RELATED),
                related(own, Relation.Kind.RELATED_ORGANISATION),
                related(own, Relation.Kind.ADVISER),
                related(own, Relation.Kind.STUDENT),
                own.works().stream().map(Declared.Done::work).toList(),
                barredUntil(one),
                Set.of());
    }

    private List<Employment> employments(Expert one, Declared own, Function<String, @Nullable OrganisationId> named) {
        List<Employment> jobs = new ArrayList<>();
        OrganisationId unit = one.unit() == null ? named.apply(one.profile().unitName()) : one.unit();
        if (unit != null) {
            jobs.add(new Employment(unit.toString(), one.profile().unitSince(), null));
        }
        UUID person = one.person();
        if (person != null) {
            people.find(person)
                    .map(Person::organisation)
                    .filter(acting -> !acting.equals(unit))
                    .ifPresent(acting -> jobs.add(Employment.now(acting.toString())));
        }
        for (Declared.Job job : own.jobs()) {
            OrganisationId organisation = job.organisation() == null ? named.apply(job.name()) : job.organisation();
            if (organisation != null) {
                jobs.add(new Employment(organisation.toString(), job.from(), job.to()));
            }
        }
        return jobs;
    }

    private static Set<String> related(Declared own, Relation.Kind kind) {
        return own.relations().stream()
                .filter(relation -> relation.kind() == kind)
                .map(relation -> relation.person() == null ? relation.organisation() : relation.person())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    /** The day the record names, or the entry's own, whichever is later. */
    private @Nullable LocalDate barredUntil(Expert one) {
        UUID person = one.person();
        if (person == null) {
            return one.until();
        }
        ExpertStanding standing = integrity.expert(person, clock.today());
        LocalDate recorded = standing.state() == ExpertStanding.State.REMOVED ? LocalDate.MAX : standing.drawableFrom();
        LocalDate own = one.until();
        return own == null || (recorded != null && recorded.isAfter(own)) ? recorded : own;
    }
}
