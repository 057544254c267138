package org.mengkeju.deal.market.auction;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mengkeju.platform.Money;

/**
 * By what rules an auction is held; they never change once it is announced.
 *
 * @param starting what the first bid must reach
 * @param step by how much each bid must be above the one before; of no meaning with sealed bids
 * @param deposit what a bidder pays before he is admitted; zero for none
 * @param opensAt first moment of bidding
 * @param plannedEnd first moment at which no bid is taken any more, unless late bids move it
 * @param extensionMinutes a bid in so many last minutes moves the end to so many minutes after it; 0 for never
 * @param signDays days within which the winner and the seller sign, the day of the award not counted
 * @param offerNext whether the next bidder who bid enough is asked where they do not
 */
public record AuctionTerms(
        Kind kind,
        Money starting,
        Money step,
        Money deposit,
        Instant opensAt,
        Instant plannedEnd,
        int extensionMinutes,
        int signDays,
        boolean offerNext) {
    /** To the microsecond: what the database keeps. */
    public AuctionTerms {
        opensAt = opensAt.truncatedTo(ChronoUnit.MICROS);
        plannedEnd = plannedEnd.truncatedTo(ChronoUnit.MICROS);
    }

    /** How bids are given. */
    public enum Kind {
        /** 增价: everybody sees each bid, the highest stands. */
        ENGLISH,
        /** 密封报价: nobody sees a bid before the end. */
        SEALED
    }

    /** When bidding ends after a bid at this moment. */
    public Instant endAfter(Instant bid, Instant end) {
        Duration late = Duration.ofMinutes(extensionMinutes);
        boolean isLate = kind == Kind.ENGLISH && extensionMinutes > 0 && !bid.isBefore(end.minus(late));
        return isLate ? bid.plus(late) : end;
    }
}
