package org.mengkeju.deal.usefirst;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period for which revenue is stated: a month, a quarter, half a year or a year of the calendar.
 *
 * @param first its first day
 * @param months 1, 3, 6 or 12
 */
public record Period(LocalDate first, int months) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?");
    private static final int YEAR = 12;
    private static final int HALF = 6;
    private static final int QUARTER = 3;

    /** The period of this length in which a day lies. */
    public static Period of(LocalDate day, int months) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return new Period(LocalDate.of(day.getYear(), month, 1), months);
    }

    /** Reads {@code 2027}, {@code 2027-H1}, {@code 2027-Q3} or {@code 2027-04}. */
    public static Optional<Period> read(String written) {
        Matcher match = WRITTEN.matcher(written.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            return Optional.of(part(year, QUARTER, match.group(2)));
        }
        if (match.group(3) != null) {
            return Optional.of(part(year, HALF, match.group(3)));
        }
        return Optional.of(match.group(4) == null ? part(year, YEAR, "1") : part(year, 1, match.group(4)));
    }

    private static Period part(int year, int months, String number) {
        return new Period(LocalDate.of(year, (Integer.parseInt(number) - 1) * months + 1, 1), months);
    }

    /** Its last day. */
    public LocalDate last() {
        return first.plusMonths(months).minusDays(1);
    }

    public Period next() {
        return new Period(first.plusMonths(months), months);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    @Override
    public String toString() {
        int number = (first.getMonthValue() - 1) / months + 1;
        return switch (months) {
            case YEAR -> "%d".formatted(first.getYear());
            case HALF -> "%d-H%d".formatted(first.getYear(), number);
            case QUARTER -> "%d-Q%d".formatted(first.getYear(), number);
            default -> "%d-%02d".formatted(first.getYear(), number);
        };
    }
}
