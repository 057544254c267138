package org.mengkeju.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An amount of money in fen, exact; never negative. What is owed and what is paid are two amounts, not one with a sign.
 *
 * @param fen 0 to {@link #MOST}
 */
public record Money(long fen) implements Comparable<Money> {
    /** Nothing anybody agrees on here is larger: a thousand thousand million yuan. */
    public static final long MOST = 100_000_000_000_000L;

    public static final Money ZERO = new Money(0);

    private static final int FEN_IN_YUAN = 100;
    private static final Pattern TYPED = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");

    public Money {
        if (fen < 0 || fen > MOST) {
            throw new IllegalArgumentException("An amount is 0 to " + MOST + " fen, not " + fen);
        }
    }

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, FEN_IN_YUAN));
    }

    /** An exact number of yuan; with more than two decimals it is no amount. */
    @JsonCreator
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(yuan.movePointRight(2).longValueExact());
    }

    /**
     * What a person typed, in yuan: digits, with commas between thousands or without, at most two decimals.
     *
     * @throws Refusal saying how an amount is written
     */
    public static Money parse(String typed) {
        String plain = typed.strip().replace(",", "").replace("，", "");
        if (!TYPED.matcher(plain).matches()) {
            throw Refusal.invalid("platform.money.form", typed.strip());
        }
        BigDecimal yuan = new BigDecimal(plain);
        if (yuan.movePointRight(2).compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw Refusal.invalid("platform.money.large", typed.strip());
        }
        return ofYuan(yuan);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** What is left of it; there must be that much. */
    public Money minus(Money other) {
        return new Money(fen - other.fen);
    }

    /** A share of it, rounded half up to the fen. */
    public Money percent(BigDecimal percent) {
        BigDecimal share = BigDecimal.valueOf(fen).multiply(percent).movePointLeft(2);
        return new Money(share.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public boolean isZero() {
        return fen == 0;
    }

    @JsonValue
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** As it is shown, in yuan: {@code 24,600.00}. */
    public String text() {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return text();
    }
}
