package org.mengkeju.matching.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;

/**
 * What became of a candidate for a need.
 *
 * @param code why it was rejected, as whoever rejected it coded it; null otherwise
 * @param unfit whether the code says that it does not fit what is asked, rather than price, rights or time
 */
public record Verdict(
        ListingId need,
        ListingId candidate,
        Kind kind,
        @Nullable String code,
        boolean unfit,
        Instant at,
        boolean demo) {

    public Verdict {
        if ((kind == Kind.REJECTED) != (code != null) || (unfit && kind != Kind.REJECTED)) {
            throw new IllegalArgumentException("a rejection has a code and nothing else has: " + kind + ", " + code);
        }
    }

    /** A verdict that is no rejection. */
    public static Verdict of(ListingId need, ListingId candidate, Kind kind, Instant at, boolean demo) {
        return new Verdict(need, candidate, kind, null, false, at, demo);
    }

    /** What happened. */
    public enum Kind {
        /** 已牵线: both sides are brought together, or the firm asked for it. */
        CONTACTED,
        /** 合适: the firm says that it fits. */
        FITS,
        /** 不合适: the firm or the transfer manager says no, for a coded reason. */
        REJECTED,
        /** 谈成: the need was settled with it. */
        DEALT
    }
}
