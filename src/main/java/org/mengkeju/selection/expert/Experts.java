package org.mengkeju.selection.expert;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mengkeju.network.People;
import org.mengkeju.platform.region.Region;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.conflict.Orcid;
import org.mengkeju.selection.conflict.PersonFacts;
import org.mengkeju.selection.expert.identifier.Identifiers;
import org.mengkeju.selection.expert.rules.PoolRules;
import org.springframework.stereotype.Service;

/** The pool of experts, for whoever draws from it. Managing, using and drawing are separate: nothing is changed here. */
@Service
public class Experts {
    private final ExpertRows rows;
    private final PoolFacts facts;
    private final Identifiers identifiers;
    private final PoolRules rules;
    private final People people;
    private final Region region;
    private final RegionClock clock;

    Experts(
            ExpertRows rows,
            PoolFacts facts,
            Identifiers identifiers,
            PoolRules rules,
            People people,
            Region region,
            RegionClock clock) {
        this.identifiers = identifiers;
        this.rows = rows;
        this.facts = facts;
        this.rules = rules;
        this.people = people;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Everybody who may be drawn today: in the pool, with an account, not over age, by key. Who is barred by the integrity
     * record is still among them; {@link #facts} says until when.
     */
    public List<PoolExpert> inPool() {
        int oldest = rules.on(clock.today()).oldest().value();
        YearMonth now = YearMonth.from(clock.today());
        return rows.inPool().stream()
                .filter(one -> one.profile().age(now) <= oldest)
                .map(this::shown)
                .toList();
    }

    /** One entry, whatever its state. */
    public Optional<PoolExpert> find(ExpertId id) {
        return rows.find(id).map(this::shown);
    }

    /** Entries, whatever their state; keys nobody has are left out. */
    public Map<ExpertId, PoolExpert> all(Collection<ExpertId> ids) {
        return rows.all(ids).stream().collect(Collectors.toMap(Expert::id, this::shown));
    }

    /** The entry of an account. */
    public Optional<PoolExpert> ofPerson(UUID person) {
        return rows.ofPerson(person).map(this::shown);
    }

    /**
     * What the conflict check needs to know of experts. The person's key is the account where there is one, else the entry's;
     * organisations are keys of the network. Never to be shown.
     */
    public Map<ExpertId, PersonFacts> facts(Collection<ExpertId> experts) {
        return facts.of(rows.all(experts));
    }

    /** The same of accounts: by their entry in the pool if there is one, else by employment only. */
    public Map<UUID, PersonFacts> factsOfPeople(Collection<UUID> accounts) {
        Map<UUID, PersonFacts> found = new HashMap<>();
        List<Expert> entries = rows.ofPeople(accounts);
        Map<ExpertId, PersonFacts> known = facts.of(entries);
        for (Expert entry : entries) {
            UUID person = entry.person();
            PersonFacts of = known.get(entry.id());
            if (person != null && of != null) {
                found.put(person, of);
            }
        }
        Set<UUID> others = new HashSet<>(accounts);
        others.removeAll(found.keySet());
        people.all(others).forEach(person -> found.put(person.id(), facts.of(person)));
        return found;
    }

    /** Keys in the facts of those who gave these identifiers, by identifier; who is not in the pool is not among them. */
    public Map<Orcid, String> people(Collection<Orcid> identifiers) {
        Map<Orcid, String> found = new HashMap<>();
        Map<ExpertId, Orcid> owners = this.identifiers.owners(identifiers);
        for (Expert one : rows.all(owners.keySet())) {
            UUID person = one.person();
            Orcid own = owners.get(one.id());
            if (own != null) {
                found.put(own, person == null ? one.id().toString() : person.toString());
            }
        }
        return found;
    }

    private PoolExpert shown(Expert one) {
        ExpertProfile profile = one.profile();
        return new PoolExpert(
                one.id(),
                one.person(),
                one.name(),
                one.unit(),
                profile.unitName(),
                profile.disciplines(),
                profile.title(),
                profile.division(),
                isOutside(profile.division()),
                (profile.text() + " " + String.join(" ", profile.keywords())).strip(),
                one.state(),
                one.demo());
    }

    /** A division within the region begins with the region's own digits (GB/T 2260). */
    private boolean isOutside(String division) {
        String within = region.settings().code().replaceFirst("(00)+$", "");
        return !division.startsWith(within);
    }
}
