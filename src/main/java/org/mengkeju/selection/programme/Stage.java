package org.mengkeju.selection.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Named;
import org.mengkeju.selection.assign.Objective;
import org.mengkeju.selection.ballot.VoteRules;
import org.mengkeju.selection.ballot.VoteShare;
import org.mengkeju.selection.scoring.Method;

/**
 * A step of a call.
 *
 * @param after key of the stage before; null for the first
 * @param limit how long it may take, or null where nothing says so
 */
public record Stage(
        String key,
        StageType type,
        Named name,
        @Nullable String after,
        @Nullable Days limit,
        Mark mark,
        String source,
        @Nullable Window window,
        @Nullable Review review,
        @Nullable Cut cut,
        @Nullable Vote vote,
        @Nullable Notice notice,
        @Nullable Decision decision) {

    /**
     * How long one may apply.
     *
     * @param least shortest window
     * @param again how often a call without a valid application may be opened again
     */
    public record Window(Days least, int again) {}

    /** What reviewers know. */
    public enum Blindness {
        /** Reviewers know the applicants, applicants never the reviewers. */
        SINGLE,
        /** Neither knows the other. */
        DOUBLE
    }

    /**
     * Who scores, by what, and how scores are counted.
     *
     * @param rubric key of the rubric
     * @param seats experts in the panel
     * @param reserves drawn in the same act
     * @param least scores without which nothing is counted
     * @param outside least percentage of experts from outside the region
     * @param perUnit experts of one unit at most
     * @param invite how long an expert may take to answer
     * @param score how long an expert may take to score
     * @param posterSees whether the poster may read what each expert, by number, gave, once it is counted; null for no
     * @param spread from which difference of scores a discussion must be recorded, or null
     * @param assigned how applications are shared out among the panel; null where everybody scores every one
     */
    public record Review(
            String rubric,
            Blindness blindness,
            int seats,
            int reserves,
            int least,
            int outside,
            int perUnit,
            Days invite,
            Days score,
            Method aggregation,
            @Nullable BigDecimal spread,
            @Nullable Boolean posterSees,
            @Nullable Assigned assigned) {
        /** Whether the applications are shared out, so that each expert scores some and a conflict bars from these only. */
        public boolean isShared() {
            return assigned != null;
        }

        /** Whether the poster reads single scores under the experts' numbers, once they are counted; not where nothing is said. */
        public boolean isShownToPoster() {
            return Boolean.TRUE.equals(posterSees);
        }
    }

    /**
     * How many applications are shared out among many experts.
     *
     * @param each experts of every application, at least as many as it needs scores
     * @param fewest applications of an expert at least
     * @param most applications of an expert at most
     * @param objective what is made as large as can be
     * @param ofDiscipline experts of every application who know its discipline (the first level of GB/T 13745), at least
     */
    public record Assigned(int each, int fewest, int most, Objective objective, int ofDiscipline) {}

    /** What becomes of equal scores at the cut. */
    public enum Equal {
        /** The higher lowest score goes first; who is equal in that too stays with the others. */
        STAY,
        /** The higher lowest score goes first; a vote decides who is equal in that too. */
        BALLOT
    }

    /**
     * Who goes on.
     *
     * @param passLine least score, or null
     * @param places how many go on at most, or null where the pass line alone decides
     * @param equal what becomes of equal scores at the last place
     */
    public record Cut(
            @Nullable BigDecimal passLine, @Nullable Integer places, Equal equal) {}

    /**
     * How votes are counted.
     *
     * @param members of the group that votes
     * @param quorum share of the members who must be present
     * @param share share of those present who must be in favour; abstaining is not in favour, who stepped back is not present
     */
    public record Vote(int members, VoteShare quorum, VoteShare share) {
        /** As votes are counted. */
        public VoteRules rules() {
            return new VoteRules(quorum, share);
        }
    }

    /**
     * How long everybody may object, and how.
     *
     * @param days length of the notice, the day of publication included
     * @param answer how long the office may take to settle an objection
     */
    public record Notice(Days days, Days answer) {}

    /**
     * How it is decided.
     *
     * @param weighs stages whose scores count, with weights of 100 in all; empty where a person decides on what the stages found
     * @param passLine least score with which one can be chosen, or null
     */
    public record Decision(List<Weight> weighs, @Nullable BigDecimal passLine) {
        /** Copies the list. */
        public Decision {
            weighs = List.copyOf(weighs);
        }
    }

    /** How much a stage's score counts, in percent. */
    public record Weight(String stage, int percent) {}

    /** Its rules of review; only of stages with a panel. */
    public Review panel() {
        return Objects.requireNonNull(review, key);
    }

    /** Its rules of notice; only of notices. */
    public Notice publicity() {
        return Objects.requireNonNull(notice, key);
    }

    /** Its window; only of submissions. */
    public Window opening() {
        return Objects.requireNonNull(window, key);
    }

    /** Its rules of decision; only of decisions. */
    public Decision choice() {
        return Objects.requireNonNull(decision, key);
    }
}
