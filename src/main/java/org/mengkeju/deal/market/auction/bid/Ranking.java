package org.mengkeju.deal.market.auction.bid;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mengkeju.platform.Money;

/** Whose bid is best: the last one of each bidder counts, the highest comes first, of two equal ones the earlier. */
public final class Ranking {
    private Ranking() {}

    /** A bid whose amount is known. */
    public record Known(int seq, int bidder, Money amount) {}

    /**
     * The bids that count, best first.
     *
     * @param bids all bids of an auction by their number
     */
    public static List<Known> of(List<Known> bids) {
        return counting(bids).stream()
                .sorted(Comparator.comparing(Known::amount).reversed().thenComparingInt(Known::seq))
                .toList();
    }

    private static Collection<Known> counting(List<Known> bids) {
        Map<Integer, Known> last = new LinkedHashMap<>();
        bids.forEach(bid -> last.merge(bid.bidder(), bid, (one, other) -> one.seq() > other.seq() ? one : other));
        return last.values();
    }
}
