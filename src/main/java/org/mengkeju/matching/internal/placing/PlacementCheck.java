package org.mengkeju.matching.internal.placing;

import java.util.ArrayList;
import java.util.List;
import org.mengkeju.matching.internal.placing.Placer.Proposed;

/**
 * How good placing is, by cross-validation: every judged text is placed by what was learnt from four fifths of the others,
 * weights of the legs included.
 */
public final class PlacementCheck {
    private static final double[] BOUNDS = {0, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0000001};
    private static final int TOP = 3;
    private static final String OUTER = "outer/";

    private PlacementCheck() {}

    /** A text placed, and whether one of its own classes came first. */
    public record Placed(Example example, List<Proposed> proposed) {
        boolean first() {
            return example.classes().contains(proposed.getFirst().name());
        }

        boolean amongFirst() {
            return proposed.stream().anyMatch(one -> example.classes().contains(one.name()));
        }
    }

    /**
     * First proposals whose confidence lies between two bounds.
     *
     * @param stated mean confidence of those proposals
     * @param right share of them that was right
     */
    public record Band(double from, double to, int count, double stated, double right) {}

    /**
     * What came out.
     *
     * @param judged texts placed
     * @param accuracy share whose first proposal is one of their classes
     * @param topThree share of which one of the first three is
     * @param bands reliability of the confidence of first proposals
     */
    public record Figures(int judged, double accuracy, double topThree, List<Band> bands) {}

    /** Places every judged text by what the others teach. */
    public static List<Placed> run(List<Example> examples) {
        List<Placed> placed = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            List<Example> asked = Folds.of(examples, OUTER, fold);
            List<Example> kept = Folds.without(examples, OUTER, fold);
            if (!asked.isEmpty() && !kept.isEmpty()) {
                Placer placer = Placer.of(kept);
                placed.addAll(asked.parallelStream()
                        .map(example -> new Placed(example, placer.place(example.reading(), TOP)))
                        .toList());
            }
        }
        return placed;
    }

    /** Counts; of nothing placed everything is 0. */
    public static Figures figures(List<Placed> placed) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i + 1 < BOUNDS.length; i++) {
            double from = BOUNDS[i];
            double to = BOUNDS[i + 1];
            List<Placed> within = placed.stream()
                    .filter(one -> one.proposed().getFirst().confidence() >= from
                            && one.proposed().getFirst().confidence() < to)
                    .toList();
            bands.add(new Band(
                    from,
                    Math.min(1, to),
                    within.size(),
                    within.stream()
                            .mapToDouble(one -> one.proposed().getFirst().confidence())
                            .average()
                            .orElse(0),
                    share(within, within.stream().filter(Placed::first).count())));
        }
        return new Figures(
                placed.size(),
                share(placed, placed.stream().filter(Placed::first).count()),
                share(placed, placed.stream().filter(Placed::amongFirst).count()),
                bands);
    }

    private static double share(List<Placed> all, long some) {
        return all.isEmpty() ? 0 : (double) some / all.size();
    }
}
