package org.mengkeju.matching.comparison.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.comparison.web.ComparisonTable.Cell;
import org.mengkeju.matching.comparison.web.ComparisonTable.Column;
import org.mengkeju.matching.comparison.web.ComparisonTable.Row;

/**
 * The comparison as REST gives it.
 *
 * @param weights by criterion, 0 to 10
 * @param candidates best by the weights first
 */
record ComparisonJson(Map<String, Integer> weights, List<One> candidates) {

    /**
     * A candidate.
     *
     * @param score weighted mean of its marks, 0 to 100, or null when every weight is zero
     * @param match confidence of the match, or null when it means nothing
     * @param criteria what each criterion says
     */
    record One(
            String id,
            String code,
            String title,
            @Nullable String score,
            @Nullable String match,
            Map<String, Cell> criteria) {}

    static ComparisonJson of(ComparisonTable table) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            if (row.criterion() != null) {
                weights.put(row.criterion().key(), row.weight());
            }
        }
        List<One> candidates = new ArrayList<>();
        for (int at = 0; at < table.columns().size(); at++) {
            candidates.add(one(table, at));
        }
        return new ComparisonJson(weights, candidates);
    }

    private static One one(ComparisonTable table, int at) {
        Column column = table.columns().get(at);
        Map<String, Cell> criteria = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            if (row.criterion() != null) {
                criteria.put(row.criterion().key(), row.cells().get(at));
            }
        }
        return new One(
                column.listing().id().toString(),
                column.listing().code(),
                column.listing().title(),
                column.weighted(),
                column.match(),
                criteria);
    }
}
