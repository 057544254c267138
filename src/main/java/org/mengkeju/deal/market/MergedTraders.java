package org.mengkeju.deal.market;

import java.util.List;
import org.mengkeju.network.OrganisationsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * When two records turn out to be one organisation, what it offers and where it bids follows it. The seller of an auction
 * stays as it was announced, since the chain of bids begins with it.
 */
@Component
class MergedTraders {
    private static final List<String> MOVES = List.of(
            "UPDATE deal.offer SET seller = :into WHERE seller = :from AND state = 'OPEN'",
            "UPDATE deal.open_licence SET owner = :into WHERE owner = :from AND state = 'DECLARED'",
            """
            UPDATE deal.auction_bidder b SET organisation = :into WHERE b.organisation = :from
              AND b.auction IN (SELECT id FROM deal.auction WHERE state IN ('ANNOUNCED', 'OPEN', 'CLOSED'))
              AND NOT EXISTS (SELECT 1 FROM deal.auction_bidder o
                              WHERE o.auction = b.auction AND o.organisation = :into)""");

    private final JdbcClient jdbc;

    MergedTraders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged event) {
        MOVES.forEach(move -> jdbc.sql(move)
                .param("from", event.from().value())
                .param("into", event.into().value())
                .update());
    }
}
