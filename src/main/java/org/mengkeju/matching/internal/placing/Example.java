package org.mengkeju.matching.internal.placing;

import java.util.List;

/**
 * A text whose classes are known.
 *
 * @param key what it is called where it comes from
 * @param classes at least one
 * @param description whether it describes its class, as the notes of a standard do, instead of belonging to it; such texts
 *     teach, and are never taken as judgements
 */
public record Example(String key, Reading reading, List<String> classes, boolean description) {
    /** Copies the classes; an example without any teaches nothing. */
    public Example {
        classes = List.copyOf(classes);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("an example needs a class: " + key);
        }
    }
}
