package org.mengkeju.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked.
 *
 * @param text the need in its author's words; may be empty, then everything that passes the filters is listed
 * @param asked what the need asks for beside its words
 * @param filters by facet name (the kind is {@code kind}) the values of which one must hold
 * @param leftOut keys never to be shown, such as the need itself
 * @param mode which legs answer
 * @param offset candidates to pass over, 0 or more
 * @param top candidates wanted, 1–{@value #TOP_MAX}
 * @param countedFacets facets whose values are counted
 */
public record MatchQuery(
        String text,
        Facts asked,
        Map<String, Set<String>> filters,
        Set<String> leftOut,
        SearchMode mode,
        int offset,
        int top,
        List<String> countedFacets) {
    /** Most candidates of one answer. */
    public static final int TOP_MAX = 1000;

    /** Copies collections, checks bounds. */
    public MatchQuery {
        if (top < 1 || top > TOP_MAX || offset < 0) {
            throw new IllegalArgumentException("Out of bounds: offset " + offset + ", top " + top);
        }
        filters = Map.copyOf(filters);
        leftOut = Set.copyOf(leftOut);
        countedFacets = List.copyOf(countedFacets);
    }

    /** A plain question: words and meaning, no conditions. */
    public static MatchQuery of(String text, int top) {
        return new MatchQuery(text, Facts.NONE, Map.of(), Set.of(), SearchMode.HYBRID, 0, top, List.of());
    }

    /** The same question with what the need asks for beside its words. */
    public MatchQuery asking(Facts facts) {
        return new MatchQuery(text, facts, filters, leftOut, mode, offset, top, countedFacets);
    }

    /** The same question, only for texts whose facet has one of the values; no values, no condition. */
    public MatchQuery where(String facet, Set<String> values) {
        var more = new java.util.HashMap<>(filters);
        if (values.isEmpty()) {
            more.remove(facet);
        } else {
            more.put(facet, Set.copyOf(values));
        }
        return new MatchQuery(text, asked, more, leftOut, mode, offset, top, countedFacets);
    }

    /** The same question without the given keys in the answer. */
    public MatchQuery without(Set<String> keys) {
        return new MatchQuery(text, asked, filters, keys, mode, offset, top, countedFacets);
    }

    /** The same question answered by the given legs. */
    public MatchQuery in(SearchMode searchMode) {
        return new MatchQuery(text, asked, filters, leftOut, searchMode, offset, top, countedFacets);
    }

    /** The same question from another place of the list. */
    public MatchQuery from(int newOffset) {
        return new MatchQuery(text, asked, filters, leftOut, mode, newOffset, top, countedFacets);
    }

    /** The same question, with the values of these facets counted. */
    public MatchQuery counting(List<String> facets) {
        return new MatchQuery(text, asked, filters, leftOut, mode, offset, top, facets);
    }
}
