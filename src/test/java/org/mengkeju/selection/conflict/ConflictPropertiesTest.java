package org.mengkeju.selection.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mengkeju.selection.conflict.Conflict.Kind;

/** The indexed check against one that looks at every pair of everything; the seed of a failing round is told. */
class ConflictPropertiesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate SINCE = DAY.minusMonths(36);

    @Test
    void theIndexFindsExactlyWhatLookingAtEveryPairFinds() {
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            List<PersonFacts> people = new ArrayList<>();
            for (int n = 0; n < 12; n++) {
                people.add(person(n, random));
            }
            List<Judged> applications = new ArrayList<>();
            for (int n = 0; n < 6; n++) {
                applications.add(application(n, people, random));
            }
            Set<String> found = new ConflictCheck(
                            ConflictRules.DEFAULT, DAY, ConflictPropertiesTest::standing, applications)
                    .of(people).stream()
                            .map(one -> one.reviewer() + " " + one.application() + " " + one.kind())
                            .collect(Collectors.toCollection(TreeSet::new));
            Set<String> wanted = new TreeSet<>();
            for (PersonFacts person : people) {
                for (Judged one : applications) {
                    kinds(person, one, applications)
                            .forEach(kind -> wanted.add(person.person() + " " + one.application() + " " + kind));
                }
            }
            assertThat(found).as("seed %d", seed).isEqualTo(wanted);
        }
    }

    private static Set<Kind> kinds(PersonFacts person, Judged one, List<Judged> all) {
        Set<Kind> kinds = new TreeSet<>();
        String key = person.person();
        for (PersonFacts other : one.people()) {
            if (person.relatives().contains(other.person()) || other.relatives().contains(key)) {
                kinds.add(Kind.NEAR_RELATION);
            }
            if (person.advisers().contains(other.person()) || other.advisers().contains(key)) {
                kinds.add(Kind.TEACHER_OR_COLLEAGUE);
            }
            kinds.addAll(together(person, other));
        }
        for (Employment own : person.employments()) {
            if (one.organisations().stream().anyMatch(unit -> standing(unit).equals(standing(own.organisation())))
                    && (own.to() == null || !own.to().isBefore(SINCE))) {
                kinds.add(own.to() == null || !own.to().isBefore(DAY) ? Kind.SAME_UNIT : Kind.TEACHER_OR_COLLEAGUE);
            }
        }
        if (all.stream().anyMatch(own -> own.call().equals(one.call()) && isOn(person, own))) {
            kinds.add(Kind.OWN_APPLICATION);
        }
        if (one.avoided().contains(key)) {
            kinds.add(Kind.NAMED_TO_AVOID);
        }
        return kinds;
    }

    private static Set<Kind> together(PersonFacts person, PersonFacts other) {
        Set<Kind> kinds = new TreeSet<>();
        for (Work own : person.works()) {
            for (Work theirs : other.works()) {
                if (own.identifier().equals(theirs.identifier())
                        && !own.day().isBefore(SINCE)
                        && !theirs.day().isBefore(SINCE)) {
                    kinds.add(Kind.JOINT_WORK);
                }
            }
        }
        for (Employment own : person.equals(other) ? List.<Employment>of() : person.employments()) {
            for (Employment theirs : other.employments()) {
                if (standing(own.organisation()).equals(standing(theirs.organisation()))) {
                    together(own, theirs, kinds);
                }
            }
        }
        return kinds;
    }

    private static void together(Employment own, Employment theirs, Set<Kind> kinds) {
        LocalDate end = end(own).isBefore(end(theirs)) ? end(own) : end(theirs);
        LocalDate start = start(own).isAfter(start(theirs)) ? start(own) : start(theirs);
        if (!end.isBefore(DAY)) {
            kinds.add(Kind.SAME_UNIT);
        } else if (!end.isBefore(SINCE) && !end.isBefore(start)) {
            kinds.add(Kind.TEACHER_OR_COLLEAGUE);
        }
    }

    private static LocalDate start(Employment one) {
        return one.from() == null ? LocalDate.MIN : one.from();
    }

    private static LocalDate end(Employment one) {
        return one.to() == null ? LocalDate.MAX : one.to();
    }

    private static boolean isOn(PersonFacts person, Judged one) {
        return one.people().stream().anyMatch(other -> other.person().equals(person.person()));
    }

    /** Units 0 and 1 have merged. */
    private static String standing(String unit) {
        UnaryOperator<String> merged = key -> key.equals("u1") ? "u0" : key;
        return merged.apply(unit);
    }

    private static PersonFacts person(int n, Random random) {
        List<Employment> employments = new ArrayList<>();
        employments.add(Employment.now("u" + random.nextInt(12)));
        if (random.nextBoolean()) {
            LocalDate to = DAY.minusDays(1 + random.nextInt(2500));
            employments.add(new Employment("u" + random.nextInt(12), to.minusDays(random.nextInt(2000)), to));
        }
        List<Work> works = new ArrayList<>();
        for (int k = random.nextInt(3); k > 0; k--) {
            works.add(new Work(Work.Kind.PAPER, "10.1/" + random.nextInt(15), DAY.minusDays(random.nextInt(2000))));
        }
        return new PersonFacts(
                "p" + n,
                employments,
                random.nextInt(5) == 0 ? Set.of("p" + random.nextInt(12)) : Set.of(),
                Set.of(),
                Set.of(),
                random.nextInt(5) == 0 ? Set.of("p" + random.nextInt(12)) : Set.of(),
                Set.of(),
                works,
                null,
                Set.of());
    }

    private static Judged application(int n, List<PersonFacts> people, Random random) {
        return new Judged(
                "a" + n,
                "c" + n % 3,
                "",
                null,
                List.of(people.get(random.nextInt(6)), people.get(6 + random.nextInt(3))),
                Set.of("u" + random.nextInt(12)),
                Set.of(),
                List.of(),
                random.nextInt(3) == 0 ? Set.of("p" + random.nextInt(12)) : Set.of());
    }
}
