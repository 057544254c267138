package org.mengkeju.matching;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param candidates best first
 * @param found how many candidates there are behind all pages
 * @param gap true when nothing fits with the confidence required: say so plainly
 * @param facets by facet name the values and how many candidates have them, most frequent first; a facet's own filter
 *     does not narrow its counts
 * @param nearestLinks the chain links ({@code chain/link}) the need names, then those it seems to belong to, at most three
 * @param judged false when the need says too little for a confidence to mean anything: show the order, no figures
 * @param wordsOnly true when meaning could not be compared (no vectors yet): the page says so
 */
public record MatchResult(
        List<Candidate> candidates,
        int found,
        boolean gap,
        Map<String, List<FacetCount>> facets,
        List<String> nearestLinks,
        boolean judged,
        boolean wordsOnly) {
    /**
     * How many candidates have a value.
     *
     * @param value the facet's value
     * @param count candidates
     */
    public record FacetCount(String value, int count) {}
}
