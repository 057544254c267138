package org.mengkeju.matching;

import java.util.List;
import java.util.Map;

/**
 * One thing that can be found, independent of where it comes from: a catalogue listing or a line of a corpus file.
 *
 * @param key stable and unique in the index
 * @param kind achievement, expert, platform, policy …
 * @param title may be empty
 * @param text description
 * @param keywords the author's own
 * @param facets values to filter and count by, by facet name; the kind is a facet without being named here
 * @param facts what is known beside the words
 */
public record IndexedText(
        String key,
        String kind,
        String title,
        String text,
        List<String> keywords,
        Map<String, List<String>> facets,
        Facts facts) {
    /** Copies lists and map; a text needs a key. */
    public IndexedText {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A text needs a key");
        }
        keywords = List.copyOf(keywords);
        facets = Map.copyOf(facets);
    }
}
