package org.mengkeju.selection.programme;

import java.util.List;
import org.mengkeju.platform.region.Named;

/**
 * By what is scored. Each criterion is scored from 0 to 100; the score of a sheet is the sum by weight.
 *
 * @param criteria with weights of 100 in all
 */
public record Rubric(String key, Named name, List<Criterion> criteria, Mark mark, String source) {
    /** Highest score of a criterion and of a sheet. */
    public static final int MOST = 100;

    /** Copies the list. */
    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /**
     * One of the things that are judged.
     *
     * @param weight in percent
     * @param anchors what a score means in words, the highest first
     */
    public record Criterion(String key, Named name, int weight, List<Anchor> anchors) {
        /** Copies the list. */
        public Criterion {
            anchors = List.copyOf(anchors);
        }
    }

    /** From this score on, these words fit. */
    public record Anchor(int from, Named text) {}
}
