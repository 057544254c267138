package org.mengkeju.deal.proceeds.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mengkeju.platform.region.Named;

/**
 * The least a unit pays its inventor when a patent is granted and nothing was agreed.
 *
 * @param invention for an invention patent, yuan
 * @param other for a utility model or a design, yuan
 */
public record PatentBonus(BigDecimal invention, BigDecimal other, Integer withinMonths, Mark mark, Named article) {
    /**
     * Yuan for a patent of this kind, as listings name kinds: {@code invention-patent}, {@code utility-model},
     * {@code design}.
     */
    public BigDecimal least(String kind) {
        return kind.equals("invention-patent") ? invention : other;
    }

    /** Last day to pay it. */
    public LocalDate payBy(LocalDate announced) {
        return announced.plusMonths(withinMonths);
    }
}
