package org.mengkeju.indicator;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * One figure of an indicator.
 *
 * @param scope GB/T 2260 code of the place it is about
 * @param period {@code 2025}, {@code 2023-H1}, {@code 2026-03} or {@code 2021/2025}
 * @param value in the indicator's unit
 * @param kind whether it was observed, is a target, or is computed from figures of the same source
 * @param source who published it
 * @param sourceDate when, as a date or a year; empty where not known
 * @param note what a reader must know to understand it
 */
public record Observation(
        String indicator,
        String scope,
        String period,
        BigDecimal value,
        String unit,
        Kind kind,
        String source,
        String sourceDate,
        String note) {

    /** What sort of figure. */
    public enum Kind {
        OBSERVED,
        TARGET,
        DERIVED;

        /** Reads the word that files use. */
        public static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** The year the period ends in. */
    public int year() {
        String last = period.contains("/") ? period.substring(period.indexOf('/') + 1) : period;
        return Integer.parseInt(last.substring(0, 4));
    }
}
