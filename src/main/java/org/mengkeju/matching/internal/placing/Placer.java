package org.mengkeju.matching.internal.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Says which classes a text most likely belongs to, with a calibrated confidence. Learns from texts whose classes are known
 * and from descriptions of the classes; a class that has a description only can be proposed too. Safe for any number of
 * threads.
 */
public final class Placer {
    /** Judged texts below which the usual weights of the legs are taken as they are. */
    private static final int JUDGED_MIN = 40;

    private static final int ALIKE = 2;
    private static final int WORDS = 4;
    private static final String INNER = "inner/";

    private final List<String> classes;
    private final Legs legs;
    private final Mixture mixture;

    private Placer(List<String> classes, Legs legs, Mixture mixture) {
        this.classes = classes;
        this.legs = legs;
        this.mixture = mixture;
    }

    /**
     * A class proposed.
     *
     * @param name of the class, as the examples name it
     * @param confidence that a person would say so, from 0 to 1; over all classes they sum to 1
     * @param alike keys of the judged examples that speak most for it
     * @param words of the text that speak most for it
     */
    public record Proposed(String name, double confidence, List<String> alike, List<String> words) {}

    /**
     * Learns; the order of the examples does not matter.
     *
     * @throws IllegalArgumentException without examples
     */
    public static Placer of(List<Example> examples) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("nothing to learn from");
        }
        List<Example> sorted = examples.stream()
                .sorted(Comparator.comparing(Example::key).thenComparing(Example::description))
                .toList();
        List<String> classes = sorted.stream()
                .flatMap(example -> example.classes().stream())
                .distinct()
                .sorted()
                .toList();
        return new Placer(classes, new Legs(sorted, classes), mixture(sorted, classes));
    }

    /** Weighs the legs by what they say of texts they have not seen. */
    private static Mixture mixture(List<Example> examples, List<String> classes) {
        long judged =
                examples.stream().filter(example -> !example.description()).count();
        if (judged < JUDGED_MIN) {
            return Mixture.usual();
        }
        Map<String, Integer> numbers = new HashMap<>();
        IntStream.range(0, classes.size()).forEach(i -> numbers.put(classes.get(i), i));
        List<Unseen> unseen = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            List<Example> kept = Folds.without(examples, INNER, fold);
            if (!kept.isEmpty()) {
                var trained = new Legs(kept, classes);
                unseen.addAll(Folds.of(examples, INNER, fold).parallelStream()
                        .map(example -> new Unseen(
                                trained.judge(example.reading()).scores(),
                                example.classes().stream()
                                        .mapToInt(numbers::get)
                                        .toArray()))
                        .toList());
            }
        }
        return Mixture.fit(unseen);
    }

    /** The likeliest classes, likeliest first. */
    public List<Proposed> place(Reading text, int most) {
        Judged judged = legs.judge(text);
        double[] chances = mixture.chances(judged.scores());
        return IntStream.range(0, chances.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(one -> -chances[one])
                        .thenComparing(one -> one))
                .limit(most)
                .map(one -> new Proposed(
                        classes.get(one),
                        chances[one],
                        legs.alike(judged, one, ALIKE),
                        legs.words(text, judged, one, WORDS)))
                .toList();
    }
}
