package org.mengkeju.matching.internal.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mengkeju.matching.internal.analysis.Bigrams;
import org.mengkeju.matching.internal.analysis.WordSegmenter;
import org.mengkeju.matching.internal.placing.Neighbours.Near;

/** The three ways in which examples speak for classes: discriminant of the vectors, terms in common, nearest examples. */
final class Legs {
    static final int COUNT = 3;

    /** Words that say less than this share of what the best one says are not named. */
    private static final double WORTH_NAMING = 0.2;

    private final Discriminant discriminant;
    private final Terms terms;
    private final TermCentroids centroids;
    private final Neighbours neighbours;

    /**
     * Learns from examples.
     *
     * @param classes all classes there may be, in order; one without example is judged nearly impossible
     */
    Legs(List<Example> examples, List<String> classes) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        classes.forEach(one -> numbers.put(one, numbers.size()));
        int[][] of = examples.stream()
                .map(example -> example.classes().stream()
                        .distinct()
                        .mapToInt(numbers::get)
                        .toArray())
                .toArray(int[][]::new);
        discriminant = Discriminant.of(examples, of, classes.size());
        terms = new Terms(examples);
        List<Weighted> weighted =
                examples.stream().map(example -> terms.weigh(example.reading())).toList();
        centroids = new TermCentroids(terms, weighted, of, classes.size());
        neighbours = new Neighbours(examples, weighted, terms.count(), of, classes.size());
    }

    Judged judge(Reading text) {
        Weighted weighted = terms.weigh(text);
        List<Near> near = neighbours.of(text, weighted);
        double[] bells = discriminant.judge(text);
        float[] cosines = centroids.judge(weighted);
        double[] votes = neighbours.judge(near);
        double[][] scores = IntStream.range(0, bells.length)
                .mapToObj(one -> new double[] {bells[one], cosines[one], votes[one]})
                .toArray(double[][]::new);
        return new Judged(scores, weighted, near);
    }

    /** Keys of the examples that speak most for a class. */
    List<String> alike(Judged judged, int one, int most) {
        return neighbours.voters(judged.near(), one, most);
    }

    /** Words of the text that speak most for a class, as the text has them. */
    List<String> words(Reading text, Judged judged, int one, int most) {
        record Weighed(String word, double share) {}
        List<Weighed> weighed = new ArrayList<>();
        for (String word : new LinkedHashSet<>(text.words())) {
            if (word.codePointCount(0, word.length()) > 1 && !WordSegmenter.isStopWord(word)) {
                double share = Bigrams.of(word).stream()
                        .mapToDouble(term -> centroids.share(judged.terms(), term, one))
                        .sum();
                weighed.add(new Weighed(word, share));
            }
        }
        double best = weighed.stream().mapToDouble(Weighed::share).max().orElse(0);
        return weighed.stream()
                .filter(word -> word.share() > 0 && word.share() >= WORTH_NAMING * best)
                .sorted(Comparator.comparingDouble(Weighed::share).reversed().thenComparing(Weighed::word))
                .map(Weighed::word)
                .limit(most)
                .toList();
    }
}
