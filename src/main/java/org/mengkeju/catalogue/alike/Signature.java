package org.mengkeju.catalogue.alike;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The smallest hashes of a text's shingles under {@value #HASHES} functions (MinHash): the share of places in which two
 * signatures agree estimates the share of shingles two texts have in common. Cut into bands of {@value #ROWS}, so that
 * texts which share half of their shingles agree in a whole band with 99.5 % probability, and texts that share a tenth with
 * 4 %.
 */
final class Signature {
    static final int ROWS = 3;
    static final int BANDS = 40;
    static final int HASHES = ROWS * BANDS;

    private static final long[] FACTORS =
            new SplittableRandom(20261122).longs(HASHES).map(value -> value | 1).toArray();

    private Signature() {}

    /** Of the shingles of a text, each a number of its own. */
    static int[] of(long[] shingles) {
        int[] smallest = new int[HASHES];
        Arrays.fill(smallest, Integer.MAX_VALUE);
        for (long shingle : shingles) {
            long mixed = mix(shingle);
            for (int at = 0; at < HASHES; at++) {
                int hash = (int) ((mixed * FACTORS[at]) >>> 32);
                if (hash < smallest[at]) {
                    smallest[at] = hash;
                }
            }
        }
        return smallest;
    }

    /** Spreads the bits of a number evenly (the finaliser of MurmurHash3). */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /** One number for a band of a signature. */
    static int band(int[] signature, int band) {
        long value = band;
        for (int at = band * ROWS; at < (band + 1) * ROWS; at++) {
            value = mix(value * 31 + signature[at]);
        }
        return (int) value;
    }

    /** Estimated share of common shingles, 0 to 1. */
    static double estimate(int[] one, int[] other) {
        int same = 0;
        for (int at = 0; at < HASHES; at++) {
            same += one[at] == other[at] ? 1 : 0;
        }
        return same / (double) HASHES;
    }
}
