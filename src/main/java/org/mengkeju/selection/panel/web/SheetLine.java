package org.mengkeju.selection.panel.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Named;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.programme.Rubric;

/**
 * A criterion of a scoring sheet as its page shows it.
 *
 * @param mark and reason so far, or null
 * @param bands the meaning of marks in words, the best first
 * @param at where its stretch of the bar of points begins, 0 to 100
 * @param points what it brings of the 100 so far: the length of its stretch
 */
public record SheetLine(
        Rubric.Criterion criterion, Sheet.@Nullable Mark mark, List<Band> bands, double at, double points) {
    private static final double PERCENT = 100.0;

    /** Copies the list. */
    public SheetLine {
        bands = List.copyOf(bands);
    }

    /**
     * Marks that mean the same in words.
     *
     * @param from lowest of them
     * @param to highest of them
     * @param chosen whether the mark given is one of them
     */
    public record Band(int from, int to, Named text, boolean chosen) {
        /** What the field shows first when the band is chosen: the mark in its middle. */
        public int middle() {
            return (from + to) / 2;
        }

        /** {@code 85+}, {@code 60—84}. */
        public String range() {
            return to == Rubric.MOST ? from + "+" : from + "—" + to;
        }
    }

    static List<SheetLine> of(Rubric rubric, Map<String, Sheet.Mark> marks) {
        List<SheetLine> lines = new ArrayList<>();
        double at = 0;
        for (Rubric.Criterion one : rubric.criteria()) {
            Sheet.Mark mark = marks.get(one.key());
            BigDecimal given = mark == null ? null : mark.mark();
            double points = given == null ? 0 : given.doubleValue() * one.weight() / PERCENT;
            lines.add(new SheetLine(one, mark, bands(one.anchors(), given), at, points));
            at += points;
        }
        return lines;
    }

    private static List<Band> bands(List<Rubric.Anchor> anchors, @Nullable BigDecimal given) {
        List<Band> bands = new ArrayList<>();
        int to = Rubric.MOST;
        for (Rubric.Anchor one : anchors) {
            boolean chosen = given != null
                    && given.compareTo(BigDecimal.valueOf(one.from())) >= 0
                    && (to == Rubric.MOST || given.compareTo(BigDecimal.valueOf(to + 1L)) < 0);
            bands.add(new Band(one.from(), to, one.text(), chosen));
            to = one.from() - 1;
        }
        return bands;
    }
}
