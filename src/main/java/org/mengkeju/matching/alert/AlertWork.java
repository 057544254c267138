package org.mengkeju.matching.alert;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The list of what is still to be looked at. It is in the database, so that it outlives the program; several programs
 * share it row by row.
 */
@Repository
class AlertWork {
    private static final int BATCH = 500;

    private static final String QUEUE = """
            INSERT INTO matching.alert_work (subject, search, bulk, generation, queued_at, due_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (subject) DO UPDATE SET generation = excluded.generation, queued_at = excluded.queued_at,
                due_at = excluded.due_at, bulk = alert_work.bulk AND excluded.bulk, by_words = false""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final RegionClock clock;

    AlertWork(JdbcClient jdbc, JdbcTemplate batches, RegionClock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Something to look at.
     *
     * @param search whether it is a saved search; otherwise a listing
     * @param bulk whether it came with many others, which may wait for single ones
     * @param byWords whether its words were compared already and only its meaning is left
     * @param generation another one when it changed again
     */
    record Item(UUID subject, boolean search, boolean bulk, boolean byWords, UUID generation, Instant queuedAt) {}

    void queueListing(UUID listing) {
        queue(List.of(listing), false, false);
    }

    void queueListings(Collection<UUID> listings) {
        queue(listings, false, true);
    }

    void queueSearch(UUID search) {
        queue(List.of(search), true, false);
    }

    private void queue(Collection<UUID> subjects, boolean search, boolean bulk) {
        Timestamp now = Timestamp.from(clock.now());
        batches.batchUpdate(QUEUE, subjects, BATCH, (row, subject) -> {
            row.setObject(1, subject);
            row.setBoolean(2, search);
            row.setBoolean(3, bulk);
            row.setObject(4, Identifier.next());
            row.setTimestamp(5, now);
            row.setTimestamp(6, now);
        });
    }

    /** What is due, single ones before those that came with many, the longest waiting first. */
    List<Item> due(int most) {
        return jdbc.sql("""
                        SELECT * FROM matching.alert_work WHERE due_at <= ?
                        ORDER BY bulk, queued_at, subject LIMIT ?""")
                .params(Timestamp.from(clock.now()), most)
                .query((row, n) -> new Item(
                        row.getObject("subject", UUID.class),
                        row.getBoolean("search"),
                        row.getBoolean("bulk"),
                        row.getBoolean("by_words"),
                        row.getObject("generation", UUID.class),
                        row.getTimestamp("queued_at").toInstant()))
                .list();
    }

    /** Takes it until the transaction ends; false when it is done, changed, or in other hands. */
    boolean take(Item item) {
        return jdbc.sql("""
                        SELECT 1 FROM matching.alert_work WHERE subject = ? AND generation = ?
                        FOR UPDATE SKIP LOCKED""")
                .params(item.subject(), item.generation())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Strikes it off. */
    void done(Item item) {
        jdbc.sql("DELETE FROM matching.alert_work WHERE subject = ? AND generation = ?")
                .params(item.subject(), item.generation())
                .update();
    }

    /** Leaves it for later. */
    void later(Item item, Duration wait, boolean byWords) {
        jdbc.sql("UPDATE matching.alert_work SET due_at = ?, by_words = ? WHERE subject = ? AND generation = ?")
                .params(Timestamp.from(clock.now().plus(wait)), byWords, item.subject(), item.generation())
                .update();
    }

    /** How much is left. */
    int left() {
        return jdbc.sql("SELECT count(*) FROM matching.alert_work")
                .query(Integer.class)
                .single();
    }
}
