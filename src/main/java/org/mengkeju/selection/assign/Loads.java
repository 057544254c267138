package org.mengkeju.selection.assign;

/**
 * How much work there is and how much a reviewer takes.
 *
 * @param perProposal reviewers each proposal gets
 * @param least proposals each reviewer gets at least; 0 where nobody has to have work
 * @param most proposals each reviewer gets at most
 */
public record Loads(int perProposal, int least, int most) {
    /** Checks the numbers against each other. */
    public Loads {
        if (perProposal < 1 || least < 0 || most < 1 || least > most) {
            throw new IllegalArgumentException(
                    "not possible: " + perProposal + " a proposal, " + least + " to " + most + " a reviewer");
        }
    }
}
