package org.mengkeju.catalogue.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.network.OrganisationId;

/** Reads a listing from a row. */
public final class ListingRow {
    /** Selects from {@code catalogue.listing l} what {@link #read} needs. */
    public static final String SELECT = """
            SELECT l.id, l.kind, l.code, l.version, l.state, l.title, l.body, l.keywords, l.owner, l.owner_name,
                   l.centre, l.visibility, l.expires_on, l.published_at, l.updated_at, l.demo,
                   l.details::text AS details,
                   ARRAY(SELECT k.chain || '/' || k.link FROM catalogue.listing_link k
                         WHERE k.listing = l.id ORDER BY k.position) AS links,
                   ARRAY(SELECT d.division FROM catalogue.listing_division d
                         WHERE d.listing = l.id ORDER BY d.position) AS divisions
            FROM catalogue.listing l
            """;

    private ListingRow() {}

    public static Listing read(ResultSet row, int number) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        return new Listing(
                new ListingId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getInt("version"),
                ListingState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("body"),
                words(row.getArray("keywords")),
                words(row.getArray("links")).stream().map(LinkRef::parse).toList(),
                words(row.getArray("divisions")),
                owner(row.getObject("owner", UUID.class)),
                row.getString("owner_name"),
                row.getString("centre"),
                Visibility.valueOf(row.getString("visibility")),
                row.getObject("expires_on", LocalDate.class),
                instant(row.getTimestamp("published_at")),
                row.getTimestamp("updated_at").toInstant(),
                row.getBoolean("demo"),
                DetailsJson.read(kind, row.getString("details")));
    }

    static List<String> words(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable OrganisationId owner(@Nullable UUID value) {
        return value == null ? null : new OrganisationId(value);
    }
}
