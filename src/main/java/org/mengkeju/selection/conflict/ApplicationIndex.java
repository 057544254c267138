package org.mengkeju.selection.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Applications by everything a reviewer can have in common with them. */
final class ApplicationIndex {
    private final List<Judged> all;
    private final Map<String, List<Judged>> byKey = new HashMap<>();
    private final Map<String, List<Judged>> byPerson = new HashMap<>();
    private final Map<String, List<Judged>> byNominator = new HashMap<>();
    private final Map<String, List<Judged>> byOrganisation = new HashMap<>();
    private final Map<String, List<Employed>> employed = new HashMap<>();
    private final Map<String, List<Judged>> byWork = new HashMap<>();
    private final Map<String, List<Judged>> byAvoided = new HashMap<>();
    private final Map<List<String>, List<Judged>> byField = new HashMap<>();
    private final Map<Integer, List<Judged>> byAwardYear = new HashMap<>();
    private final Map<String, Map<String, List<Judged>>> relatives = new HashMap<>();
    private final Map<String, Map<String, List<Judged>>> related = new HashMap<>();
    private final Map<String, Map<String, List<Judged>>> taught = new HashMap<>();

    /** Somebody on an application who works or worked at an organisation. */
    record Employed(String person, Employment employment, Judged judged) {}

    ApplicationIndex(Collection<Judged> applications, UnaryOperator<String> standing, LocalDate worksSince) {
        this.all = List.copyOf(applications);
        for (Judged one : all) {
            put(byKey, one.application(), one);
            put(byField, List.of(one.call(), one.field()), one);
            one.organisations().forEach(key -> put(byOrganisation, standing.apply(key), one));
            one.nominators().forEach(key -> put(byNominator, key, one));
            one.avoided().forEach(key -> put(byAvoided, key, one));
            works(one, one.works(), worksSince);
            one.people().forEach(person -> person(one, person, standing, worksSince));
            if (one.awardYear() != null) {
                put(byAwardYear, one.awardYear(), one);
            }
        }
    }

    private void person(Judged one, PersonFacts person, UnaryOperator<String> standing, LocalDate worksSince) {
        String key = person.person();
        put(byPerson, key, one);
        works(one, person.works(), worksSince);
        for (Employment employment : person.employments()) {
            employed.computeIfAbsent(standing.apply(employment.organisation()), _ -> new ArrayList<>())
                    .add(new Employed(key, employment, one));
        }
        person.relatives().forEach(other -> put(relatives, other, key, one));
        person.related().forEach(other -> put(related, other, key, one));
        person.advisers().forEach(other -> put(taught, other, key, one));
        person.students().forEach(other -> put(taught, other, key, one));
    }

    private void works(Judged one, List<Work> works, LocalDate since) {
        works.stream().filter(work -> !work.day().isBefore(since)).forEach(work -> put(byWork, work.key(), one));
    }

    private static <K> void put(Map<K, List<Judged>> map, K key, Judged one) {
        List<Judged> own = map.computeIfAbsent(key, _ -> new ArrayList<>());
        // applications come one after the other, so that the same one can only be the last
        if (own.isEmpty() || !own.getLast().application().equals(one.application())) {
            own.add(one);
        }
    }

    private static void put(Map<String, Map<String, List<Judged>>> map, String key, String person, Judged one) {
        put(map.computeIfAbsent(key, _ -> new HashMap<>()), person, one);
    }

    List<Judged> all() {
        return all;
    }

    List<Judged> byKey(String application) {
        return byKey.getOrDefault(application, List.of());
    }

    List<Judged> ofPerson(String person) {
        return byPerson.getOrDefault(person, List.of());
    }

    List<Judged> nominatedBy(String person) {
        return byNominator.getOrDefault(person, List.of());
    }

    List<Judged> ofOrganisation(String organisation) {
        return byOrganisation.getOrDefault(organisation, List.of());
    }

    List<Employed> employed(String organisation) {
        return employed.getOrDefault(organisation, List.of());
    }

    List<Judged> ofWork(Work work) {
        return byWork.getOrDefault(work.key(), List.of());
    }

    List<Judged> avoiding(String reviewer) {
        return byAvoided.getOrDefault(reviewer, List.of());
    }

    List<Judged> sameField(Judged own) {
        return byField.getOrDefault(List.of(own.call(), own.field()), List.of());
    }

    List<Judged> sameAwardYear(Judged own) {
        @Nullable Integer year = own.awardYear();
        return year == null ? List.of() : byAwardYear.getOrDefault(year, List.of());
    }

    /** Applications by the person on them who names somebody as a near relative. */
    Map<String, List<Judged>> relativesOf(String person) {
        return relatives.getOrDefault(person, Map.of());
    }

    Map<String, List<Judged>> relatedTo(String person) {
        return related.getOrDefault(person, Map.of());
    }

    /** Applications by the person on them who names somebody as teacher or student. */
    Map<String, List<Judged>> taughtWith(String person) {
        return taught.getOrDefault(person, Map.of());
    }
}
