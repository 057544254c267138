package org.mengkeju.matching.internal.placing;

import java.util.List;
import java.util.function.Predicate;

/** Parts texts are kept out of the examples by, chosen by their keys: the same whatever their order. */
final class Folds {
    static final int COUNT = 5;

    private Folds() {}

    static int of(String key, String salt) {
        // spread the bits: the last characters of keys are often running numbers
        int mixed = (salt + key).hashCode() * 0x9E3779B9;
        return Math.floorMod(mixed >>> 8, COUNT);
    }

    /** Everything but the judged texts of one part; descriptions always stay. */
    static List<Example> without(List<Example> examples, String salt, int fold) {
        Predicate<Example> kept = example -> example.description() || of(example.key(), salt) != fold;
        return examples.stream().filter(kept).toList();
    }

    /** The judged texts of one part. */
    static List<Example> of(List<Example> examples, String salt, int fold) {
        return examples.stream()
                .filter(example -> !example.description() && of(example.key(), salt) == fold)
                .toList();
    }
}
