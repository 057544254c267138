package org.mengkeju.network;

import java.util.Locale;
import java.util.Optional;
import org.mengkeju.network.internal.PlainName;
import org.mengkeju.platform.Refusal;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): eighteen characters of an alphabet of 31, the last of
 * which checks the others.
 */
public record CreditCode(String value) {
    /** GB 32100-2015, table 2: no I, O, S, V, Z. */
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final int MODULUS = 31;

    public CreditCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unified social credit code: " + value);
        }
    }

    /**
     * Reads what a person typed: spaces and hyphens are dropped, full-width and lower-case letters folded.
     *
     * @throws Refusal saying what is wrong with it
     */
    public static CreditCode parse(String typed) {
        String plain = fold(typed);
        if (plain.length() != LENGTH) {
            throw Refusal.invalid("network.code.length", plain.length());
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(plain.charAt(i)) < 0) {
                throw Refusal.invalid("network.code.character", String.valueOf(plain.charAt(i)), i + 1);
            }
        }
        if (!isValid(plain)) {
            throw Refusal.invalid("network.code.checksum");
        }
        return new CreditCode(plain);
    }

    /** Reads a code from data; nothing where it is none. */
    public static Optional<CreditCode> find(String text) {
        String plain = fold(text);
        return isValid(plain) ? Optional.of(new CreditCode(plain)) : Optional.empty();
    }

    /** The code that begins with these seventeen characters. */
    public static CreditCode completing(String firstSeventeen) {
        return new CreditCode(firstSeventeen + checkCharacter(firstSeventeen));
    }

    /** The check character of the first seventeen (GB 32100-2015, 5.3: weights are powers of 3 modulo 31). */
    static char checkCharacter(String firstSeventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(firstSeventeen.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    private static boolean isValid(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && checkCharacter(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1);
    }

    private static String fold(String typed) {
        return PlainName.halfWidth(typed).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
