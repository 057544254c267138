package org.mengkeju.catalogue.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.TradeWay;
import org.mengkeju.catalogue.alike.TextSketch;
import org.mengkeju.network.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes listings, their links and divisions, and every version of them. */
@Repository
public class ListingTable {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final RevisionTable revisions;

    ListingTable(JdbcClient jdbc, JdbcTemplate batch, RevisionTable revisions) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.revisions = revisions;
    }

    /** The listing as it is, whoever asks; held against other writers until the transaction ends. */
    public Optional<Listing> lock(ListingId id) {
        return jdbc.sql(ListingRow.SELECT + "WHERE l.id = ? FOR UPDATE OF l")
                .param(id.value())
                .query(ListingRow::read)
                .optional();
    }

    public void insert(Listing listing, Viewer author) {
        insertAll(List.of(listing), author);
    }

    /** Inserts new listings, with their first version, in as few round trips as there are tables. */
    public void insertAll(List<Listing> listings, Viewer author) {
        batch.batchUpdate("""
                INSERT INTO catalogue.listing
                    (version, state, title, body, keywords, owner, owner_name, centre, visibility, expires_on,
                     published_at, updated_at, details, trl, ways, digest, sketch,
                     id, kind, code, created_at, created_by, demo)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, listings, 1000, (row, listing) -> {
            int at = bind(row, listing);
            row.setObject(at++, listing.id().value());
            row.setString(at++, listing.kind().name());
            row.setString(at++, listing.code());
            row.setTimestamp(at++, Timestamp.from(listing.updatedAt()));
            row.setObject(at++, author.person(), Types.OTHER);
            row.setBoolean(at, listing.demo());
        });
        insertChildren(listings);
        revisions.keep(listings, author);
    }

    /** Replaces everything but the key and who made it. */
    public void update(Listing listing) {
        batch.update("""
                UPDATE catalogue.listing SET version = ?, state = ?, title = ?, body = ?, keywords = ?, owner = ?,
                    owner_name = ?, centre = ?, visibility = ?, expires_on = ?, published_at = ?, updated_at = ?,
                    details = ?::jsonb, trl = ?, ways = ?, digest = ?, sketch = ?
                WHERE id = ?
                """, row -> row.setObject(bind(row, listing), listing.id().value()));
    }

    /** Binds what a change may change, in the order of both statements; gives the number of the next place. */
    private static int bind(PreparedStatement row, Listing listing) throws SQLException {
        int at = 1;
        row.setInt(at++, listing.version());
        row.setString(at++, listing.state().name());
        row.setString(at++, listing.title());
        row.setString(at++, listing.text());
        row.setArray(at++, texts(row, listing.keywords()));
        row.setObject(at++, listing.owner() == null ? null : listing.owner().value(), Types.OTHER);
        row.setString(at++, listing.ownerName());
        row.setString(at++, listing.centre());
        row.setString(at++, listing.visibility().name());
        row.setObject(at++, listing.expiresOn());
        row.setTimestamp(at++, timestamp(listing.publishedAt()));
        row.setTimestamp(at++, Timestamp.from(listing.updatedAt()));
        row.setString(at++, DetailsJson.write(listing.details()));
        row.setObject(at++, readiness(listing.details()), Types.SMALLINT);
        row.setArray(at++, texts(row, ways(listing.details())));
        row.setString(at++, TextSketch.digest(listing.title(), listing.text()));
        Integer[] sketch = TextSketch.sketch(listing.title(), listing.text());
        row.setArray(at++, row.getConnection().createArrayOf("int4", sketch));
        return at;
    }

    /** As {@link #update}, and the new content becomes a version that is kept. */
    public void updateContent(Listing listing, Viewer author) {
        update(listing);
        jdbc.sql("DELETE FROM catalogue.listing_link WHERE listing = ?")
                .param(listing.id().value())
                .update();
        jdbc.sql("DELETE FROM catalogue.listing_division WHERE listing = ?")
                .param(listing.id().value())
                .update();
        insertChildren(List.of(listing));
        revisions.keep(List.of(listing), author);
    }

    private void insertChildren(List<Listing> listings) {
        List<Object[]> links = new ArrayList<>();
        List<Object[]> divisions = new ArrayList<>();
        for (Listing listing : listings) {
            UUID id = listing.id().value();
            for (int i = 0; i < listing.links().size(); i++) {
                var link = listing.links().get(i);
                links.add(new Object[] {id, i, link.chain(), link.link()});
            }
            for (int i = 0; i < listing.divisions().size(); i++) {
                divisions.add(new Object[] {id, i, listing.divisions().get(i)});
            }
        }
        batch.batchUpdate("INSERT INTO catalogue.listing_link VALUES (?, ?, ?, ?)", links);
        batch.batchUpdate("INSERT INTO catalogue.listing_division VALUES (?, ?, ?)", divisions);
    }

    private static java.sql.Array texts(PreparedStatement row, List<String> words) throws SQLException {
        return row.getConnection().createArrayOf("text", words.toArray());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Integer readiness(Details details) {
        return switch (details) {
            case Details.Achievement achievement -> achievement.trl().isEmpty() ? null : achievement.readiness();
            case Details.Need need -> need.trlMin();
            default -> null;
        };
    }

    private static List<String> ways(Details details) {
        return switch (details) {
            case Details.Achievement achievement ->
                achievement.ways().stream().map(TradeWay::key).toList();
            case Details.Need need -> need.ways().stream().map(TradeWay::key).toList();
            default -> List.of();
        };
    }
}
