package org.mengkeju.deal.market.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.TestDatabase;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.market.MarketHouse;
import org.mengkeju.deal.market.MarketHouse.Announced;
import org.mengkeju.deal.market.auction.AuctionTerms.Kind;
import org.mengkeju.deal.market.auction.bid.Bid;
import org.mengkeju.deal.market.auction.bid.Ranking;
import org.mengkeju.deal.market.auction.bid.Ranking.Known;
import org.mengkeju.deal.market.auction.bid.Seals;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.jobs.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Sealed bids: nobody reads them before the end, the best one wins, and anybody can see that nothing was changed. */
@ClockHouse
@Import(Talks.class)
class SealedBidsTest {
    @Autowired
    Auctions auctions;

    @Autowired
    Bidding bidding;

    @Autowired
    AuctionTruth truth;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @Value("${spring.datasource.url}")
    String url = "";

    private final MarketHouse house;
    private final DueJobs jobs;

    SealedBidsTest(@Autowired ApplicationContext context, @Autowired Talks talks) {
        this.house = new MarketHouse(context, talks);
        this.jobs = new DueJobs(context);
    }

    @BeforeEach
    void aDay() {
        house.clock().set(LocalDate.parse("2026-06-01"));
    }

    private Bid bid(Announced one, int bidder, long yuan) {
        return bidding.bid(
                one.auction().id(), Money.ofYuan(yuan), Identifier.next().toString(), one.bidder(bidder));
    }

    private Announced open(int bidders) {
        Announced one = house.announced(Kind.SEALED, 100_000, bidders);
        house.at(one.opens());
        return one;
    }

    private void end(Announced one) {
        house.at(one.ends());
        jobs.run();
    }

    @Test
    void nobodyReadsABidBeforeTheEnd() {
        Announced one = open(2);
        Bid bid = bid(one, 1, 765_432);
        assertThat(bid.amount()).isNull();
        String row = jdbc.sql("SELECT to_jsonb(b)::text FROM deal.auction_bid b WHERE auction = ?")
                .param(one.auction().id())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("765432", "765,432");
        assertThat(jdbc.sql("SELECT coalesce(string_agg(after::text, ' '), '') FROM platform.audit_entry "
                                + "WHERE subject_key = ?")
                        .param(one.auction().id().toString())
                        .query(String.class)
                        .single())
                .doesNotContain("765432");
        for (Viewer reader : List.of(one.seller(), one.bidder(2), house.head())) {
            for (String path : List.of("/market/auctions/%s", "/api/v1/auctions/%s", "/api/v1/auctions/%s/bids")) {
                assertThat(web.get()
                                .uri(path.formatted(one.auction().id()))
                                .with(SignedIn.as(reader))
                                .exchange())
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("765432", "765,432");
            }
        }
        end(one);
        assertThat(web.get()
                        .uri("/market/auctions/" + one.auction().id())
                        .with(SignedIn.as(one.bidder(2)))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("765,432.00");
    }

    @Test
    void theHighestWinsAndOfEqualOnesTheOneSealedFirst() {
        Announced one = open(3);
        bid(one, 1, 110_000);
        bid(one, 2, 130_000);
        house.clock().advance(Duration.ofMinutes(1));
        bid(one, 3, 130_000);
        end(one);
        Award award = auctions.awards(house.now(one)).getFirst();
        assertThat(award.bidder()).isEqualTo(2);
        assertThat(award.price()).isEqualTo(Money.ofYuan(130_000));
        assertThat(truth.differences())
                .noneMatch(line -> line.contains(one.auction().number()));
    }

    @Test
    void aBidGivenAgainReplacesTheOneBeforeAlsoDownwards() {
        Announced one = open(2);
        bid(one, 1, 200_000);
        bid(one, 2, 120_000);
        bid(one, 1, 115_000);
        end(one);
        assertThat(auctions.awards(house.now(one)).getFirst().bidder()).isEqualTo(2);
        assertThat(auctions.opened(house.now(one))).hasSize(4);
    }

    @Test
    void aLateSealedBidMovesNothing() {
        Announced one = open(1);
        house.at(one.ends().minusSeconds(1));
        assertThat(bid(one, 1, 100_000).closesAt()).isEqualTo(one.ends());
    }

    @Test
    void whatWasSealedIsWhatIsOpened() {
        Announced one = open(1);
        Bid bid = bid(one, 1, 100_000);
        end(one);
        Map<Integer, Seals.Opened> opened = auctions.opened(house.now(one));
        Seals.Opened first = Objects.requireNonNull(opened.get(1));
        assertThat(Seals.of(one.auction().id(), 1, first.amount(), first.nonce()))
                .isEqualTo(bid.seal());
    }

    @Test
    void anAlteredByteIsFound() throws SQLException {
        Announced one = open(2);
        bid(one, 1, 110_000);
        bid(one, 2, 120_000);
        end(one);
        UUID id = one.auction().id();
        isSeen(one, "UPDATE deal.auction_bid SET bidder = 3 - bidder WHERE auction = '" + id + "'");
        isSeen(one, "UPDATE deal.auction_bid SET seal = reverse(seal) WHERE auction = '" + id + "' AND seq = 2");
        isSeen(
                one,
                "UPDATE deal.auction_opening SET amount = 23000000 - amount WHERE auction = '" + id + "' AND seq > 0");
        isSeen(one, "UPDATE deal.auction_award SET seq = 3 - seq WHERE auction = '" + id + "'");
        isSeen(one, "UPDATE deal.auction SET offer_next = NOT offer_next WHERE id = '" + id + "'");
    }

    /** Done twice each change undoes itself. */
    private void isSeen(Announced one, String change) throws SQLException {
        alter(change);
        assertThat(truth.differences())
                .as(change)
                .anyMatch(line -> line.contains(one.auction().number()));
        alter(change);
        assertThat(truth.differences())
                .as(change)
                .noneMatch(line -> line.contains(one.auction().number()));
    }

    private void alter(String sql) throws SQLException {
        var server = TestDatabase.server();
        try (Connection connection = DriverManager.getConnection(url, server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    @Test
    void theLastBidOfEachCountsTheHighestFirstTheEarlierFirst() {
        var bids = List.of(
                new Known(1, 1, Money.ofYuan(5)),
                new Known(2, 2, Money.ofYuan(4)),
                new Known(3, 3, Money.ofYuan(4)),
                new Known(4, 1, Money.ofYuan(3)));
        assertThat(Ranking.of(bids)).extracting(Known::bidder).containsExactly(2, 3, 1);
    }
}
