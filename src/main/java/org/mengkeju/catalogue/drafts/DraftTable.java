package org.mengkeju.catalogue.drafts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.ListingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts. */
@Repository
class DraftTable {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Draft> find(ListingId id) {
        return jdbc.sql("""
                        SELECT kind, base_version, step, writer, fields::text AS fields, saved_at, submitted_at
                        FROM catalogue.listing_draft WHERE listing = ?""")
                .param(id.value())
                .query((row, n) -> new Draft(
                        id,
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("base_version"),
                        row.getInt("step"),
                        row.getObject("writer", UUID.class),
                        json.readValue(row.getString("fields"), TEXTS),
                        row.getTimestamp("saved_at").toInstant(),
                        instant(row.getTimestamp("submitted_at"))))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    void keep(Draft draft, Instant now, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO catalogue.listing_draft
                            (listing, kind, base_version, step, writer, fields, saved_at, saved_by)
                        VALUES (:listing, :kind, :base, :step, :writer, :fields::jsonb, :now, :person)
                        ON CONFLICT (listing) DO UPDATE SET base_version = :base, step = :step, writer = :writer,
                            fields = :fields::jsonb, saved_at = :now, saved_by = :person, submitted_at = NULL""")
                .param("listing", draft.listing().value())
                .param("kind", draft.kind().name())
                .param("base", draft.base())
                .param("step", draft.step())
                .param("writer", draft.writer())
                .param("fields", json.writeValueAsString(draft.texts()))
                .param("now", Timestamp.from(now))
                .param("person", person)
                .update();
    }

    /** Marks the draft as waiting for a check, or as no longer waiting. */
    void waiting(ListingId id, @Nullable Instant since) {
        jdbc.sql("UPDATE catalogue.listing_draft SET submitted_at = ?::timestamptz WHERE listing = ?")
                .param(since == null ? null : Timestamp.from(since))
                .param(id.value())
                .update();
    }

    void remove(ListingId id) {
        jdbc.sql("DELETE FROM catalogue.listing_draft WHERE listing = ?")
                .param(id.value())
                .update();
    }
}
