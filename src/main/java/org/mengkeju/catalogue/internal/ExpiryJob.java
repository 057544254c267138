package org.mengkeju.catalogue.internal;

import java.util.List;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the show of listings whose term has passed. Several programs on one database share the work row by row. */
@Component
public class ExpiryJob {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final ListingRecorder recorder;
    private final RegionClock clock;

    ExpiryJob(JdbcClient jdbc, ListingRecorder recorder, RegionClock clock) {
        this.jdbc = jdbc;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Expires what was due before today; the rest of a very large number follows at the next turn. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    @Transactional
    public void expireDue() {
        List<Listing> due = jdbc.sql(ListingRow.SELECT + """
                        WHERE l.state = 'PUBLISHED' AND l.expires_on < ?
                        ORDER BY l.expires_on LIMIT ? FOR UPDATE OF l SKIP LOCKED""")
                .params(clock.today(), BATCH)
                .query(ListingRow::read)
                .list();
        due.forEach(
                listing -> recorder.move(listing, ListingState.EXPIRED, null, listing.expiresOn(), Viewer.program()));
    }
}
