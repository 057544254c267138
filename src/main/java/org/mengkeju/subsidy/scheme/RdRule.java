package org.mengkeju.subsidy.scheme;

import java.math.BigDecimal;
import org.mengkeju.platform.Money;

/**
 * Subsidy after R&D spending.
 *
 * @param sharePercent of the R&D expense of the latest year
 * @param increasePercent of its increase over the year before, for industrial firms above designated size
 * @param combine how the two are put together
 * @param cap for a firm and year
 */
public record RdRule(
        Sourced<BigDecimal> sharePercent,
        Sourced<BigDecimal> increasePercent,
        Sourced<Combine> combine,
        Sourced<Money> cap) {
    /** What is done with two amounts. */
    public enum Combine {
        /** The larger one. */
        MAX,
        /** Both. */
        SUM
    }
}
