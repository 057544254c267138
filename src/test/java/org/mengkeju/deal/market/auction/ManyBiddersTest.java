package org.mengkeju.deal.market.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.market.MarketHouse;
import org.mengkeju.deal.market.MarketHouse.Announced;
import org.mengkeju.deal.market.auction.AuctionTerms.Kind;
import org.mengkeju.deal.market.auction.bid.Bid;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Many bid at the same moment: prices only rise, nothing is lost or doubled, one wins. */
@ClockHouse
@Import(Talks.class)
class ManyBiddersTest {
    private static final int BIDDERS = 8;
    private static final int TRIES = 15;
    private static final long STEP = 5_000;

    @Autowired
    Auctions auctions;

    @Autowired
    Bidding bidding;

    @Autowired
    AuctionTruth truth;

    private final MarketHouse house;
    private final DueJobs jobs;

    ManyBiddersTest(@Autowired ApplicationContext context, @Autowired Talks talks) {
        this.house = new MarketHouse(context, talks);
        this.jobs = new DueJobs(context);
    }

    @Test
    void pricesRiseStrictlyAndExactlyOneWins() throws Exception {
        long seed = System.nanoTime();
        house.clock().set(LocalDate.parse("2026-07-01"));
        Announced one = house.announced(Kind.ENGLISH, 100_000, BIDDERS);
        house.at(one.opens());
        List<Bid> taken = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(BIDDERS)) {
            List<Future<List<Bid>>> all = new ArrayList<>();
            for (int bidder = 1; bidder <= BIDDERS; bidder++) {
                all.add(threads.submit(bidsOf(one, bidder, new Random(seed + bidder))));
            }
            for (Future<List<Bid>> some : all) {
                taken.addAll(some.get());
            }
        }
        List<Bid> kept = auctions.bids(house.now(one));
        assertThat(kept).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(taken);
        for (int n = 1; n < kept.size(); n++) {
            assertThat(amount(kept.get(n)).fen())
                    .as("bid %d, seed %d", n + 1, seed)
                    .isGreaterThanOrEqualTo(amount(kept.get(n - 1)).fen() + STEP * 100);
        }
        house.at(house.now(one).closesAt());
        jobs.run();
        List<Award> awards = auctions.awards(house.now(one));
        assertThat(awards).as("seed %d", seed).hasSize(1);
        assertThat(awards.getFirst().seq()).isEqualTo(kept.getLast().seq());
        assertThat(truth.differences())
                .noneMatch(line -> line.contains(one.auction().number()));
    }

    private static Money amount(Bid bid) {
        return Objects.requireNonNull(bid.amount());
    }

    /** Bids a little more than what is seen, sends every third one twice, and keeps what was taken. */
    private Callable<List<Bid>> bidsOf(Announced one, int bidder, Random random) {
        return () -> {
            List<Bid> taken = new ArrayList<>();
            for (int n = 0; n < TRIES; n++) {
                long more = STEP * 100 * random.nextInt(3);
                Money amount = Money.ofFen(house.now(one).least().fen() + more);
                String key = Identifier.next().toString();
                try {
                    Bid bid = bidding.bid(one.auction().id(), amount, key, one.bidder(bidder));
                    if (n % 3 == 0) {
                        assertThat(bidding.bid(one.auction().id(), amount, key, one.bidder(bidder)))
                                .isEqualTo(bid);
                    }
                    taken.add(bid);
                } catch (Refusal refusal) {
                    assertThat(refusal.messageKey()).isEqualTo("deal.market.auction.refusal.low");
                }
            }
            return taken;
        };
    }
}
