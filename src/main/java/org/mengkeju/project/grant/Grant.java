package org.mengkeju.project.grant;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.region.Named;
import org.mengkeju.project.rules.Stated;

/**
 * A formula of public money for a task.
 *
 * @param receiver who gets it
 * @param percent of the total input or agreement
 * @param cap most it may be, or null
 * @param least smallest total it is given for, itself included, or null
 * @param start paid at approval, part of the whole, or null
 * @param upperPercent share of the upper of two governments that pay together, or null
 */
public record Grant(
        String key,
        Named name,
        Receiver receiver,
        Stated<BigDecimal> percent,
        @Nullable Stated<Money> cap,
        @Nullable Stated<Money> least,
        @Nullable Stated<Money> start,
        @Nullable Stated<BigDecimal> upperPercent) {
    /** Who gets it. */
    public enum Receiver {
        /** 发榜方. */
        POSTER,
        /** 揭榜方. */
        TAKER
    }
}
