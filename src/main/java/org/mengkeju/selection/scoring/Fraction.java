package org.mengkeju.selection.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number, in lowest terms with a positive denominator. Scores are compared as fractions, so that no rounding ever decides
 * a rank.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);

    /** Brings it to lowest terms. */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("divided by nothing");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger by = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(by);
        denominator = denominator.divide(by);
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** A decimal, exactly. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() > 0
                ? new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    /** One number over another. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Divides.
     *
     * @throws ArithmeticException by zero
     */
    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction abs() {
        return new Fraction(numerator.abs(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    /** Rounded half up, for showing only. */
    public BigDecimal shown(int digits) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
    }

    /** About as much, for statistics only. */
    public double about() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** A whole number or numerator/denominator. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }

    /** Reads what {@link #toString()} wrote. */
    public static Fraction parse(String text) {
        int bar = text.indexOf('/');
        return bar < 0
                ? new Fraction(new BigInteger(text), BigInteger.ONE)
                : new Fraction(new BigInteger(text.substring(0, bar)), new BigInteger(text.substring(bar + 1)));
    }
}
