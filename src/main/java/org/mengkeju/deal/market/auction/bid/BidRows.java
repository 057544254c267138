package org.mengkeju.deal.market.auction.bid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bids and what was opened of them. */
@Repository
public class BidRows {
    private final JdbcClient jdbc;

    BidRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Bid bid) {
        Money amount = bid.amount();
        jdbc.sql("""
                        INSERT INTO deal.auction_bid (auction, seq, bidder, at, key, amount, sealed, seal, closes_at, digest)
                        VALUES (:auction, :seq, :bidder, :at, :key, :amount, :sealed, :seal, :closesAt, :digest)""")
                .param("auction", bid.auction())
                .param("seq", bid.seq())
                .param("bidder", bid.bidder())
                .param("at", Timestamp.from(bid.at()))
                .param("key", bid.key())
                .param("amount", amount == null ? null : amount.fen())
                .param("sealed", bid.sealed())
                .param("seal", bid.seal())
                .param("closesAt", Timestamp.from(bid.closesAt()))
                .param("digest", bid.digest())
                .update();
    }

    /** The bid a bidder gave under a key. */
    public Optional<Bid> find(UUID auction, int bidder, String key) {
        return jdbc.sql("SELECT * FROM deal.auction_bid WHERE auction = ? AND bidder = ? AND key = ?")
                .params(auction, bidder, key)
                .query(this::bid)
                .optional();
    }

    /** All bids by their number. */
    public List<Bid> of(UUID auction) {
        return jdbc.sql("SELECT * FROM deal.auction_bid WHERE auction = ? ORDER BY seq")
                .param(auction)
                .query(this::bid)
                .list();
    }

    public Optional<Bid> last(UUID auction) {
        return jdbc.sql("SELECT * FROM deal.auction_bid WHERE auction = ? ORDER BY seq DESC LIMIT 1")
                .param(auction)
                .query(this::bid)
                .optional();
    }

    /** Keeps what a sealed amount held; doing so again changes nothing. */
    public void keepOpened(UUID auction, int seq, Seals.Opened opened, Instant at) {
        jdbc.sql("""
                        INSERT INTO deal.auction_opening (auction, seq, amount, nonce, opened_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .params(auction, seq, opened.amount().fen(), opened.nonce(), Timestamp.from(at))
                .update();
    }

    /** What was opened, by the number of the bid; 0 is the reserve price. */
    public Map<Integer, Seals.Opened> opened(UUID auction) {
        return jdbc
                .sql("SELECT seq, amount, nonce FROM deal.auction_opening WHERE auction = ?")
                .param(auction)
                .query((row, n) -> Map.entry(
                        row.getInt("seq"),
                        new Seals.Opened(Money.ofFen(row.getLong("amount")), row.getString("nonce"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Bid bid(ResultSet row, int n) throws SQLException {
        return new Bid(
                row.getObject("auction", UUID.class),
                row.getInt("seq"),
                row.getInt("bidder"),
                row.getTimestamp("at").toInstant(),
                row.getString("key"),
                amount(row),
                row.getString("sealed"),
                row.getString("seal"),
                row.getTimestamp("closes_at").toInstant(),
                row.getString("digest"));
    }

    private static @Nullable Money amount(ResultSet row) throws SQLException {
        long fen = row.getLong("amount");
        return row.wasNull() ? null : Money.ofFen(fen);
    }
}
