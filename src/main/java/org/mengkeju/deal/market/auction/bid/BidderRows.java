package org.mengkeju.deal.market.auction.bid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants to bid. */
@Repository
public class BidderRows {
    private final JdbcClient jdbc;

    BidderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes an application; one that was refused may be made again. */
    public void apply(Bidder bidder, Viewer by) {
        jdbc.sql("""
                        INSERT INTO deal.auction_bidder (auction, organisation, name, state, evidence, person, applied_at)
                        VALUES (?, ?, ?, 'APPLIED', ?, ?, ?)
                        ON CONFLICT (auction, organisation) DO UPDATE SET state = 'APPLIED', evidence = excluded.evidence,
                            person = excluded.person, applied_at = excluded.applied_at, reason = NULL,
                            decided_at = NULL, decided_by = NULL
                        WHERE auction_bidder.state <> 'ADMITTED'""")
                .params(bidder.auction(), bidder.organisation().value(), bidder.name(), bidder.evidence())
                .param(by.person())
                .param(Timestamp.from(bidder.appliedAt()))
                .update();
    }

    /** Admits an applicant under the next number; the auction is held. */
    public void admit(UUID auction, OrganisationId organisation, String by, Instant at) {
        jdbc.sql("""
                        UPDATE deal.auction_bidder SET state = 'ADMITTED', decided_by = ?, decided_at = ?,
                            number = (SELECT coalesce(max(b.number), 0) + 1 FROM deal.auction_bidder b WHERE b.auction = ?)
                        WHERE auction = ? AND organisation = ? AND state = 'APPLIED'""")
                .params(by, Timestamp.from(at), auction, auction, organisation.value())
                .update();
    }

    public void refuse(UUID auction, OrganisationId organisation, String reason, String by, Instant at) {
        jdbc.sql("""
                        UPDATE deal.auction_bidder SET state = 'REFUSED', decided_by = ?, decided_at = ?, reason = ?
                        WHERE auction = ? AND organisation = ? AND state = 'APPLIED'""")
                .params(by, Timestamp.from(at), reason, auction, organisation.value())
                .update();
    }

    public Optional<Bidder> find(UUID auction, OrganisationId organisation) {
        return jdbc.sql("SELECT * FROM deal.auction_bidder WHERE auction = ? AND organisation = ?")
                .params(auction, organisation.value())
                .query(this::bidder)
                .optional();
    }

    public Bidder numbered(UUID auction, int number) {
        return jdbc.sql("SELECT * FROM deal.auction_bidder WHERE auction = ? AND number = ?")
                .params(auction, number)
                .query(this::bidder)
                .single();
    }

    /** Everybody who applied, in that order. */
    public List<Bidder> of(UUID auction) {
        return jdbc.sql("SELECT * FROM deal.auction_bidder WHERE auction = ? ORDER BY applied_at, organisation")
                .param(auction)
                .query(this::bidder)
                .list();
    }

    private Bidder bidder(ResultSet row, int n) throws SQLException {
        return new Bidder(
                row.getObject("auction", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("name"),
                row.getObject("number", Integer.class),
                Bidder.State.valueOf(row.getString("state")),
                row.getString("evidence"),
                row.getTimestamp("applied_at").toInstant(),
                row.getString("decided_by"),
                row.getString("reason"));
    }
}
