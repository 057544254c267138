package org.mengkeju.project.grant;

import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;

/** What a formula gives. Money is exact to the fen, rounded half up once. */
public final class Grants {
    private Grants() {}

    /** How two governments share what they give together. */
    public record Split(Money upper, Money lower) {}

    /**
     * All that is given for a total.
     *
     * @throws Refusal when the total is too small
     */
    public static Money of(Grant grant, Money total) {
        var least = grant.least();
        if (least != null && total.compareTo(least.value()) < 0) {
            throw Refusal.invalid("project.refusal.total", least.value().text());
        }
        Money share = total.percent(grant.percent().value());
        var cap = grant.cap();
        return cap != null && share.compareTo(cap.value()) > 0 ? cap.value() : share;
    }

    /** What is left to pay after acceptance; nothing where the project was not accepted. */
    public static Money rest(Grant grant, Money total, boolean accepted) {
        if (!accepted) {
            return Money.ZERO;
        }
        Money whole = of(grant, total);
        var start = grant.start();
        Money paid = start == null ? Money.ZERO : start.value();
        return whole.compareTo(paid) > 0 ? whole.minus(paid) : Money.ZERO;
    }

    /** Who of two governments pays how much; the lower one takes what is left by rounding. */
    public static Split split(Grant grant, Money total) {
        Money whole = of(grant, total);
        var share = grant.upperPercent();
        if (share == null) {
            throw new IllegalArgumentException(grant.key() + " is not shared");
        }
        Money upper = whole.percent(share.value());
        return new Split(upper, whole.minus(upper));
    }
}
