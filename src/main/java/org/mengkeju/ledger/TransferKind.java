package org.mengkeju.ledger;

/** What a transfer does to balances. */
public enum TransferKind {
    /** Moves value at once. */
    POSTED(true),
    /** Sets value aside until it is settled or released. */
    RESERVED(false),
    /** Moves what was reserved. */
    SETTLED(true),
    /** Gives back what was reserved. */
    RELEASED(false),
    /** Takes back what was moved. */
    REVERSED(true);

    private final boolean moves;

    TransferKind(boolean moves) {
        this.moves = moves;
    }

    /** Whether its legs count in balances. */
    public boolean moves() {
        return moves;
    }
}
