package org.mengkeju.deal.credit;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the credit for a deal.
 *
 * @param manager the transfer manager, or null where it is the centre's
 * @param name who it is, as people read it
 * @param share in hundredths of a percent, 1–10,000
 */
public record Credit(String centre, @Nullable UUID manager, String name, int share) {
    /** The whole, in hundredths of a percent. */
    public static final int WHOLE = 10_000;

    /** The share in percent. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(share, 2);
    }
}
