package org.mengkeju.selection.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.time.StoryTime;

/** Accounts of the demonstration by sign-in name. */
final class DemoCast {
    static final String OFFICER = "officer";
    static final String DRAWER = "officer2";

    /** The expert who still owes a score where a review is under way. */
    static final String OWING = "expert";

    private final People people;
    private final Map<String, Person> known = new HashMap<>();

    DemoCast(People people) {
        this.people = people;
    }

    /** Whether there are accounts of the demonstration of all these names. */
    boolean has(List<String> names) {
        return names.stream()
                .allMatch(name -> people.bySignInName(name).filter(Person::demo).isPresent());
    }

    Person person(String name) {
        return known.computeIfAbsent(
                name, key -> people.bySignInName(key).filter(Person::demo).orElseThrow());
    }

    Viewer viewer(String name) {
        return person(name).viewer(StoryTime.ADDRESS);
    }

    Viewer viewer(UUID person) {
        return people.find(person).orElseThrow().viewer(StoryTime.ADDRESS);
    }
}
