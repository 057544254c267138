package org.mengkeju.deal.proceeds.engine;

import java.time.LocalDate;

/**
 * A price found by agreement, published before the contract.
 *
 * @param connected whether the buyer is a completer or close to one
 * @param flagged whether the notice says so
 */
public record PriceNotice(PublicityClock clock, boolean connected, boolean flagged) {
    /** Where it stands. */
    public enum Standing {
        /** The buyer is connected and the notice does not say so: it counts for nothing and starts again. */
        VOID,
        /** Stopped by an objection. */
        OBJECTED,
        RUNNING,
        /** The contract may be signed. */
        OVER
    }

    /** Where it stands on a day. */
    public Standing standing(LocalDate today) {
        if (connected && !flagged) {
            return Standing.VOID;
        }
        if (clock.stopped()) {
            return Standing.OBJECTED;
        }
        return clock.over(today) ? Standing.OVER : Standing.RUNNING;
    }
}
