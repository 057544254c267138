package org.mengkeju.network;

import java.util.Map;
import java.util.function.Function;

/**
 * A figure by which the map of the leagues is coloured. Modules declare theirs as beans; each counts what it keeps.
 *
 * @param key names it in the address of the page
 * @param label message key of what is counted
 * @param source message key of the sentence that says where the numbers come from
 * @param position order on the page; the first colours the map unless another is asked for
 * @param byLeague what this viewer may know of it, by code of the league or city (GB/T 2260); a league that is missing
 *     has none
 */
public record LeagueFigure(
        String key, String label, String source, int position, Function<Viewer, Map<String, Integer>> byLeague) {}
