package org.mengkeju.matching.internal.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Traditional characters and their simplified form, one for one. The table is the one HanLP ships; phrases are left
 * out because search only needs both spellings to become the same. Loaded on first use: 128 KB, a few milliseconds.
 */
final class TraditionalCharacters {
    private static final String TABLE = "/data/dictionary/tc/t2s.txt";
    private static final char[] SIMPLIFIED = load();

    private TraditionalCharacters() {}

    /** The simplified form of a character, or the character itself. */
    static char simplify(char character) {
        return SIMPLIFIED[character];
    }

    private static char[] load() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) i;
        }
        try (InputStream in = TraditionalCharacters.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The table of traditional characters is missing: " + TABLE);
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            lines.forEach(line -> enter(table, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private static void enter(char[] table, String line) {
        if (line.length() >= 3 && line.charAt(1) == '=') {
            char simplified = line.charAt(2);
            if (!Character.isSurrogate(simplified)) {
                table[line.charAt(0)] = simplified;
            }
        }
    }
}
