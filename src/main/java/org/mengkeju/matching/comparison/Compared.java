package org.mengkeju.matching.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.MoneyRange;
import org.mengkeju.matching.Candidate;
import org.mengkeju.matching.Reason;

/**
 * One of the candidates compared.
 *
 * @param listing as the viewer may see it
 * @param candidate what the match says of it, or null where there is no match to speak of
 * @param marks by criterion
 */
public record Compared(Listing listing, @Nullable Candidate candidate, Marks marks) {
    private static final int HIGHEST_LEVEL = 9;
    private static final long DAYS_UNTIL_OLD = 3 * 365;

    /**
     * A listing with what the match says of it.
     *
     * @param updated day of its last change
     */
    public record Found(Listing listing, @Nullable Candidate candidate, LocalDate updated) {}

    /** Marks all that are compared; prices are marked against each other. */
    public static List<Compared> of(List<Found> found, LocalDate today) {
        Optional<BigDecimal> lowest = found.stream()
                .flatMap(one -> price(one.listing()).stream())
                .map(MoneyRange::from)
                .min(Comparator.naturalOrder());
        return found.stream()
                .map(one -> new Compared(one.listing(), one.candidate(), marks(one, lowest, today)))
                .toList();
    }

    /** The asking price, where one is stated. */
    public static Optional<MoneyRange> price(Listing listing) {
        return listing.details() instanceof Details.Achievement achievement
                ? Optional.ofNullable(achievement.price())
                : Optional.empty();
    }

    private static Marks marks(Found one, Optional<BigDecimal> lowest, LocalDate today) {
        Map<Criterion, Integer> marks = new EnumMap<>(Criterion.class);
        if (one.candidate() != null) {
            one.candidate().reasons().forEach(reason -> mark(marks, reason));
        }
        price(one.listing())
                .ifPresent(price -> marks.put(Criterion.PRICE, priceMark(lowest.orElseThrow(), price.from())));
        if (one.listing().details() instanceof Details.Achievement achievement) {
            if (achievement.readiness() > 0) {
                marks.put(Criterion.READINESS, Marks.FULL * achievement.readiness() / HIGHEST_LEVEL);
            }
            marks.put(Criterion.RIGHTS, rights(achievement));
            marks.put(Criterion.EVIDENCE, achievement.evidence().isBlank() ? 0 : Marks.FULL);
        }
        marks.put(Criterion.UPDATED, age(one.updated(), today));
        return new Marks(marks);
    }

    private static void mark(Map<Criterion, Integer> marks, Reason reason) {
        Double value = reason.weight().value();
        if (value != null) {
            int tenths = Math.toIntExact(Math.round(value * 10));
            marks.put(criterion(reason), Math.clamp(tenths, 0, Marks.FULL));
        }
    }

    /** The criterion a reason of the match speaks to. */
    public static Criterion criterion(Reason reason) {
        return switch (reason) {
            case Reason.Terms terms -> Criterion.TERMS;
            case Reason.Meaning meaning -> Criterion.MEANING;
            case Reason.Chain chain -> Criterion.CHAIN;
            case Reason.Maturity maturity -> Criterion.MATURITY;
            case Reason.Region region -> Criterion.REGION;
            case Reason.Budget budget -> Criterion.BUDGET;
        };
    }

    private static int priceMark(BigDecimal lowest, BigDecimal price) {
        if (price.signum() == 0) {
            return Marks.FULL;
        }
        return lowest.multiply(BigDecimal.valueOf(Marks.FULL))
                .divide(price, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static int rights(Details.Achievement achievement) {
        if (achievement.rights().isEmpty()) {
            return 0;
        }
        boolean granted =
                achievement.rights().stream().anyMatch(right -> right.status().equals("granted"));
        return granted ? Marks.FULL : Marks.FULL / 2;
    }

    private static int age(LocalDate updated, LocalDate today) {
        long days = Math.clamp(ChronoUnit.DAYS.between(updated, today), 0, DAYS_UNTIL_OLD);
        return Math.toIntExact(Marks.FULL * (DAYS_UNTIL_OLD - days) / DAYS_UNTIL_OLD);
    }
}
