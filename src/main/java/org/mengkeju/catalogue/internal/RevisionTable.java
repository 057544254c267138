package org.mengkeju.catalogue.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings.Move;
import org.mengkeju.catalogue.Listings.Revision;
import org.mengkeju.network.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The past of listings: every version and every step of their life. */
@Repository
public class RevisionTable {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    RevisionTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void keep(List<Listing> listings, Viewer author) {
        batch.batchUpdate(
                "INSERT INTO catalogue.listing_revision VALUES (?, ?, ?::jsonb, ?, ?, ?)",
                listings,
                1000,
                (row, listing) -> {
                    row.setObject(1, listing.id().value());
                    row.setInt(2, listing.version());
                    row.setString(3, DetailsJson.MAPPER.writeValueAsString(listing));
                    row.setTimestamp(4, Timestamp.from(listing.updatedAt()));
                    row.setObject(5, author.person(), Types.OTHER);
                    row.setString(6, author.name());
                });
    }

    /** Notes steps; the reason may be empty. */
    public void moved(List<Move> moves) {
        batch.batchUpdate("""
                INSERT INTO catalogue.listing_move (listing, from_state, to_state, at, person, name, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, moves, 1000, (row, move) -> {
            row.setObject(1, move.listing().value());
            row.setString(2, move.from() == null ? null : move.from().name());
            row.setString(3, move.to().name());
            row.setTimestamp(4, Timestamp.from(move.at()));
            row.setObject(5, move.person(), Types.OTHER);
            row.setString(6, move.name());
            row.setString(7, move.reason());
        });
    }

    /** Steps of a life, oldest first. */
    public List<Move> moves(ListingId id) {
        return jdbc.sql("""
                        SELECT listing, from_state, to_state, at, person, name, reason
                        FROM catalogue.listing_move WHERE listing = ? ORDER BY id""")
                .param(id.value())
                .query((row, n) -> {
                    String from = row.getString("from_state");
                    return new Move(
                            id,
                            from == null ? null : ListingState.valueOf(from),
                            ListingState.valueOf(row.getString("to_state")),
                            row.getTimestamp("at").toInstant(),
                            row.getObject("person", java.util.UUID.class),
                            row.getString("name"),
                            row.getString("reason"));
                })
                .list();
    }

    /** Versions, newest first. */
    public List<Revision> revisions(ListingId id) {
        return jdbc.sql("""
                        SELECT version, at, name, content ->> 'title' AS title
                        FROM catalogue.listing_revision WHERE listing = ? ORDER BY version DESC""")
                .param(id.value())
                .query((row, n) -> new Revision(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        row.getString("title")))
                .list();
    }
}
