package org.mengkeju.matching.gap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.network.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of gaps. */
@Repository
class GapRows {
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GapRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether it was new; a need has one gap. */
    boolean insert(Gap gap) {
        return jdbc.sql("""
                                INSERT INTO matching.gap
                                    (id, need, title, text, links, organisation, state, opened_at, updated_at, demo)
                                VALUES (:id, :need, :title, :text, :links, :organisation, 'OPEN', :at, :at, :demo)
                                ON CONFLICT DO NOTHING""")
                        .param("id", gap.id().value())
                        .param("need", gap.need() == null ? null : gap.need().value(), Types.OTHER)
                        .param("title", gap.title())
                        .param("text", gap.text())
                        .param(
                                "links",
                                gap.links().stream().map(LinkRef::toString).toArray(String[]::new))
                        .param(
                                "organisation",
                                gap.organisation() == null
                                        ? null
                                        : gap.organisation().value(),
                                Types.OTHER)
                        .param("at", Timestamp.from(gap.openedAt()))
                        .param("demo", gap.demo())
                        .update()
                == 1;
    }

    /** Whether nobody was faster: the row still bore the version before. */
    boolean update(Gap gap) {
        return jdbc.sql("""
                                UPDATE matching.gap SET state = :state, draft = :draft::jsonb, version = :version,
                                    updated_at = :at, closed_by = :closedBy, closed_at = :closedAt
                                WHERE id = :id AND version = :version - 1""")
                        .param("state", gap.state().name())
                        .param("draft", gap.draft() == null ? null : json.writeValueAsString(gap.draft()))
                        .param("version", gap.version())
                        .param("at", Timestamp.from(gap.updatedAt()))
                        .param(
                                "closedBy",
                                gap.closedBy() == null ? null : gap.closedBy().value(),
                                Types.OTHER)
                        .param("closedAt", gap.state() == GapState.CLOSED ? Timestamp.from(gap.updatedAt()) : null)
                        .param("id", gap.id().value())
                        .update()
                == 1;
    }

    Optional<Gap> find(GapId id) {
        return jdbc.sql("SELECT * FROM matching.gap WHERE id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    Optional<Gap> ofNeed(ListingId need) {
        return jdbc.sql("SELECT * FROM matching.gap WHERE need = ?")
                .param(need.value())
                .query(this::read)
                .optional();
    }

    /**
     * Those still to be filled first, then newest first.
     *
     * @param organisation only its own, or null for all
     * @param chain only at links of this chain, or null
     */
    List<Gap> list(@Nullable OrganisationId organisation, @Nullable String chain) {
        return jdbc.sql("""
                        SELECT * FROM matching.gap g
                        WHERE (:organisation::uuid IS NULL OR organisation = :organisation)
                          AND (:chain::text IS NULL
                               OR EXISTS (SELECT 1 FROM unnest(g.links) l WHERE split_part(l, '/', 1) = :chain))
                        ORDER BY state = 'CLOSED', updated_at DESC, id DESC LIMIT :most""")
                .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
                .param("chain", chain)
                .param("most", MOST)
                .query(this::read)
                .list();
    }

    /** How many are still to be filled at each link, {@code chain/link}. */
    Map<String, Integer> countByLink() {
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.sql("""
                        SELECT l, count(*) AS n FROM matching.gap, unnest(links) l
                        WHERE state <> 'CLOSED' GROUP BY l""").query(row -> {
            counts.put(row.getString("l"), row.getInt("n"));
        });
        return counts;
    }

    /** Something new was published at these chains: gaps there, and those at no link, are to be looked at again. */
    void markStale(List<String> chains) {
        jdbc.sql("""
                        UPDATE matching.gap SET stale = true WHERE state <> 'CLOSED' AND NOT stale
                          AND (links = '{}' OR EXISTS (
                              SELECT 1 FROM unnest(links) l WHERE split_part(l, '/', 1) = ANY (?)))""").param(chains.toArray(String[]::new)).update();
    }

    List<Gap> stale(int most) {
        return jdbc.sql("SELECT * FROM matching.gap WHERE stale AND state <> 'CLOSED' ORDER BY updated_at LIMIT ?")
                .param(most)
                .query(this::read)
                .list();
    }

    /** Writes down what fits by now, or that nothing does. */
    void offer(GapId id, @Nullable ListingId listing, @Nullable Double confidence) {
        jdbc.sql("UPDATE matching.gap SET offer = ?, offer_confidence = ?, stale = false WHERE id = ?")
                .param(1, listing == null ? null : listing.value(), Types.OTHER)
                .param(2, confidence, Types.REAL)
                .param(3, id.value())
                .update();
    }

    private Gap read(ResultSet row, int n) throws SQLException {
        String draft = row.getString("draft");
        UUID organisation = row.getObject("organisation", UUID.class);
        Float confidence = row.getObject("offer_confidence", Float.class);
        return new Gap(
                new GapId(row.getObject("id", UUID.class)),
                listing(row.getObject("need", UUID.class)),
                row.getString("title"),
                row.getString("text"),
                Arrays.stream((String[]) row.getArray("links").getArray())
                        .map(LinkRef::parse)
                        .toList(),
                organisation == null ? null : new OrganisationId(organisation),
                GapState.valueOf(row.getString("state")),
                draft == null ? null : json.readValue(draft, ChallengeDraft.class),
                row.getInt("version"),
                instant(row, "opened_at"),
                instant(row, "updated_at"),
                listing(row.getObject("offer", UUID.class)),
                confidence == null ? null : confidence.doubleValue(),
                listing(row.getObject("closed_by", UUID.class)),
                row.getBoolean("demo"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable ListingId listing(@Nullable UUID key) {
        return key == null ? null : new ListingId(key);
    }
}
