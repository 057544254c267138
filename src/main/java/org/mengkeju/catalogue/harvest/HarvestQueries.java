package org.mengkeju.catalogue.harvest;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.ListingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What can be harvested: everything that ever was public; what is public no longer is only told to be deleted. */
@Repository
class HarvestQueries {
    private static final String EVER_PUBLIC = """
            SELECT l.id, l.kind, l.updated_at, (l.state = 'PUBLISHED' AND l.visibility <> 'NETWORK') AS live
            FROM catalogue.listing l
            WHERE l.published_at IS NOT NULL AND (l.visibility <> 'NETWORK' OR EXISTS (
                SELECT 1 FROM catalogue.listing_revision r
                WHERE r.listing = l.id AND r.content ->> 'visibility' <> 'NETWORK'))
            """;

    private final JdbcClient jdbc;

    HarvestQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record's head.
     *
     * @param live whether it is public now
     */
    record Head(ListingId id, Kind kind, Instant at, boolean live) {}

    /** Heads in the order of their last change, after this one. */
    List<Head> heads(
            @Nullable Kind kind, @Nullable Instant from, @Nullable Instant until, @Nullable Head after, int limit) {
        return jdbc.sql(EVER_PUBLIC + """
                         AND (:kind::text IS NULL OR l.kind = :kind)
                         AND (:from::timestamptz IS NULL OR l.updated_at >= :from::timestamptz)
                         AND (:until::timestamptz IS NULL OR l.updated_at < :until::timestamptz)
                         AND (:at::timestamptz IS NULL OR (l.updated_at, l.id) > (:at::timestamptz, :id::uuid))
                        ORDER BY l.updated_at, l.id LIMIT :limit""")
                .param("kind", kind == null ? null : kind.name())
                .param("from", from == null ? null : Timestamp.from(from))
                .param("until", until == null ? null : Timestamp.from(until))
                .param("at", after == null ? null : Timestamp.from(after.at()))
                .param("id", after == null ? null : after.id().value())
                .param("limit", limit)
                .query((row, n) -> new Head(
                        new ListingId(row.getObject("id", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("updated_at").toInstant(),
                        row.getBoolean("live")))
                .list();
    }

    Optional<Head> head(UUID id) {
        return jdbc.sql(EVER_PUBLIC + " AND l.id = ?")
                .param(id)
                .query((row, n) -> new Head(
                        new ListingId(id),
                        Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("updated_at").toInstant(),
                        row.getBoolean("live")))
                .optional();
    }

    /** The time of the earliest change, or null where nothing was ever public. */
    @Nullable
    Instant earliest() {
        return heads(null, null, null, null, 1).stream()
                .map(Head::at)
                .findFirst()
                .orElse(null);
    }
}
