package org.mengkeju.matching.internal.placing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mengkeju.matching.internal.algebra.Vectors;

/** The examples most like a text, by meaning and terms together; each votes for its classes. */
final class Neighbours {
    private static final int COUNT = 30;
    /** How much less alike makes a vote e times as light. Measured (docs/benchmarks/placement.md). */
    private static final double SCALE = 0.05;
    /** Share of the votes that a class has which nobody votes for: absence is weak evidence. */
    private static final double UNSEEN = 0.01;

    private final List<Example> examples;
    private final Postings postings;
    private final int[][] classes;
    private final int count;

    /**
     * An example near the text.
     *
     * @param example its number
     * @param vote its share of all votes, from 0 to 1
     */
    record Near(int example, double vote) {}

    Neighbours(List<Example> examples, List<Weighted> weighted, int terms, int[][] classes, int count) {
        this.examples = examples;
        this.postings = new Postings(weighted, terms);
        this.classes = classes;
        this.count = count;
    }

    /** The nearest examples, nearest first. */
    List<Near> of(Reading text, Weighted terms) {
        float[] alike = postings.products(terms);
        for (int e = 0; e < alike.length; e++) {
            alike[e] += Vectors.dot(examples.get(e).reading().meaning(), text.meaning());
        }
        int[] nearest = nearest(alike);
        double best = nearest.length == 0 ? 0 : alike[nearest[0]];
        double all = Arrays.stream(nearest)
                .mapToDouble(e -> Math.exp((alike[e] - best) / SCALE))
                .sum();
        List<Near> near = new ArrayList<>();
        for (int e : nearest) {
            near.add(new Near(e, Math.exp((alike[e] - best) / SCALE) / all));
        }
        return near;
    }

    private static int[] nearest(float[] alike) {
        float[] sorted = alike.clone();
        Arrays.sort(sorted);
        float least = sorted[Math.max(0, sorted.length - COUNT)];
        List<Integer> found = new ArrayList<>();
        for (int e = 0; e < alike.length; e++) {
            if (alike[e] >= least) {
                found.add(e);
            }
        }
        return found.stream()
                .sorted(Comparator.<Integer>comparingDouble(e -> -alike[e]).thenComparing(e -> e))
                .limit(COUNT)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Logarithm of each class's share of the votes; a text of several classes splits its vote. */
    double[] judge(List<Near> near) {
        double[] votes = new double[count];
        for (Near one : near) {
            for (int voted : classes[one.example()]) {
                votes[voted] += one.vote() / classes[one.example()].length;
            }
        }
        for (int i = 0; i < count; i++) {
            votes[i] = Math.log(votes[i] + UNSEEN);
        }
        return votes;
    }

    /** Keys of the examples that vote for a class, heaviest vote first; descriptions left out. */
    List<String> voters(List<Near> near, int one, int most) {
        return near.stream()
                .filter(voter -> Arrays.stream(classes[voter.example()]).anyMatch(voted -> voted == one))
                .map(voter -> examples.get(voter.example()))
                .filter(voter -> !voter.description())
                .map(Example::key)
                .limit(most)
                .toList();
    }
}
