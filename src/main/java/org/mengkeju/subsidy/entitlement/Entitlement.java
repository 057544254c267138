package org.mengkeju.subsidy.entitlement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.subsidy.Hindrance;
import org.mengkeju.subsidy.formula.Calculation;
import org.mengkeju.subsidy.scheme.Scheme;

/**
 * What a firm can get under a scheme.
 *
 * @param against why it may not claim; empty where it may
 * @param calculation by the figures the firm stated, or null where they do not suffice
 * @param left of the year's vouchers, or null for other schemes
 */
public record Entitlement(
        Scheme scheme,
        List<Hindrance> against,
        @Nullable Calculation calculation,
        @Nullable Money left) {
    /** Whether the firm may claim today. */
    public boolean open() {
        return against.isEmpty();
    }

    /** Whether it only has to state something first. */
    public boolean missing() {
        return !open() && against.stream().noneMatch(Hindrance::stands);
    }
}
