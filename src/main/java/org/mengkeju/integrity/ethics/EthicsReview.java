package org.mengkeju.integrity.ethics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.ethics.EthicsForm.PaperKind;

/**
 * What was done about an activity.
 *
 * @param asked papers that were told to be missing, or null where nothing was told
 * @param meeting the last one, or null
 * @param opinion what it decided, in words
 * @param experts votes of the re-review
 * @param followUpBy day by which the committee looks again, or null
 */
public record EthicsReview(
        @Nullable List<PaperKind> asked,
        @Nullable Meeting meeting,
        String opinion,
        List<ExpertVote> experts,
        @Nullable LocalDate followUpBy) {

    static final EthicsReview NONE = new EthicsReview(null, null, "", List.of(), null);

    public EthicsReview {
        experts = List.copyOf(experts);
    }

    /** An expert of the re-review and whether that one agrees. */
    public record ExpertVote(String name, boolean agrees) {}

    /** How many agree. */
    public int agreeing() {
        return (int) experts.stream().filter(ExpertVote::agrees).count();
    }

    EthicsReview asking(List<PaperKind> missing) {
        return new EthicsReview(missing, meeting, opinion, experts, followUpBy);
    }

    EthicsReview met(@Nullable Meeting held, String words, @Nullable LocalDate next) {
        return new EthicsReview(asked, held, words, experts, next);
    }

    EthicsReview voted(List<ExpertVote> votes, String words, @Nullable LocalDate next) {
        return new EthicsReview(asked, meeting, words, votes, next);
    }
}
