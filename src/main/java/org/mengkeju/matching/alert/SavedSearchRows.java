package org.mengkeju.matching.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How saved searches are kept. */
@Repository
public class SavedSearchRows {
    private static final TypeReference<Map<String, Set<String>>> FILTERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SavedSearchRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A saved search with what it found.
     *
     * @param found how many listings fitted since it was saved
     * @param lastFoundAt when the last one did, or null
     */
    public record Kept(
            SavedSearch search, int found, @Nullable Instant lastFoundAt) {}

    void insert(SavedSearch search) {
        jdbc.sql("""
                        INSERT INTO matching.saved_search (id, person, name, words, listing, filters, paused, created_at)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .params(
                        search.id(),
                        search.person(),
                        search.name(),
                        search.terms().text())
                .param(search.terms().listing())
                .param(json.writeValueAsString(search.terms().filters()))
                .param(search.paused())
                .param(Timestamp.from(search.createdAt()))
                .update();
    }

    void update(SavedSearch search) {
        jdbc.sql("UPDATE matching.saved_search SET name = ?, paused = ? WHERE id = ?")
                .params(search.name(), search.paused(), search.id())
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM matching.saved_search WHERE id = ?").param(id).update();
    }

    Optional<SavedSearch> find(UUID id) {
        return jdbc.sql("SELECT * FROM matching.saved_search WHERE id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Everything this person saved; nobody saves for them until the transaction ends. */
    List<SavedSearch> lockOf(UUID person) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("saved-search/" + person)
                .query(row -> {});
        return jdbc.sql("SELECT * FROM matching.saved_search WHERE person = ?")
                .param(person)
                .query(this::read)
                .list();
    }

    List<Kept> of(UUID person) {
        return jdbc.sql("""
                        SELECT s.*, count(a.id) AS found, max(a.found_at) AS last_found_at
                        FROM matching.saved_search s LEFT JOIN matching.alert a ON a.search = s.id
                        WHERE s.person = ? GROUP BY s.id ORDER BY s.created_at DESC""")
                .param(person)
                .query((row, n) -> {
                    Timestamp last = row.getTimestamp("last_found_at");
                    return new Kept(read(row, n), row.getInt("found"), last == null ? null : last.toInstant());
                })
                .list();
    }

    /** Keys of those that ask a listing's question. */
    List<UUID> asking(UUID listing) {
        return jdbc.sql("SELECT id FROM matching.saved_search WHERE listing = ?")
                .param(listing)
                .query(UUID.class)
                .list();
    }

    /** Hands over every search that is not paused. */
    void forEachActive(Consumer<SavedSearch> consumer) {
        jdbc.sql("SELECT * FROM matching.saved_search WHERE NOT paused ORDER BY id")
                .query(row -> {
                    consumer.accept(read(row, 0));
                });
    }

    private SavedSearch read(ResultSet row, int number) throws SQLException {
        return new SavedSearch(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                new SavedSearch.Terms(
                        row.getString("words"),
                        row.getObject("listing", UUID.class),
                        json.readValue(row.getString("filters"), FILTERS)),
                row.getBoolean("paused"),
                row.getTimestamp("created_at").toInstant());
    }
}
