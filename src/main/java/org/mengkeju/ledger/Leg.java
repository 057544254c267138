package org.mengkeju.ledger;

/**
 * One line of a transfer.
 *
 * @param amount in the unit of the book: what the account gains, negative what it gives; never 0
 */
public record Leg(AccountId account, long amount) {
    /** A leg moves something. */
    public Leg {
        if (amount == 0) {
            throw new IllegalArgumentException("A leg moves something");
        }
    }
}
