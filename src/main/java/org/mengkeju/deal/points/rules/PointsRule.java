package org.mengkeju.deal.points.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.proceeds.rules.Mark;
import org.mengkeju.platform.region.Named;

/**
 * One version of the rule.
 *
 * @param validTo last day it holds, or null
 * @param expiryMonths after which granted points expire, or null where they do not
 */
public record PointsRule(
        String id,
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Named name,
        String document,
        String source,
        PerResult licensor,
        Rate licensee,
        Rate guarantor,
        Rounding rounding,
        Notice notice,
        @Nullable Integer expiryMonths) {
    private static final int FEN_AND_PERCENT = 4;

    /** Points for each result. */
    public record PerResult(Long perResult, Mark mark) {}

    /** Points as a percentage of yuan paid, up to a cap for each deal. */
    public record Rate(BigDecimal percent, Long cap, Mark mark) {}

    /** How parts of a point are rounded. */
    public record Rounding(Boolean down, Mark mark) {}

    /** Calendar days for which an award is published before it is granted. */
    public record Notice(Integer days, Mark mark) {}

    /** Id and version, as awards keep them. */
    public String edition() {
        return id + "@" + version;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /**
     * All the points a beneficiary has earned with one deal.
     *
     * @param results licensed, for a licensor
     * @param paidFen counted for a licensee or guarantor: everything paid and not taken back
     */
    public long earned(Earner earner, int results, long paidFen) {
        return switch (earner) {
            case LICENSOR -> Math.multiplyExact(licensor.perResult(), results);
            case LICENSEE -> of(paidFen, licensee);
            case GUARANTOR -> of(paidFen, guarantor);
        };
    }

    private long of(long paidFen, Rate rate) {
        BigDecimal exact = BigDecimal.valueOf(paidFen, FEN_AND_PERCENT).multiply(rate.percent());
        RoundingMode mode = rounding.down() ? RoundingMode.FLOOR : RoundingMode.HALF_UP;
        return Math.min(rate.cap(), exact.setScale(0, mode).longValueExact());
    }

    /**
     * What one more payment brings, over what all before brought: negative where a payment was taken back. Since it
     * is a
     * difference of totals, the order of payments does not matter for their sum and the cap holds for the whole deal.
     */
    public long brings(Earner earner, long paidBefore, long paidAfter) {
        return earned(earner, 0, paidAfter) - earned(earner, 0, paidBefore);
    }
}
