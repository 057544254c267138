package org.mengkeju.deal.market.auction.bid;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.crypto.Sm3;

/** Digests of an auction: the first is over its rules, each further one over the one before and a bid. */
public final class BidChain {
    private BidChain() {}

    /** The first digest. */
    public static String begin(List<String> rules) {
        return digest(String.join("|", rules));
    }

    /** The digest after a bid. */
    public static String next(String before, String line) {
        return digest(String.join("|", before, line));
    }

    /** What is wrong with bids that should follow this first digest, in order; null where nothing is. */
    public static @Nullable String fault(String first, List<Bid> bids) {
        String head = first;
        int seq = 0;
        for (Bid bid : bids) {
            seq++;
            if (bid.seq() != seq) {
                return "bid " + seq + " is missing";
            }
            head = next(head, bid.line());
            if (!head.equals(bid.digest())) {
                return "bid " + seq + " is not what was chained";
            }
        }
        return null;
    }

    private static String digest(String text) {
        return Sm3.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
