package org.mengkeju.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a text beside its words: of a need what it asks for, of a candidate what it has. Everything may be
 * unknown; what is unknown neither helps nor harms.
 *
 * @param links chain links as {@code chain/link}
 * @param trl technology readiness (GB/T 22900): asked for, or reached
 * @param division six-digit code of GB/T 2260, or the name of a province outside the region
 * @param money budget of a need, price of a candidate, in yuan
 * @param trade ways to trade, by key
 * @param updated day of the last change
 */
public record Facts(
        List<String> links,
        @Nullable TrlRange trl,
        @Nullable String division,
        @Nullable MoneyRange money,
        List<String> trade,
        @Nullable LocalDate updated) {
    /** Nothing known. */
    public static final Facts NONE = new Facts(List.of(), null, null, null, List.of(), null);

    /** Copies the lists. */
    public Facts {
        links = List.copyOf(links);
        trade = List.copyOf(trade);
    }

    /**
     * Technology readiness levels, both ends included.
     *
     * @param low 1–9
     * @param high 1–9, not below {@code low}
     */
    public record TrlRange(int low, int high) {
        /** Checks the bounds. */
        public TrlRange {
            if (low < 1 || high > 9 || low > high) {
                throw new IllegalArgumentException("Not a range of readiness levels: " + low + "–" + high);
            }
        }
    }

    /**
     * An amount from … to, in yuan.
     *
     * @param low not negative
     * @param high not below {@code low}
     */
    public record MoneyRange(BigDecimal low, BigDecimal high) {
        /** Checks the bounds. */
        public MoneyRange {
            if (low.signum() < 0 || high.compareTo(low) < 0) {
                throw new IllegalArgumentException("Not a range of amounts: " + low + "–" + high);
            }
        }
    }
}
