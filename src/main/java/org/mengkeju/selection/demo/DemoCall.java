package org.mengkeju.selection.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.form.Answers;

/**
 * A call of {@code demo/calls.yaml}. Days are counted back from the day of the first start.
 *
 * @param programme key of the programme
 * @param poster sign-in name of an account of the demonstration
 * @param need code of the demonstration's need it is made of, by way of a gap, or null
 * @param links {@code chain/link}
 * @param fields disciplines experts are drawn from, GB/T 13745-2009
 * @param published how many days ago it was published
 * @param window days from publication to the last day to apply
 * @param argument mark of the experts who argued about the subject
 * @param reason their words
 */
record DemoCall(
        String programme,
        String poster,
        @Nullable String need,
        String title,
        String subject,
        List<String> links,
        Answers terms,
        int winners,
        List<String> fields,
        int published,
        int window,
        int argument,
        String reason,
        End ends,
        List<Bid> bids) {

    /** How far a story goes. */
    enum End {
        /** One can apply. */
        OPEN,
        /** Experts are scoring; one of them has not begun, one is half through. */
        REVIEW,
        /** The ranking is in public notice. */
        NOTICE,
        /** All sides have signed. */
        SIGNED
    }

    /**
     * An application.
     *
     * @param by sign-in name
     * @param chief sign-in name of the chief engineer, of the same organisation, or null
     * @param mark about what experts give
     * @param reason their words
     * @param opinion what the final user gives
     * @param words the final user's reason
     */
    record Bid(
            String by,
            @Nullable String chief,
            String title,
            Answers answers,
            int mark,
            String reason,
            int opinion,
            String words) {}
}
