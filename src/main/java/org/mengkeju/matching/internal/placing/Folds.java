package org.mengkeju.matching.internal.placing;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Parts texts are kept out of the examples by, chosen by their keys: the same whatever their order. */
final class Folds {
    static final int COUNT = 5;

    private static final int LEAST = 20;

    private Folds() {}

    static int of(String key, String salt) {
        return Math.floorMod(mixed(salt + key), COUNT);
    }

    /** Everything but the judged texts of one part; descriptions always stay. */
    static List<Example> without(List<Example> examples, String salt, int fold) {
        Predicate<Example> kept = example -> example.description() || of(example.key(), salt) != fold;
        return examples.stream().filter(kept).toList();
    }

    /** At most so many of these, and twenty at least, chosen by their keys. */
    static List<Example> some(List<Example> examples, int most) {
        return examples.stream()
                .sorted(Comparator.<Example>comparingInt(example -> mixed(example.key()))
                        .thenComparing(Example::key))
                .limit(Math.max(LEAST, most))
                .toList();
    }

    private static int mixed(String key) {
        // spreads the bits: keys often end in running numbers
        return (key.hashCode() * 0x9E3779B9) >>> 8;
    }

    /** The judged texts of one part. */
    static List<Example> of(List<Example> examples, String salt, int fold) {
        return examples.stream()
                .filter(example -> !example.description() && of(example.key(), salt) == fold)
                .toList();
    }
}
