package org.mengkeju.catalogue.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingFilter;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings.Page;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions that are asked of the catalogue; every one carries the viewer's {@link ListingAccess#READABLE}. */
@Repository
public class ListingQueries {
    private static final int FETCH = 500;

    private static final String FILTER = " WHERE " + ListingAccess.READABLE + """
             AND (:kind::text IS NULL OR l.kind = :kind)
             AND (:state::text IS NULL OR l.state = :state)
             AND (:trlMin::int IS NULL OR l.trl >= :trlMin)
             AND (:way::text IS NULL OR l.ways @> ARRAY[:way::text])
             AND (:chain::text IS NULL OR EXISTS (
                 SELECT 1 FROM catalogue.listing_link k
                 WHERE k.listing = l.id AND k.chain = :chain AND (:link::text IS NULL OR k.link = :link)))
             AND (:place::text IS NULL OR (:wide OR :network OR l.visibility <> 'ANONYMOUS') AND EXISTS (
                 SELECT 1 FROM catalogue.listing_division d
                 WHERE d.listing = l.id AND d.division LIKE :place))
            """;
    private static final String ORDER = " ORDER BY coalesce(l.published_at, l.updated_at) DESC, l.id DESC ";

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    ListingQueries(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(FETCH);
    }

    public Optional<Listing> find(ListingId id, Viewer viewer) {
        return jdbc.sql(ListingRow.SELECT + " WHERE l.id = :id AND " + ListingAccess.READABLE)
                .param("id", id.value())
                .params(ListingAccess.parameters(viewer))
                .query(ListingRow::read)
                .optional();
    }

    public Optional<Listing> findByCode(Kind kind, String code, Viewer viewer) {
        return jdbc.sql(ListingRow.SELECT + " WHERE l.kind = :kind AND l.code = :code AND " + ListingAccess.READABLE)
                .param("kind", kind.name())
                .param("code", code)
                .params(ListingAccess.parameters(viewer))
                .query(ListingRow::read)
                .optional();
    }

    public List<Listing> findAll(List<ListingId> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ListingRow.SELECT + " WHERE l.id IN (:ids) AND " + ListingAccess.READABLE)
                .param("ids", ids.stream().map(ListingId::value).toList())
                .params(ListingAccess.parameters(viewer))
                .query(ListingRow::read)
                .list();
    }

    public Page list(ListingFilter filter, Viewer viewer, @Nullable String cursor, int limit) {
        Position from = cursor == null ? null : Position.parse(cursor);
        List<Listing> found = jdbc.sql(ListingRow.SELECT + FILTER + """
                         AND (:at::timestamptz IS NULL
                              OR (coalesce(l.published_at, l.updated_at), l.id) < (:at::timestamptz, :id::uuid))
                        """ + ORDER + " LIMIT :limit")
                .params(parameters(filter, viewer))
                .param("at", from == null ? null : Timestamp.from(from.at()))
                .param("id", from == null ? null : from.id())
                .param("limit", limit + 1)
                .query(ListingRow::read)
                .list();
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        List<Listing> part = found.subList(0, limit);
        return new Page(List.copyOf(part), Position.of(part.getLast()).toString());
    }

    public List<Listing> page(ListingFilter filter, Viewer viewer, int number, int size) {
        return jdbc.sql(ListingRow.SELECT + FILTER + ORDER + " LIMIT :limit OFFSET :offset")
                .params(parameters(filter, viewer))
                .param("limit", size)
                .param("offset", (number - 1) * (long) size)
                .query(ListingRow::read)
                .list();
    }

    public int count(ListingFilter filter, Viewer viewer) {
        return jdbc.sql("SELECT count(*) FROM catalogue.listing l" + FILTER)
                .params(parameters(filter, viewer))
                .query(Integer.class)
                .single();
    }

    /** Published listings of a kind by league (GB/T 2260: the first four digits), each counted once for a league. */
    public Map<String, Integer> countByLeague(Kind kind, Viewer viewer) {
        String counts = """
                SELECT left(d.division, 4) || '00' AS league, count(DISTINCT l.id) AS n
                FROM catalogue.listing l JOIN catalogue.listing_division d ON d.listing = l.id
                WHERE l.kind = :kind AND l.state = 'PUBLISHED'
                """ + " AND " + ListingAccess.READABLE + " GROUP BY 1";
        return jdbc
                .sql(counts)
                .param("kind", kind.name())
                .params(ListingAccess.parameters(viewer))
                .query((row, n) -> Map.entry(row.getString("league"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<Listing> forOwner(Viewer viewer) {
        var organisation = viewer.organisation();
        if (organisation == null) {
            return List.of();
        }
        return jdbc.sql(ListingRow.SELECT + " WHERE l.owner = ? ORDER BY l.updated_at DESC LIMIT 500")
                .param(organisation.value())
                .query(ListingRow::read)
                .list();
    }

    public List<Listing> waitingForCheck(Viewer viewer) {
        if (!viewer.may(Right.CHECK_LISTINGS)) {
            return List.of();
        }
        return jdbc.sql(ListingRow.SELECT + """
                        LEFT JOIN catalogue.listing_draft f ON f.listing = l.id AND f.submitted_at IS NOT NULL
                        WHERE (l.state = 'SUBMITTED' OR f.submitted_at IS NOT NULL)
                          AND (:all OR l.centre = :centre)
                        ORDER BY coalesce(f.submitted_at, l.updated_at) LIMIT 500""")
                .param("all", viewer.has(Role.ADMINISTRATOR))
                .param("centre", viewer.centre())
                .query(ListingRow::read)
                .list();
    }

    /** Needs a transaction: without one the database would hand over everything at once. */
    public void streamPublished(Instant since, Consumer<Listing> consumer) {
        streaming.query(
                ListingRow.SELECT + " WHERE l.state = 'PUBLISHED' AND l.updated_at >= ? ORDER BY l.id",
                row -> {
                    consumer.accept(ListingRow.read(row, 0));
                },
                Timestamp.from(since));
    }

    /** Needs a transaction, as {@link #streamPublished}. */
    public void stream(ListingFilter filter, Viewer viewer, Consumer<Listing> consumer) {
        new NamedParameterJdbcTemplate(streaming)
                .query(ListingRow.SELECT + FILTER + " ORDER BY l.id", parameters(filter, viewer), row -> {
                    consumer.accept(ListingRow.read(row, 0));
                });
    }

    private static Map<String, @Nullable Object> parameters(ListingFilter filter, Viewer viewer) {
        Map<String, @Nullable Object> parameters = ListingAccess.parameters(viewer);
        String division = filter.division();
        boolean wide = division == null || division.endsWith("00");
        parameters.put("kind", filter.kind() == null ? null : filter.kind().name());
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("trlMin", filter.trlMin());
        parameters.put("way", filter.way() == null ? null : filter.way().key());
        parameters.put("chain", filter.chain());
        parameters.put("link", filter.link());
        parameters.put("wide", wide);
        parameters.put("place", division == null ? null : wide ? division.replaceAll("(00)+$", "") + "%" : division);
        return parameters;
    }

    /** Where a part of a list ends: time and key of its last listing. */
    private record Position(Instant at, UUID id) {
        static Position of(Listing last) {
            Instant published = last.publishedAt();
            return new Position(
                    published == null ? last.updatedAt() : published, last.id().value());
        }

        static Position parse(String cursor) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("~", 2);
                return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                throw Refusal.invalid("catalogue.refusal.cursor");
            }
        }

        @Override
        public String toString() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((at + "~" + id).getBytes(StandardCharsets.UTF_8));
        }
    }
}
