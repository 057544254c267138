package org.mengkeju.catalogue.alike;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.mengkeju.platform.crypto.Sm3;

/**
 * What is needed to recognise a text that was listed before: its digest and the smallest hashes of its shingles. Two texts
 * that share most shingles share at least one of the smallest with near certainty (bottom-k sketch), so an index over
 * them finds candidates; the shingles themselves then say how alike two texts are.
 */
public final class TextSketch {
    private static final int SHINGLE = 3;
    private static final int KEPT = 16;

    private TextSketch() {}

    /** Letters and digits only, full width as half width, upper case as lower. */
    public static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** SM3 over the normalised text. */
    public static String digest(String title, String text) {
        return Sm3.hex(normalise(title + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The smallest hashes of the shingles, ascending: texts that share none are hardly alike. */
    public static Integer[] sketch(String title, String text) {
        return shingles(title + text).stream()
                .map(TextSketch::scatter)
                .sorted()
                .limit(KEPT)
                .toArray(Integer[]::new);
    }

    /** Share of common shingles among all, from 0 to 1. */
    public static double likeness(String one, String other) {
        return likeness(shinglesOf(normalise(one)), shinglesOf(normalise(other)));
    }

    /** Share of common shingles among all, from 0 to 1; both in ascending order. */
    public static double likeness(long[] left, long[] right) {
        if (left.length == 0 || right.length == 0) {
            return 0;
        }
        int common = 0;
        for (int at = 0, other = 0; at < left.length && other < right.length; ) {
            if (left[at] == right[other]) {
                common++;
                at++;
                other++;
            } else if (left[at] < right[other]) {
                at++;
            } else {
                other++;
            }
        }
        return common / (double) (left.length + right.length - common);
    }

    /** The shingles of a normalised text, each as the number its code points spell, in ascending order. */
    public static long[] shinglesOf(String normalised) {
        int[] points = normalised.codePoints().toArray();
        if (points.length == 0) {
            return new long[0];
        }
        return IntStream.rangeClosed(0, Math.max(0, points.length - SHINGLE))
                .mapToLong(at -> {
                    long number = 0;
                    for (int next = at; next < Math.min(at + SHINGLE, points.length); next++) {
                        number = (number << 21) | points[next]; // a code point has 21 bits
                    }
                    return number;
                })
                .sorted()
                .distinct()
                .toArray();
    }

    private static Set<String> shingles(String text) {
        int[] points = normalise(text).codePoints().toArray();
        if (points.length < SHINGLE) {
            return points.length == 0 ? Set.of() : Set.of(new String(points, 0, points.length));
        }
        Set<String> shingles = new HashSet<>();
        IntStream.rangeClosed(0, points.length - SHINGLE).forEach(at -> shingles.add(shingle(points, at)));
        return shingles;
    }

    private static String shingle(int[] points, int at) {
        int[] part = Arrays.copyOfRange(points, at, at + SHINGLE);
        return new String(part, 0, SHINGLE);
    }

    /** Spreads hash codes evenly (the finaliser of MurmurHash3), so that "smallest" is as good as random. */
    private static int scatter(String shingle) {
        int hash = shingle.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
