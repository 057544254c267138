package org.mengkeju.registration.internal;

import java.security.SecureRandom;

/** Verification codes: 100 random bits in 20 characters that are not mistaken for each other. */
public final class VerificationCode {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerificationCode() {}

    /** A fresh one. */
    public static String next() {
        var code = new StringBuilder(LENGTH);
        for (int n = 0; n < LENGTH; n++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
