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

    /** Scores kept while the legs are weighed, about 25 MB: of many classes fewer texts are looked at. */
    private static final int UNSEEN_SCORES = 500_000;

    private static final int ALIKE = 2;
    private static final int WORDS = 4;
    private static final String INNER = "inner/";

    private final List<String> classes;
    private final Legs legs;
    private final Mixture mixture;
    private final Calibration calibration;

    private Placer(List<String> classes, Legs legs, Mixture mixture, Calibration calibration) {
        this.classes = classes;
        this.legs = legs;
        this.mixture = mixture;
        this.calibration = calibration;
    }

    /**
     * A class proposed.
     *
     * @param name of the class, as the examples name it
     * @param confidence that a person would say so, from 0 to 1; where every text learnt from has one class only, those told of one text sum to at most 1
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
        long judged = sorted.stream().filter(example -> !example.description()).count();
        if (judged < JUDGED_MIN) {
            return new Placer(classes, new Legs(sorted, classes), Mixture.usual(), Calibration.usual());
        }
        List<Unseen> unseen = unseen(sorted, classes);
        Mixture mixture = Mixture.fit(unseen);
        return new Placer(classes, new Legs(sorted, classes), mixture, Calibration.fit(unseen, mixture));
    }

    /** What the legs say of judged texts when these are not among what they learnt from. */
    private static List<Unseen> unseen(List<Example> examples, List<String> classes) {
        Map<String, Integer> numbers = new HashMap<>();
        IntStream.range(0, classes.size()).forEach(i -> numbers.put(classes.get(i), i));
        List<Unseen> unseen = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            List<Example> asked =
                    Folds.some(Folds.of(examples, INNER, fold), UNSEEN_SCORES / classes.size() / Folds.COUNT);
            List<Example> kept = Folds.without(examples, INNER, fold);
            if (!asked.isEmpty() && !kept.isEmpty()) {
                var trained = new Legs(kept, classes);
                unseen.addAll(asked.parallelStream()
                        .map(example -> new Unseen(
                                trained.judge(example.reading()).scores(),
                                example.classes().stream()
                                        .distinct()
                                        .mapToInt(numbers::get)
                                        .toArray()))
                        .toList());
            }
        }
        return unseen;
    }

    /** The likeliest classes, likeliest first. */
    public List<Proposed> place(Reading text, int most) {
        Judged judged = legs.judge(text);
        double[] chances = mixture.chances(judged.scores());
        int[] first = Calibration.first(chances, most);
        double[] confidences = calibration.confidences(chances, first);
        return IntStream.range(0, first.length)
                .mapToObj(i -> new Proposed(
                        classes.get(first[i]),
                        confidences[i],
                        legs.alike(judged, first[i], ALIKE),
                        legs.words(text, judged, first[i], WORDS)))
                .toList();
    }
}
