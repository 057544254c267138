package org.mengkeju.subsidy.scheme;

/** To what an amount is rounded down at the end. */
public enum Rounding {
    /** 元. */
    YUAN(0),
    /** 分. */
    FEN(2);

    private final int decimals;

    Rounding(int decimals) {
        this.decimals = decimals;
    }

    /** Decimals of a yuan that are kept. */
    public int decimals() {
        return decimals;
    }
}
