package org.mengkeju.selection.ballot;

/**
 * How votes are counted (rules/awards.md, vote parameters; editable defaults of a programme file).
 *
 * @param quorum share of all members that must be present for the item
 * @param share of those present for the item that must be in favour
 */
public record VoteRules(VoteShare quorum, VoteShare share) {
    /** Quorum two thirds, ordinary majority. */
    public static final VoteRules ORDINARY = new VoteRules(VoteShare.TWO_THIRDS, VoteShare.MAJORITY);

    /** Quorum two thirds, two thirds in favour. */
    public static final VoteRules FIRST_CLASS = new VoteRules(VoteShare.TWO_THIRDS, VoteShare.TWO_THIRDS);

    /** Quorum two thirds, three fifths in favour. */
    public static final VoteRules SECOND_CLASS = new VoteRules(VoteShare.TWO_THIRDS, VoteShare.THREE_FIFTHS);
}
