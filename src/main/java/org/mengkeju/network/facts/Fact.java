package org.mengkeju.network.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Named;

/**
 * One fact of the region's vocabulary, {@code facts.yaml}.
 *
 * @param key its name in expressions, after {@code firm.}
 * @param group key of the group it is asked in
 * @param unit what numbers are entered in, or null
 * @param label what it is called
 * @param meaning what exactly is meant
 * @param source the document the wording follows
 * @param choices what a {@link FactType#CHOICE} may be
 * @param derived an expression over other facts it follows from, or null
 * @param daysSince the fact of type {@link FactType#DAY} whose days are counted until today, or null
 * @param goodForMonths months after which a statement counts as not known any more, or null where it stays good
 */
public record Fact(
        String key,
        String group,
        FactType type,
        @Nullable Named unit,
        Named label,
        Named meaning,
        String source,
        @Nullable List<Choice> choices,
        @Nullable String derived,
        @Nullable String daysSince,
        @Nullable Integer goodForMonths) {

    /** A value that can be chosen. */
    public record Choice(String key, Named name) {}

    /** Whether it follows from others and is not asked. */
    public boolean followsFromOthers() {
        return derived != null || daysSince != null;
    }

    /** What can be chosen; empty for other types. */
    public List<Choice> options() {
        return choices == null ? List.of() : choices;
    }

    /** A kept value as people enter it: amounts in 10,000 yuan, averages with two decimals at most. */
    public String entered(String kept) {
        if (!type.isNumber()) {
            return kept;
        }
        BigDecimal shown = new BigDecimal(kept)
                .divide(BigDecimal.valueOf(type.factor()), type.decimals(), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : shown.toPlainString();
    }

    /** A kept value as expressions see it. */
    Object value(String kept) {
        return switch (type) {
            case AMOUNT, COUNT, AVERAGE -> Long.valueOf(kept);
            case FLAG -> Boolean.valueOf(kept);
            case CHOICE, DIVISION, DAY -> kept;
        };
    }
}
