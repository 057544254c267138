package org.mengkeju.deal.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next in a deal.
 *
 * @param holder who has to do it
 * @param until by when, or null where no day was set
 */
public record NextAction(
        String text, Holder holder, @Nullable LocalDate until) {
    /** Who can have a deal in hand. */
    public enum Holder {
        SUPPLIER,
        ACQUIRER,
        MANAGER
    }
}
