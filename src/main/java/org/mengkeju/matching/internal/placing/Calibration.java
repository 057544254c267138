package org.mengkeju.matching.internal.placing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mengkeju.matching.internal.algebra.Cholesky;

/**
 * Makes of a class's probability the confidence that a person would name it, by a logistic curve through the first proposals
 * for texts the legs have not seen. People may name several classes, so such confidences may sum to more than one; where
 * every text has one class only they are kept from it.
 */
final class Calibration {
    private static final int FIRST = 3;
    private static final double LEAST = 1e-6;
    /** Curve where nothing is known: a little less sure than the probability. */
    private static final double[] USUAL = {-0.1, 0.9};
    /** Draws the curve towards the usual one, as strongly as so many proposals. */
    private static final double PRIOR = 5;

    private static final int ROUNDS = 30;

    private final double[] curve;
    private final boolean single;

    private Calibration(double[] curve, boolean single) {
        this.curve = curve;
        this.single = single;
    }

    private record Named(double logit, boolean right) {}

    static Calibration usual() {
        return new Calibration(USUAL, true);
    }

    static Calibration fit(List<Unseen> unseen, Mixture mixture) {
        List<Named> named = new ArrayList<>();
        for (Unseen one : unseen) {
            double[] chances = mixture.chances(one.scores());
            for (int first : first(chances, FIRST)) {
                boolean right = Arrays.stream(one.truth()).anyMatch(c -> c == first);
                named.add(new Named(logit(chances[first]), right));
            }
        }
        boolean single = unseen.stream().allMatch(one -> one.truth().length == 1);
        return new Calibration(curve(named), single);
    }

    /** Newton's method for the two numbers of the curve. */
    private static double[] curve(List<Named> named) {
        double[] curve = USUAL.clone();
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = {PRIOR * (USUAL[0] - curve[0]), PRIOR * (USUAL[1] - curve[1])};
            double[][] bend = {{PRIOR, 0}, {0, PRIOR}};
            for (Named one : named) {
                double chance = sigmoid(curve[0] + curve[1] * one.logit());
                double miss = (one.right() ? 1 : 0) - chance;
                double sure = chance * (1 - chance);
                slope[0] += miss;
                slope[1] += miss * one.logit();
                bend[0][0] += sure;
                bend[1][0] += sure * one.logit();
                bend[1][1] += sure * one.logit() * one.logit();
            }
            double[] step = new Cholesky(bend).solve(slope);
            curve[0] += Math.clamp(step[0], -1, 1);
            curve[1] = Math.max(0.1, curve[1] + Math.clamp(step[1], -1, 1));
        }
        return curve;
    }

    /** Numbers of the likeliest classes, likeliest first. */
    static int[] first(double[] chances, int most) {
        return IntStream.range(0, chances.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(one -> -chances[one])
                        .thenComparing(one -> one))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The confidence in each of these classes. */
    double[] confidences(double[] chances, int[] classes) {
        double[] confidences = Arrays.stream(classes)
                .mapToDouble(one -> sigmoid(curve[0] + curve[1] * logit(chances[one])))
                .toArray();
        double sum = Arrays.stream(confidences).sum();
        if (single && sum > 1) {
            Arrays.setAll(confidences, i -> confidences[i] / sum);
        }
        return confidences;
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static double logit(double chance) {
        double bounded = Math.clamp(chance, LEAST, 1 - LEAST);
        return Math.log(bounded / (1 - bounded));
    }
}
