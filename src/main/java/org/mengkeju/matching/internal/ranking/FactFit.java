package org.mengkeju.matching.internal.ranking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.Facts.MoneyRange;
import org.mengkeju.matching.Facts.TrlRange;
import org.mengkeju.matching.Reason.ChainFit;
import org.mengkeju.matching.Reason.RegionFit;

/**
 * How well the facts of a candidate meet what is asked, each 0–1; NaN when one side says nothing.
 *
 * @param chain same link 1, same chain less
 * @param maturity readiness reached 1, less for each level missing
 * @param region same county 1 … outside the region least
 * @param budget price within the budget 1, less the further beyond
 */
public record FactFit(double chain, double maturity, double region, double budget) {
    private static final double LEVEL = 0.25;

    /** Compares what is asked with what a candidate has. */
    public static FactFit of(Facts asked, Facts has) {
        return new FactFit(
                value(chain(asked.links(), has.links())),
                maturity(asked.trl(), has.trl()),
                value(region(asked.division(), has.division())),
                budget(asked.money(), has.money()));
    }

    /** How the links lie to each other; links are {@code chain/link}. */
    public static ChainFit chain(List<String> asked, List<String> has) {
        if (asked.isEmpty() || has.isEmpty()) {
            return ChainFit.UNKNOWN;
        }
        if (has.stream().anyMatch(asked::contains)) {
            return ChainFit.SAME_LINK;
        }
        Set<String> chains = new HashSet<>();
        asked.forEach(link -> chains.add(chainOf(link)));
        return has.stream().anyMatch(link -> chains.contains(chainOf(link)))
                ? ChainFit.SAME_CHAIN
                : ChainFit.OTHER_CHAIN;
    }

    /** The same where the links of the need are presumed, because it names none. */
    FactFit presuming(double sharedLink) {
        return new FactFit(sharedLink, maturity, region, budget);
    }

    private static String chainOf(String link) {
        int slash = link.indexOf('/');
        return slash < 0 ? link : link.substring(0, slash);
    }

    private static double value(ChainFit fit) {
        return switch (fit) {
            case SAME_LINK -> 1;
            case SAME_CHAIN -> 0.5;
            case OTHER_CHAIN -> 0;
            case UNKNOWN, PRESUMED_LINK, PRESUMED_OTHER -> Double.NaN;
        };
    }

    /** Levels the candidate lacks of what is asked at least, 0 when reached. */
    public static int missingLevels(TrlRange asked, TrlRange has) {
        return Math.max(0, asked.low() - has.high());
    }

    private static double maturity(@Nullable TrlRange asked, @Nullable TrlRange has) {
        return asked == null || has == null ? Double.NaN : Math.max(0, 1 - LEVEL * missingLevels(asked, has));
    }

    /** How far apart two places are by their codes (GB/T 2260); a name instead of a code is outside the region. */
    public static RegionFit region(@Nullable String asked, @Nullable String has) {
        if (asked == null || has == null) {
            return RegionFit.UNKNOWN;
        }
        boolean codes = isCode(asked) && isCode(has);
        if (!codes) {
            return asked.equals(has) ? RegionFit.SAME_REGION : RegionFit.OUTSIDE;
        }
        if (asked.equals(has) && !asked.endsWith("00")) {
            return RegionFit.SAME_COUNTY;
        }
        if (asked.substring(0, 4).equals(has.substring(0, 4))) {
            return RegionFit.SAME_LEAGUE;
        }
        return asked.substring(0, 2).equals(has.substring(0, 2)) ? RegionFit.SAME_REGION : RegionFit.OUTSIDE;
    }

    private static boolean isCode(String division) {
        return division.length() == 6 && division.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static double value(RegionFit fit) {
        return switch (fit) {
            case SAME_COUNTY -> 1;
            case SAME_LEAGUE -> 0.9;
            case SAME_REGION -> 0.6;
            case OUTSIDE -> 0.3;
            case UNKNOWN -> Double.NaN;
        };
    }

    /** The lowest price against the top of the budget: within 1, twice the budget 0. */
    private static double budget(@Nullable MoneyRange budget, @Nullable MoneyRange price) {
        if (budget == null || price == null || budget.high().signum() == 0) {
            return Double.NaN;
        }
        double low = excess(price.low(), budget.high());
        double high = excess(price.high(), budget.high());
        return Math.max(0, 1 - 0.7 * low - 0.3 * high);
    }

    private static double excess(BigDecimal price, BigDecimal budget) {
        BigDecimal over = price.subtract(budget);
        double share = over.divide(budget, MathContext.DECIMAL32).doubleValue();
        return Math.clamp(share, 0, 1);
    }
}
