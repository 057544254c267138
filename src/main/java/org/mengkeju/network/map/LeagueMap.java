package org.mengkeju.network.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Centre;

/**
 * The map of the leagues as one page shows it: coloured by a figure, with the legend and the table of the same numbers.
 *
 * @param height of the drawing; 0 where the region has no map
 * @param leagues in the order of the table
 * @param steps the legend: what each colour means
 * @param figures the columns of the table
 * @param chosen key of the figure that colours the map
 * @param elsewhere what the figures count outside these leagues or without a league, one for each figure
 */
public record LeagueMap(
        int height,
        List<League> leagues,
        List<Step> steps,
        List<Column> figures,
        String chosen,
        List<Integer> elsewhere) {
    private static final int STEPS = 4;

    /**
     * A league or city with the centre that looks after it.
     *
     * @param shape how it is drawn, or null where the map does not have it
     * @param label its name on the map
     * @param place where the label stands
     * @param step colour from 0 (none) to 4
     * @param values one for each figure
     */
    public record League(
            String code,
            String name,
            String label,
            Centre centre,
            LeagueShapes.@Nullable Shape shape,
            MapLabels.@Nullable Place place,
            int step,
            int value,
            List<Integer> values) {}

    /** A colour of the legend for values from the first to the last. */
    public record Step(int number, int from, int to) {}

    /** A figure as column and as choice. */
    public record Column(String key, String label, String source) {}

    public boolean drawn() {
        return height > 0;
    }

    public boolean anyElsewhere() {
        return elsewhere.stream().anyMatch(count -> count > 0);
    }

    public int width() {
        return LeagueShapes.WIDTH;
    }

    /** The column that colours the map. */
    public Column colouring() {
        return figures.stream()
                .filter(column -> column.key().equals(chosen))
                .findFirst()
                .orElseThrow();
    }

    /** Four steps of equal width up to the largest value, in whole numbers; fewer where the values are small. */
    static List<Step> steps(int largest) {
        int width = Math.max(1, Math.ceilDiv(largest, STEPS));
        List<Step> steps = new ArrayList<>();
        for (int n = 1; n <= STEPS && (n - 1) * width < largest; n++) {
            steps.add(new Step(n, (n - 1) * width + 1, n * width));
        }
        return steps;
    }

    /** The number of the step a value lies in, 0 for none. */
    static int step(List<Step> steps, int value) {
        return steps.stream()
                .filter(step -> value >= step.from() && value <= step.to())
                .mapToInt(Step::number)
                .findFirst()
                .orElse(0);
    }

    /** Numbers of a league from the counts of every figure. */
    static List<Integer> values(List<Map<String, Integer>> counts, String league) {
        return counts.stream().map(count -> count.getOrDefault(league, 0)).toList();
    }
}
