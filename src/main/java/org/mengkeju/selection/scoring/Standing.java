package org.mengkeju.selection.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands.
 *
 * @param value by which it is ranked, exact; null while it is blocked
 * @param lowest its lowest score, which decides between equal values
 * @param spread highest less lowest score
 * @param dropped reviewers whose score the trimmed mean left out
 * @param rank from 1, equal for those nothing but a ballot can part; 0 while it is blocked or has not passed
 */
public record Standing(
        String item,
        int scores,
        @Nullable Fraction value,
        Fraction lowest,
        Fraction spread,
        List<String> dropped,
        State state,
        boolean alarm,
        int rank) {

    /** What becomes of it. */
    public enum State {
        /** Too few scores are in. */
        BLOCKED,
        /** Below the pass line. */
        BELOW_LINE,
        /** Goes on. */
        IN,
        /** Equal to others at the cut: a ballot decides between them. */
        BALLOT_AT_CUT,
        /** Passed, but behind the quota. */
        BEHIND_CUT
    }

    /** The value with two decimals, half up; empty while it is blocked. */
    public String shown() {
        return value == null ? "" : value.shown(2).toPlainString();
    }

    /** Its lowest score with two decimals. */
    public BigDecimal lowestShown() {
        return lowest.shown(2);
    }

    Standing placed(int place, State now) {
        return new Standing(item, scores, value, lowest, spread, dropped, now, alarm, place);
    }
}
