package org.mengkeju.selection.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mengkeju.platform.crypto.Sm3;

/**
 * Who may be drawn, in the order of their keys. Its digest is published before the draw: whoever has the list can see that
 * nobody was added or left out.
 */
public record Pool(List<Entry> entries) {
    /** Weights count in millionths. */
    public static final int WEIGHT_DIGITS = 6;

    private static final BigDecimal WEIGHT_MAX = BigDecimal.valueOf(1_000_000);

    /**
     * Somebody in the pool.
     *
     * @param expert key, unique in the pool; no tabs or line breaks
     * @param weight how much likelier than others with weight 1, above 0, at most six decimals
     * @param traits by name: unit, discipline, region; what quotas and limits look at
     */
    public record Entry(String expert, BigDecimal weight, Map<String, String> traits) {
        /** Checks what an entry must be. */
        public Entry {
            if (expert.isBlank() || !isOneLine(expert)) {
                throw new IllegalArgumentException("not the key of an expert: \"" + expert + "\"");
            }
            if (weight.signum() <= 0
                    || weight.compareTo(WEIGHT_MAX) > 0
                    || weight.stripTrailingZeros().scale() > WEIGHT_DIGITS) {
                throw new IllegalArgumentException("not a weight between 0 and 1000000 with six decimals: " + weight);
            }
            traits = Map.copyOf(traits);
        }

        /** Somebody of whom nothing more is known. */
        public static Entry of(String expert) {
            return new Entry(expert, BigDecimal.ONE, Map.of());
        }

        private static boolean isOneLine(String text) {
            return text.chars().noneMatch(character -> character < ' ');
        }

        /** The weight in millionths. */
        long parts() {
            return weight.movePointRight(WEIGHT_DIGITS).longValueExact();
        }

        String line() {
            var line = new StringBuilder(expert).append('\t').append(parts());
            new TreeMap<>(traits)
                    .forEach((name, value) ->
                            line.append('\t').append(name).append('=').append(value));
            return line.append('\n').toString();
        }
    }

    /** Sorts by key. */
    public Pool {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::expert));
        Set<String> keys = new HashSet<>();
        for (Entry one : sorted) {
            if (!keys.add(one.expert())) {
                throw new IllegalArgumentException("twice in the pool: " + one.expert());
            }
        }
        entries = List.copyOf(sorted);
    }

    /** SM3 over one line for each expert: key, weight in millionths and traits, parted by tabs, in the order of keys. */
    public String digest() {
        var digest = new Sm3();
        entries.forEach(one -> digest.update(one.line()));
        return digest.hex();
    }
}
