package org.mengkeju.selection.draw;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.mengkeju.platform.crypto.Sm3;

/**
 * The secret a draw rests on. Its commitment is published before the pool closes and the seed after the draw: nobody could
 * choose the seed to fit the pool, and nobody the pool to fit the seed.
 *
 * @param hex lower-case hexadecimal digits, 16 to 64 bytes
 */
public record Seed(String hex) {
    private static final int LEAST = 32;
    private static final int MOST = 128;
    private static final int FRESH_BYTES = 32;

    /** Checks and lowers the digits. */
    public Seed {
        hex = hex.toLowerCase(Locale.ROOT);
        if (!hex.matches("([0-9a-f]{2})+") || hex.length() < LEAST || hex.length() > MOST) {
            throw new IllegalArgumentException("a seed is 32 to 128 hexadecimal digits");
        }
    }

    /** A new one nobody knows. */
    public static Seed fresh() {
        byte[] bytes = new byte[FRESH_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Seed(HexFormat.of().formatHex(bytes));
    }

    /** SM3 of the bytes of the seed. */
    public String commitment() {
        return Sm3.hex(HexFormat.of().parseHex(hex));
    }

    /**
     * A number below a bound, every one equally likely: the SM3 digest of {@code seed:place:attempt} as a whole number modulo
     * the bound; digests in the last, incomplete stretch are passed over with the next attempt.
     *
     * @param place what it is for; another place gives another number
     */
    BigInteger below(BigInteger bound, String place) {
        BigInteger all = BigInteger.ONE.shiftLeft(256);
        BigInteger fair = all.subtract(all.mod(bound));
        for (int attempt = 0; ; attempt++) {
            String text = hex + ":" + place + ":" + attempt;
            var number = new BigInteger(Sm3.hex(text.getBytes(StandardCharsets.US_ASCII)), 16);
            if (number.compareTo(fair) < 0) {
                return number.mod(bound);
            }
        }
    }
}
