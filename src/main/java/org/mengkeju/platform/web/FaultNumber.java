package org.mengkeju.platform.web;

import java.util.concurrent.ThreadLocalRandom;

/** Short numbers by which a reader can name a fault on the telephone. */
final class FaultNumber {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRTUVWXY";

    private FaultNumber() {}

    static String next() {
        var number = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            number.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
        }
        return number.insert(3, '-').toString();
    }
}
