package org.mengkeju.project.race;

import java.math.BigDecimal;
import java.util.List;
import org.mengkeju.selection.scoring.Fraction;

/**
 * The score of a team at a gate: the mean of the experts and the final user's points, weighted; exact.
 *
 * @param points from 0 to 100
 */
public record GateScore(Fraction points) implements Comparable<GateScore> {
    private static final int DIGITS = 4;
    private static final Fraction WHOLE = Fraction.of(100);

    /**
     * @param experts points of each expert, at least one
     * @param user points of the final user
     * @param expertsPercent weight of the experts; the user has the rest
     */
    public static GateScore of(List<BigDecimal> experts, BigDecimal user, int expertsPercent) {
        Fraction sum = experts.stream().map(Fraction::of).reduce(Fraction.ZERO, Fraction::plus);
        Fraction ofExperts = sum.over(Fraction.of(experts.size())).times(Fraction.of(expertsPercent));
        Fraction ofUser = Fraction.of(user).times(WHOLE.minus(Fraction.of(expertsPercent)));
        return new GateScore(ofExperts.plus(ofUser).over(WHOLE));
    }

    /** Whether it is at least this many points. */
    public boolean reaches(int least) {
        return points.compareTo(Fraction.of(least)) >= 0;
    }

    /** To be read: four digits after the point. */
    public BigDecimal rounded() {
        return points.shown(DIGITS);
    }

    @Override
    public int compareTo(GateScore other) {
        return points.compareTo(other.points);
    }
}
