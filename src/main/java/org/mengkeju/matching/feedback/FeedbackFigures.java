package org.mengkeju.matching.feedback;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.mengkeju.catalogue.NeedGroups.Grouping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How often what was shown was what people wanted, counted. */
@Service
public class FeedbackFigures {
    private final JdbcClient jdbc;
    private final ShowingQueue queue;

    FeedbackFigures(JdbcClient jdbc, ShowingQueue queue) {
        this.jdbc = jdbc;
        this.queue = queue;
    }

    /**
     * Hits among so many cases.
     *
     * @param cases needs with at least one verdict on a candidate; of searches, lists shown
     * @param atOne cases whose wanted candidate stood first
     * @param atThree … among the first three
     * @param atTen … among the first ten
     */
    public record Hits(int cases, int atOne, int atThree, int atTen) {
        /** No case at all. */
        public static final Hits NONE = new Hits(0, 0, 0, 0);
    }

    /**
     * Free searches.
     *
     * @param hits a hit is a list of which a candidate was opened
     * @param gaps lists that said that nothing fits
     */
    public record Searches(Hits hits, int gaps) {}

    /**
     * By group of needs. A hit is a need one of whose candidates was contacted, found to fit or dealt with, at the place at
     * which it was last shown before. A wanted candidate that was never shown is a miss.
     */
    public Map<String, Hits> hits(Grouping grouping) {
        Map<String, Hits> hits = new HashMap<>();
        jdbc.sql("""
                        WITH judged AS (
                            SELECT need, min(place) FILTER (WHERE kind <> 'REJECTED') AS place
                            FROM matching.verdict GROUP BY need)
                        SELECT g.name, count(*) AS cases, count(*) FILTER (WHERE j.place <= 1) AS one,
                               count(*) FILTER (WHERE j.place <= 3) AS three, count(*) FILTER (WHERE j.place <= 10) AS ten
                        FROM unnest(?::uuid[], ?::text[]) g(need, name) JOIN judged j ON j.need = g.need
                        GROUP BY g.name""").params(grouping.needArray(), grouping.groupArray()).query(row -> {
            hits.put(
                    row.getString("name"),
                    new Hits(row.getInt("cases"), row.getInt("one"), row.getInt("three"), row.getInt("ten")));
        });
        return hits;
    }

    /**
     * Lists shown for free searches at this time or later and before that, as far as they are still kept; of a list on
     * several pages only the first page counts.
     */
    public Searches searches(Instant from, Instant until) {
        return jdbc.sql("""
                        SELECT count(*) AS cases, count(*) FILTER (WHERE l.gap) AS gaps,
                               count(*) FILTER (WHERE o.place <= 1) AS one,
                               count(*) FILTER (WHERE o.place <= 3) AS three,
                               count(*) FILTER (WHERE o.place <= 10) AS ten
                        FROM matching.showing l LEFT JOIN LATERAL (
                            SELECT min(s.place) AS place FROM matching.shown s
                            WHERE s.showing = l.id AND s.opened_at IS NOT NULL) o ON true
                        WHERE l.need IS NULL AND l.at >= ? AND l.at < ?
                          AND EXISTS (SELECT 1 FROM matching.shown f WHERE f.showing = l.id AND f.place = 1)""")
                .params(Timestamp.from(from), Timestamp.from(until))
                .query((row, n) -> new Searches(
                        new Hits(row.getInt("cases"), row.getInt("one"), row.getInt("three"), row.getInt("ten")),
                        row.getInt("gaps")))
                .single();
    }

    /** Lists and openings that could not be written down from this day on and before that one. */
    public long lost(LocalDate from, LocalDate until) {
        return jdbc.sql("SELECT coalesce(sum(lost), 0) FROM matching.showing_lost WHERE day >= ? AND day < ?")
                        .params(from, until)
                        .query(Long.class)
                        .single()
                + queue.lost();
    }
}
