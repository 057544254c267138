package org.mengkeju.platform.region;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.platform.crypto.Sm3;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the region folder said and says: entries in force and the ones they replaced. */
@Repository
public class RegionEntries {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RegionEntries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * How a load changed a collection.
     *
     * @param added entries that were not there
     * @param changed entries whose content differs
     * @param removed entries the folder no longer has
     */
    public record Changes(int added, int changed, int removed) {
        Changes plus(Changes other) {
            return new Changes(added + other.added, changed + other.changed, removed + other.removed);
        }
    }

    /** Replaces what is in force by these entries: what is equal stays untouched, what differs keeps its history. */
    @Transactional
    public Changes replace(String collection, List<RegionEntry> entries) {
        Map<String, String> inForce = digests(collection);
        int added = 0;
        int changed = 0;
        int position = 0;
        Map<String, RegionEntry> byKey = new LinkedHashMap<>();
        for (RegionEntry entry : entries) {
            byKey.put(entry.key(), entry);
        }
        for (RegionEntry entry : byKey.values()) {
            position++;
            String content = json.writeValueAsString(entry.content());
            String digest = Sm3.hex((position + "\n" + content).getBytes(StandardCharsets.UTF_8));
            String before = inForce.remove(entry.key());
            if (digest.equals(before)) {
                continue;
            }
            if (before == null) {
                added++;
            } else {
                changed++;
                close(collection, entry.key());
            }
            insert(collection, entry.key(), position, content, digest);
        }
        inForce.keySet().forEach(key -> close(collection, key));
        return new Changes(added, changed, inForce.size());
    }

    /** The entries in force of a collection, in the order of the files. */
    public List<RegionEntry> inForce(String collection) {
        return jdbc.sql("""
                        SELECT key, content FROM platform.region_entry
                        WHERE collection = ? AND valid_to IS NULL ORDER BY position""")
                .param(collection)
                .query((row, n) ->
                        new RegionEntry(collection, row.getString("key"), json.readTree(row.getString("content"))))
                .list();
    }

    /** Keys of everything the folder says or ever said in a collection. */
    public Set<String> everKnown(String collection) {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT key FROM platform.region_entry WHERE collection = ?")
                .param(collection)
                .query(String.class)
                .list());
    }

    private Map<String, String> digests(String collection) {
        Map<String, String> digests = new HashMap<>();
        jdbc.sql("SELECT key, digest FROM platform.region_entry WHERE collection = ? AND valid_to IS NULL")
                .param(collection)
                .query(row -> {
                    digests.put(row.getString("key"), row.getString("digest"));
                });
        return digests;
    }

    private void close(String collection, String key) {
        jdbc.sql("""
                        UPDATE platform.region_entry SET valid_to = clock_timestamp()
                        WHERE collection = ? AND key = ? AND valid_to IS NULL""").params(collection, key).update();
    }

    private void insert(String collection, String key, int position, String content, String digest) {
        jdbc.sql("""
                        INSERT INTO platform.region_entry (collection, key, position, content, digest)
                        VALUES (?, ?, ?, ?::jsonb, ?)""").params(collection, key, position, content, digest).update();
    }
}
