package org.mengkeju.selection.scoring;

import java.math.BigDecimal;

/**
 * What a reviewer gave an application.
 *
 * @param item key of the application
 * @param reviewer key of the reviewer
 * @param value from 0 to 100
 */
public record Score(String item, String reviewer, Fraction value) {
    private static final Fraction MOST = Fraction.of(100);

    /** Checks the range. */
    public Score {
        if (value.signum() < 0 || value.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("a score is between 0 and 100: " + value);
        }
    }

    /** A score written as a decimal. */
    public static Score of(String item, String reviewer, String value) {
        return new Score(item, reviewer, Fraction.of(new BigDecimal(value)));
    }
}
