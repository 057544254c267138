package org.mengkeju.deal.market.auction;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Awards in the database. */
@Repository
class AwardRows {
    private final JdbcClient jdbc;

    AwardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID auction, Award award) {
        jdbc.sql("""
                        INSERT INTO deal.auction_award (auction, turn, bidder, seq, price, deal, awarded_at, sign_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        auction,
                        award.turn(),
                        award.bidder(),
                        award.seq(),
                        award.price().fen())
                .params(award.deal().value(), Timestamp.from(award.at()), award.signBy())
                .update();
    }

    void lapse(UUID auction, int turn, LocalDate on) {
        jdbc.sql("UPDATE deal.auction_award SET lapsed_on = ? WHERE auction = ? AND turn = ?")
                .params(on, auction, turn)
                .update();
    }

    List<Award> of(UUID auction) {
        return jdbc.sql("SELECT * FROM deal.auction_award WHERE auction = ? ORDER BY turn")
                .param(auction)
                .query((row, n) -> new Award(
                        row.getInt("turn"),
                        row.getInt("bidder"),
                        row.getInt("seq"),
                        Money.ofFen(row.getLong("price")),
                        new DealId(row.getObject("deal", UUID.class)),
                        row.getTimestamp("awarded_at").toInstant(),
                        row.getObject("sign_by", LocalDate.class),
                        row.getObject("lapsed_on", LocalDate.class)))
                .list();
    }
}
