package org.mengkeju.subsidy.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;

/**
 * A progressive share: of each part of an amount its own percentage.
 *
 * @param bands from the lowest to the highest; only the last has no end
 * @param cap for a firm and year
 */
public record BandRule(List<Band> bands, Mark mark, String source, Sourced<Money> cap) {
    /** Of the part up to this amount. */
    public record Band(@Nullable Money upTo, BigDecimal percent) {}
}
