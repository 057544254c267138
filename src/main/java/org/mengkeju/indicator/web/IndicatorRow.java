package org.mengkeju.indicator.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.indicator.Indicator;
import org.mengkeju.indicator.Observation;

/**
 * An indicator on the board: its newest figures, its targets, and how far the one is from the other.
 *
 * @param newest figures of the newest period; more than one where sources differ
 * @param earlier older figures
 * @param percent the newest figure as a share of the nearest target, or null where there is no such pair
 * @param reached whether the nearest target has been reached, or null
 */
record IndicatorRow(
        Indicator indicator,
        List<Observation> newest,
        List<Observation> earlier,
        List<Observation> targets,
        @Nullable Integer percent,
        @Nullable Boolean reached) {

    static IndicatorRow of(Indicator indicator, List<Observation> all) {
        var targets = all.stream()
                .filter(one -> one.kind() == Observation.Kind.TARGET)
                .toList();
        var figures = all.stream()
                .filter(one -> one.kind() != Observation.Kind.TARGET)
                .toList();
        String period = figures.isEmpty() ? "" : figures.getFirst().period();
        var newest = figures.stream().filter(one -> one.period().equals(period)).toList();
        var earlier =
                figures.stream().filter(one -> !one.period().equals(period)).toList();
        if (newest.isEmpty() || targets.isEmpty()) {
            return new IndicatorRow(indicator, newest, earlier, targets, null, null);
        }
        BigDecimal value = newest.getFirst().value();
        BigDecimal target = nearest(targets, newest.getFirst().year()).value();
        boolean reached = indicator.higherIsBetter() ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
        int percent = value.multiply(BigDecimal.valueOf(100))
                .divide(target, 0, RoundingMode.DOWN)
                .intValue();
        return new IndicatorRow(indicator, newest, earlier, targets, Math.min(percent, 100), reached);
    }

    private static Observation nearest(List<Observation> targets, int year) {
        return targets.stream()
                .filter(target -> target.year() >= year)
                .min(Comparator.comparingInt(Observation::year))
                .orElse(targets.getFirst());
    }
}
