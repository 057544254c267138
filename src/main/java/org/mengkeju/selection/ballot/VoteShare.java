package org.mengkeju.selection.ballot;

/**
 * A share of a number of people, as a fraction of whole numbers; compared without division.
 *
 * @param strict whether more than the share is wanted, not just the share
 */
public record VoteShare(int numerator, int denominator, boolean strict) {
    /** At least two thirds: special and first class of an award. */
    public static final VoteShare TWO_THIRDS = new VoteShare(2, 3, false);

    /** At least three fifths: second class of an award. */
    public static final VoteShare THREE_FIFTHS = new VoteShare(3, 5, false);

    /** More than half: ordinary matters. */
    public static final VoteShare MAJORITY = new VoteShare(1, 2, true);

    /** Checks the fraction. */
    public VoteShare {
        if (numerator < 0 || denominator < 1 || numerator > denominator || (strict && numerator == denominator)) {
            throw new IllegalArgumentException("not a share that can be reached: " + numerator + "/" + denominator);
        }
    }

    /** Whether so many of so many are enough. */
    public boolean isReached(int count, int of) {
        long left = (long) denominator * count;
        long right = (long) numerator * of;
        return strict ? left > right : left >= right;
    }

    /** The fewest that are enough. */
    public int least(int of) {
        long right = (long) numerator * of;
        return Math.toIntExact(strict ? right / denominator + 1 : Math.ceilDiv(right, (long) denominator));
    }
}
