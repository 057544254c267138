package org.mengkeju.selection.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.mengkeju.selection.conflict.Conflict;
import org.mengkeju.selection.conflict.ConflictCheck;
import org.mengkeju.selection.conflict.ConflictRules;
import org.mengkeju.selection.conflict.Employment;
import org.mengkeju.selection.conflict.Judged;
import org.mengkeju.selection.conflict.PersonFacts;
import org.mengkeju.selection.conflict.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench conflicts}: many experts held against many applications. */
@Command(
        name = "conflicts",
        description = "Conflicts of interest of 20,000 experts with 1,000 applications: seconds.",
        mixinStandardHelpOptions = true)
public final class BenchConflicts implements Callable<Integer> {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int ORGANISATIONS = 600;

    @Option(names = "--experts", description = "How many (default: ${DEFAULT-VALUE}).")
    private int experts = 20_000;

    @Option(names = "--applications", description = "How many (default: ${DEFAULT-VALUE}).")
    private int applications = 1_000;

    @Option(names = "--works", description = "Papers of each person (default: ${DEFAULT-VALUE}).")
    private int works = 20;

    @Option(names = "--seed", description = "Of what is made up (default: ${DEFAULT-VALUE}).")
    private long seed = 20_261_122;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        var random = new Random(seed);
        List<PersonFacts> people = new ArrayList<>();
        for (int n = 0; n < experts; n++) {
            people.add(person("e" + n, random));
        }
        List<Judged> judged = new ArrayList<>();
        for (int n = 0; n < applications; n++) {
            judged.add(application(n, people, random));
        }
        long start = System.nanoTime();
        var check = new ConflictCheck(ConflictRules.DEFAULT, DAY, UnaryOperator.identity(), judged);
        long indexed = System.nanoTime();
        List<Conflict> found = check.of(people);
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("experts", experts);
        figures.put("applications", applications);
        figures.put("seconds", Math.round(seconds * 1000) / 1000.0);
        figures.put("of_them_indexing", Math.round((indexed - start) / 1e6) / 1000.0);
        figures.put("conflicts", found.size());
        figures.put(
                "pairs",
                found.stream()
                        .map(one -> one.reviewer() + " " + one.application())
                        .distinct()
                        .count());
        BenchAssign.print(figures, json);
        return 0;
    }

    private PersonFacts person(String key, Random random) {
        List<Work> own = new ArrayList<>();
        for (int n = 0; n < works; n++) {
            // about four authors a paper
            int paper = random.nextInt(Math.max(1, experts * works / 4));
            own.add(new Work(Work.Kind.PAPER, "10.1000/" + paper, DAY.minusDays(random.nextInt(3650))));
        }
        String now = "o" + random.nextInt(ORGANISATIONS);
        String before = "o" + random.nextInt(ORGANISATIONS);
        LocalDate left = DAY.minusDays(random.nextInt(3650));
        return new PersonFacts(
                key,
                List.of(Employment.now(now), new Employment(before, left.minusYears(4), left)),
                some(random, 10),
                Set.of(),
                Set.of(),
                some(random, 5),
                Set.of(),
                own,
                random.nextInt(200) == 0 ? DAY.plusYears(1) : null,
                Set.of());
    }

    /** Another person's key, for one person in so many. */
    private Set<String> some(Random random, int oneIn) {
        return random.nextInt(oneIn) == 0 ? Set.of("e" + random.nextInt(experts)) : Set.of();
    }

    private Judged application(int n, List<PersonFacts> people, Random random) {
        List<PersonFacts> own = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        for (int k = 0; k < 6; k++) {
            PersonFacts one = people.get(random.nextInt(people.size()));
            if (keys.add(one.person())) {
                own.add(one);
            }
        }
        Set<String> organisations = new TreeSet<>();
        for (int k = 0; k < 3; k++) {
            organisations.add("o" + random.nextInt(ORGANISATIONS));
        }
        return new Judged(
                "a" + n,
                "c" + n % 10,
                "f" + n % 30,
                null,
                own,
                organisations,
                Set.of(),
                List.of(),
                Set.of("e" + random.nextInt(experts)));
    }
}
