package org.mengkeju.project.race;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The score of a team at a gate as an exact fraction: the mean of the experts and the final user's points, weighted.
 *
 * @param numerator of the fraction
 * @param denominator of the fraction, above 0
 */
public record GateScore(BigDecimal numerator, BigDecimal denominator) implements Comparable<GateScore> {
    private static final int DIGITS = 4;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * @param experts points of each expert, at least one
     * @param user points of the final user
     * @param expertsPercent weight of the experts; the user has the rest
     */
    public static GateScore of(List<BigDecimal> experts, BigDecimal user, int expertsPercent) {
        BigDecimal count = BigDecimal.valueOf(experts.size());
        BigDecimal sum = experts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal ofUser = WHOLE.subtract(BigDecimal.valueOf(expertsPercent));
        BigDecimal weighted = sum.multiply(BigDecimal.valueOf(expertsPercent))
                .add(user.multiply(ofUser).multiply(count));
        return new GateScore(weighted, count.multiply(WHOLE));
    }

    /** Whether it is at least this many points. */
    public boolean reaches(int points) {
        return numerator.compareTo(denominator.multiply(BigDecimal.valueOf(points))) >= 0;
    }

    /** To be read: four digits after the point. */
    public BigDecimal rounded() {
        return numerator.divide(denominator, DIGITS, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(GateScore other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
