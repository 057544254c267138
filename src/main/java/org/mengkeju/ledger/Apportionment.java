package org.mengkeju.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a whole amount into whole parts in proportion to shares, exactly: by largest remainder, and where remainders are
 * equal the earlier share comes first. The parts always sum to the amount.
 */
public final class Apportionment {
    private Apportionment() {}

    /**
     * The parts of an amount.
     *
     * @param amount in fen or points, not negative
     * @param shares not negative, not all 0, in any unit: what counts is their proportion
     */
    public static long[] split(long amount, List<BigDecimal> shares) {
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (amount < 0 || sum.signum() <= 0 || shares.stream().anyMatch(share -> share.signum() < 0)) {
            throw new IllegalArgumentException("Neither an amount nor a share may be negative, nor all shares 0");
        }
        int scale =
                Math.max(0, shares.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        BigInteger whole = sum.setScale(scale).unscaledValue();
        long[] parts = new long[shares.size()];
        BigInteger[] remainders = new BigInteger[shares.size()];
        long left = amount;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] exact = shares.get(i)
                    .setScale(scale)
                    .unscaledValue()
                    .multiply(BigInteger.valueOf(amount))
                    .divideAndRemainder(whole);
            parts[i] = exact[0].longValueExact();
            remainders[i] = exact[1];
            left -= parts[i];
        }
        if (left > 0) {
            IntStream.range(0, parts.length)
                    .boxed()
                    .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                    .limit(left)
                    .forEach(i -> parts[i]++);
        }
        return parts;
    }
}
