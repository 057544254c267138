package org.mengkeju.matching.internal.reverse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.MatchQuery;

/**
 * A question that stays asked.
 *
 * @param key stable and unique among the questions
 * @param query as the page of its results would ask it; how many it wants does not matter
 */
public record StandingQuestion(String key, MatchQuery query) {
    /** Facets of the document are the filters of the question under this prefix. */
    private static final String FILTER = "only-";

    private static final String FORM = "form";

    /** By what a question can be found and answered. */
    public enum Form {
        /** Filters only. */
        WORDLESS,
        /** Too short for a confidence to mean anything: a text fits that writes all of it. */
        BRIEF,
        /** Long enough to be judged. */
        JUDGED;

        Map<String, Set<String>> only() {
            return Map.of(FORM, Set.of(name()));
        }
    }

    /** Whether a text passes the filters of the question. */
    boolean admits(IndexedText answer) {
        return query.filters().entrySet().stream().allMatch(filter -> {
            List<String> values = filter.getKey().equals("kind")
                    ? List.of(answer.kind())
                    : answer.facets().getOrDefault(filter.getKey(), List.of());
            return values.stream().anyMatch(filter.getValue()::contains);
        });
    }

    /** The question as a document that can be found by what answers it. */
    IndexedText document(Form form) {
        Map<String, List<String>> facets = new HashMap<>();
        query.filters().forEach((facet, values) -> facets.put(FILTER + facet, List.copyOf(values)));
        facets.put(FORM, List.of(form.name()));
        return new IndexedText(key, "question", "", query.text(), List.of(), facets, query.asked());
    }

    static StandingQuestion of(IndexedText document) {
        MatchQuery query = MatchQuery.of(document.text(), 1).asking(document.facts());
        for (var facet : document.facets().entrySet()) {
            if (facet.getKey().startsWith(FILTER)) {
                query = query.where(facet.getKey().substring(FILTER.length()), Set.copyOf(facet.getValue()));
            }
        }
        return new StandingQuestion(document.key(), query);
    }
}
