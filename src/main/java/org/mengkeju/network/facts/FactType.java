package org.mengkeju.network.facts;

import java.math.BigDecimal;

/** How a fact is entered, kept, and seen by expressions. */
public enum FactType {
    /** Money: entered in 10,000 yuan (万元) with up to six decimals, kept in fen, a whole number in expressions. */
    AMOUNT(1_000_000, 6, 1_000_000_000_000_000L),
    /** A number of things. */
    COUNT(1, 0, 1_000_000_000L),
    /** A yearly average of people: entered with up to two decimals, kept times 24 (the sum of 24 counts). */
    AVERAGE(24, 2, 240_000_000L),
    /** Yes or no. */
    FLAG(0, 0, 0),
    /** One of the keys the vocabulary gives. */
    CHOICE(0, 0, 0),
    /** Six digits of GB/T 2260: a league or city of the region, or a province. */
    DIVISION(0, 0, 0),
    /** A day, {@code 2019-05-01}; text in expressions. */
    DAY(0, 0, 0);

    private final long factor;
    private final int decimals;
    private final long most;

    FactType(long factor, int decimals, long most) {
        this.factor = factor;
        this.decimals = decimals;
        this.most = most;
    }

    /** Whether expressions see a whole number. */
    public boolean isNumber() {
        return factor > 0;
    }

    /** What one entered unit is in the unit that is kept. */
    long factor() {
        return factor;
    }

    /** Decimals that may be entered. */
    public int decimals() {
        return decimals;
    }

    /** The greatest number that is kept; expressions are tried with it, so that none overflows later. */
    long most() {
        return most;
    }

    /** The greatest number that can be entered. */
    public BigDecimal mostEntered() {
        return BigDecimal.valueOf(most / Math.max(factor, 1));
    }
}
