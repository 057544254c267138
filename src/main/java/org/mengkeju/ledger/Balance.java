package org.mengkeju.ledger;

/**
 * What an account has, in the unit of its book.
 *
 * @param posted sum of all that was moved
 * @param reserved what open reservations would take, not negative
 */
public record Balance(long posted, long reserved) {
    /** What can still be given. */
    public long available() {
        return posted - reserved;
    }
}
