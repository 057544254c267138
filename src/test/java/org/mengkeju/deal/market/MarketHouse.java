package org.mengkeju.deal.market;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mengkeju.SetClock;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.market.auction.Admission;
import org.mengkeju.deal.market.auction.Auction;
import org.mengkeju.deal.market.auction.AuctionDesk;
import org.mengkeju.deal.market.auction.AuctionTerms;
import org.mengkeju.deal.market.auction.AuctionTerms.Kind;
import org.mengkeju.deal.market.auction.Auctions;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.network.People;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.springframework.context.ApplicationContext;

/** What tests of the market begin with: a seller with a result, an announced auction, admitted bidders. */
public final class MarketHouse {
    public static final int DAYS_AHEAD = 8;

    private final ApplicationContext house;
    private final Talks talks;

    public MarketHouse(ApplicationContext house, Talks talks) {
        this.house = house;
        this.talks = talks;
    }

    /** An auction, who sells, and who may bid. */
    public record Announced(Auction auction, Viewer seller, List<Viewer> bidders) {
        public Viewer bidder(int number) {
            return bidders.get(number - 1);
        }

        public Instant opens() {
            return auction.terms().opensAt();
        }

        public Instant ends() {
            return auction.terms().plannedEnd();
        }
    }

    public static Conditions conditions(Way way) {
        return new Conditions(
                way,
                "高温涂层的制备方法",
                List.of(new Result("invention-patent", "一种高温涂层", "ZL202610000000.1")),
                30,
                "用于受方自有窑炉",
                "内蒙古自治区",
                60,
                "工艺文件一套",
                "连续运行 72 小时，涂层不脱落",
                "双方对技术资料保密五年",
                "各自改进归各自所有",
                "逾期付款按日万分之三");
    }

    /** An hour of bidding in eight days, from 100,000 yuan in steps of 5,000, ten days to sign. */
    public AuctionTerms terms(Kind kind, boolean offerNext) {
        Instant opens = clock().instant().plus(Duration.ofDays(DAYS_AHEAD));
        return new AuctionTerms(
                kind,
                Money.ofYuan(100_000),
                Money.ofYuan(5_000),
                Money.ZERO,
                opens,
                opens.plus(Duration.ofHours(1)),
                5,
                10,
                offerNext);
    }

    public Announced announced(Kind kind, long reserveYuan, int bidders) {
        return announced(terms(kind, true), reserveYuan, bidders);
    }

    public Announced announced(AuctionTerms terms, long reserveYuan, int bidders) {
        return announced(talks.university(), terms, reserveYuan, bidders);
    }

    public Announced announced(Viewer seller, AuctionTerms terms, long reserveYuan, int bidders) {
        Listing listing = talks.achievement(seller);
        AuctionDesk desk = house.getBean(AuctionDesk.class);
        Conditions conditions = conditions(Way.EXCLUSIVE_LICENCE);
        Auction draft = desk.draft(listing.id(), conditions, terms, Money.ofYuan(reserveYuan), seller);
        Auction auction = desk.announce(draft.id(), seller);
        List<Viewer> people = new ArrayList<>();
        for (int n = 0; n < bidders; n++) {
            people.add(admitted(auction, talks.firm()));
        }
        return new Announced(auction, seller, List.copyOf(people));
    }

    public Viewer admitted(Auction auction, Viewer bidder) {
        Admission admission = house.getBean(Admission.class);
        admission.apply(auction.id(), true, "", bidder);
        admission.admit(auction.id(), Objects.requireNonNull(bidder.organisation()), head());
        return bidder;
    }

    public Viewer head() {
        return house.getBean(People.class).bySignInName("head").orElseThrow().viewer("127.0.0.1");
    }

    /** Sets the clock to a moment. */
    public void at(Instant moment) {
        clock().advance(Duration.between(clock().instant(), moment));
    }

    public SetClock clock() {
        return house.getBean(SetClock.class);
    }

    public Auction now(Announced one) {
        return house.getBean(Auctions.class)
                .find(one.auction().id(), one.seller())
                .orElseThrow();
    }
}
