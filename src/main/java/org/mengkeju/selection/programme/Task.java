package org.mengkeju.selection.programme;

import java.util.List;
import org.mengkeju.platform.region.Named;
import org.mengkeju.selection.TaskContract;

/**
 * What winners sign.
 *
 * @param commitment text of the commitment (军令状)
 * @param payments shares of the public money, 100 in all, with the milestone that releases each
 * @param chief whether a chief engineer or chief scientist must be named
 * @param funding which fields say how much money comes from where
 * @param months the field of the call, a number, that says how long the work may take
 * @param milestones the field of the call, rows, that says what is due when: columns title, month, test and, in a race, gate
 *     and cut
 * @param indicators the field of the call, rows, that says what is to be reached: columns name and target
 */
public record Task(
        Named commitment,
        List<Share> payments,
        boolean chief,
        List<From> funding,
        String months,
        String milestones,
        String indicators,
        Mark mark,
        String source) {
    /** Copies the lists. */
    public Task {
        payments = List.copyOf(payments);
        funding = List.copyOf(funding);
    }

    /**
     * Money from a source.
     *
     * @param field of the call ({@code call.KEY}) or of the form ({@code form.KEY}), money
     */
    public record From(TaskContract.Source source, String field) {}

    /** When a share is released. */
    public enum Release {
        SIGNING,
        /** When the milestone in the middle passed; of an even number the earlier of the two. */
        MIDDLE_MILESTONE,
        ACCEPTANCE
    }

    /** A share of the public money in percent. */
    public record Share(int percent, Release release) {}
}
