package org.mengkeju.deal.market.auction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.market.Conditions;
import org.mengkeju.deal.market.auction.bid.Seals;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Auctions in the database. */
@Repository
class AuctionRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuctionRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Auction auction, Seals.Sealed reserve, Instant madeAt) {
        AuctionTerms terms = auction.terms();
        jdbc.sql("""
                        INSERT INTO deal.auction (id, number, listing, title, seller, seller_name, creator, centre, way,
                            conditions, kind, starting, step, deposit, reserve, reserve_seal, opens_at, planned_end,
                            closes_at, extension_minutes, sign_days, offer_next, state, head, made_at, demo)
                        VALUES (:id, :number, :listing, :title, :seller, :sellerName, :creator, :centre, :way,
                            :conditions::jsonb, :kind, :starting, :step, :deposit, :reserve, :seal, :opensAt, :plannedEnd,
                            :plannedEnd, :extension, :signDays, :offerNext, :state, :head, :madeAt, :demo)""")
                .param("id", auction.id())
                .param("number", auction.number())
                .param("listing", auction.listing().value())
                .param("title", auction.title())
                .param("seller", auction.seller().value())
                .param("sellerName", auction.sellerName())
                .param("creator", auction.creator())
                .param("centre", auction.centre())
                .param("way", auction.conditions().way().name())
                .param("conditions", json.writeValueAsString(auction.conditions()))
                .param("kind", terms.kind().name())
                .param("starting", terms.starting().fen())
                .param("step", terms.step().fen())
                .param("deposit", terms.deposit().fen())
                .param("reserve", reserve.kept())
                .param("seal", reserve.seal())
                .param("opensAt", Timestamp.from(terms.opensAt()))
                .param("plannedEnd", Timestamp.from(terms.plannedEnd()))
                .param("extension", terms.extensionMinutes())
                .param("signDays", terms.signDays())
                .param("offerNext", terms.offerNext())
                .param("state", auction.state().name())
                .param("head", auction.head())
                .param("madeAt", Timestamp.from(madeAt))
                .param("demo", auction.demo())
                .update();
    }

    void announce(UUID id, Instant at) {
        jdbc.sql("UPDATE deal.auction SET state = 'ANNOUNCED', announced_at = ? WHERE id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void move(UUID id, AuctionState state) {
        jdbc.sql("UPDATE deal.auction SET state = ? WHERE id = ?")
                .params(state.name(), id)
                .update();
    }

    /** Its end: awarded, failed or called off. */
    void end(UUID id, AuctionState state, @Nullable String reason, Instant at) {
        jdbc.sql("UPDATE deal.auction SET state = ?, reason = ?, ended_at = ? WHERE id = ?")
                .param(state.name())
                .param(reason)
                .params(Timestamp.from(at), id)
                .update();
    }

    /** Where bidding stands after a bid. */
    void bid(UUID id, int bids, String head, @Nullable Money price, @Nullable Integer leader, Instant closesAt) {
        jdbc.sql("UPDATE deal.auction SET bids = ?, head = ?, price = ?, leader = ?, closes_at = ? WHERE id = ?")
                .params(bids, head)
                .param(price == null ? null : price.fen())
                .param(leader)
                .params(Timestamp.from(closesAt), id)
                .update();
    }

    /** The reserve price as it is kept. */
    String reserve(UUID id) {
        return jdbc.sql("SELECT reserve FROM deal.auction WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    Optional<Auction> find(UUID id) {
        return jdbc.sql("SELECT * FROM deal.auction WHERE id = ?")
                .param(id)
                .query(this::auction)
                .optional();
    }

    /** The auction, held against other changes until the transaction ends. */
    Optional<Auction> lock(UUID id) {
        return jdbc.sql("SELECT * FROM deal.auction WHERE id = ? FOR UPDATE")
                .param(id)
                .query(this::auction)
                .optional();
    }

    /** Auctions in these states, those that end first first; of one listing or of all. */
    List<Auction> in(Collection<AuctionState> states, @Nullable ListingId listing, int limit) {
        return jdbc.sql("""
                        SELECT * FROM deal.auction WHERE state IN (:states)
                          AND (:listing::uuid IS NULL OR listing = :listing) ORDER BY closes_at, id LIMIT :limit""")
                .param("states", states.stream().map(AuctionState::name).toList())
                .param("listing", listing == null ? null : listing.value())
                .param("limit", limit)
                .query(this::auction)
                .list();
    }

    List<Auction> of(OrganisationId seller, int limit) {
        return jdbc.sql("SELECT * FROM deal.auction WHERE seller = ? ORDER BY id DESC LIMIT ?")
                .params(seller.value(), limit)
                .query(this::auction)
                .list();
    }

    /** Auctions an organisation applied to bid in, newest first. */
    List<Auction> appliedBy(OrganisationId bidder, int limit) {
        return jdbc.sql("""
                        SELECT * FROM deal.auction a WHERE EXISTS (
                            SELECT 1 FROM deal.auction_bidder b WHERE b.auction = a.id AND b.organisation = ?)
                        ORDER BY a.id DESC LIMIT ?""").params(bidder.value(), limit).query(this::auction).list();
    }

    /** A part of all announced ones, by key. */
    List<Auction> after(UUID last, int limit) {
        return jdbc.sql("SELECT * FROM deal.auction WHERE state <> 'DRAFT' AND id > ? ORDER BY id LIMIT ?")
                .params(last, limit)
                .query(this::auction)
                .list();
    }

    private Auction auction(ResultSet row, int n) throws SQLException {
        Timestamp announced = row.getTimestamp("announced_at");
        return new Auction(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new ListingId(row.getObject("listing", UUID.class)),
                row.getString("title"),
                new OrganisationId(row.getObject("seller", UUID.class)),
                row.getString("seller_name"),
                row.getObject("creator", UUID.class),
                row.getString("centre"),
                json.readValue(row.getString("conditions"), Conditions.class),
                terms(row),
                row.getString("reserve_seal"),
                row.getTimestamp("closes_at").toInstant(),
                AuctionState.valueOf(row.getString("state")),
                row.getInt("bids"),
                row.getString("head"),
                price(row),
                row.getObject("leader", Integer.class),
                row.getString("reason"),
                announced == null ? null : announced.toInstant(),
                row.getBoolean("demo"));
    }

    private static AuctionTerms terms(ResultSet row) throws SQLException {
        return new AuctionTerms(
                AuctionTerms.Kind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("starting")),
                Money.ofFen(row.getLong("step")),
                Money.ofFen(row.getLong("deposit")),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("planned_end").toInstant(),
                row.getInt("extension_minutes"),
                row.getInt("sign_days"),
                row.getBoolean("offer_next"));
    }

    private static @Nullable Money price(ResultSet row) throws SQLException {
        long fen = row.getLong("price");
        return row.wasNull() ? null : Money.ofFen(fen);
    }
}
