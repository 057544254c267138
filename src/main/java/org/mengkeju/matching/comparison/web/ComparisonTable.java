package org.mengkeju.matching.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.matching.comparison.Criterion;

/**
 * Candidates as columns, best by the weights first, criteria as rows.
 *
 * @param asked the need's own listing, or null
 * @param judged whether confidences mean anything
 */
record ComparisonTable(@Nullable Listing asked, List<Column> columns, List<Row> rows, boolean judged) {

    /**
     * A candidate.
     *
     * @param place by the weights, from 1
     * @param weighted score by the weights with one decimal, or null when every weight is zero
     * @param match confidence of the match, one decimal, or null when it means nothing
     * @param without address of the page without this candidate
     */
    record Column(
            Listing listing,
            int place,
            @Nullable String weighted,
            @Nullable String match,
            String without) {}

    /**
     * What one criterion or fact says of each.
     *
     * @param criterion null for facts that are shown and not weighed
     */
    record Row(String label, @Nullable Criterion criterion, int weight, List<Cell> cells) {}

    /**
     * What it says of one candidate.
     *
     * @param mark 0 to 100, or null where nothing is known or nothing is marked
     * @param points what a reason of the match adds to the confidence, one decimal, or null
     */
    record Cell(
            String text, @Nullable Integer mark, @Nullable String points) {}

    boolean demo() {
        return columns.stream().anyMatch(column -> column.listing().demo());
    }
}
