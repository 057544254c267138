package org.mengkeju.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount from … to …, exact to the fen.
 *
 * @param from lower end in yuan, not negative
 * @param to upper end in yuan, not below the lower
 */
public record MoneyRange(BigDecimal from, BigDecimal to) {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    public MoneyRange {
        from = from.setScale(2, RoundingMode.UNNECESSARY);
        to = to.setScale(2, RoundingMode.UNNECESSARY);
        if (from.signum() < 0 || to.compareTo(from) < 0) {
            throw new IllegalArgumentException("not a range of money: " + from + " to " + to);
        }
    }

    /** From amounts in 万元 (ten thousand yuan), the unit people write. */
    public static MoneyRange ofWan(BigDecimal from, BigDecimal to) {
        return new MoneyRange(from.multiply(WAN), to.multiply(WAN));
    }

    /** The lower end in 万元. */
    public BigDecimal fromWan() {
        return from.divide(WAN).stripTrailingZeros();
    }

    /** The upper end in 万元. */
    public BigDecimal toWan() {
        return to.divide(WAN).stripTrailingZeros();
    }
}
