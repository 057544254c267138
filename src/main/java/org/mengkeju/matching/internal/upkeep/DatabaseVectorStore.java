package org.mengkeju.matching.internal.upkeep;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mengkeju.matching.VectorStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Vectors in the database, so that they are in its backup and outlive the index. */
@Repository
class DatabaseVectorStore implements VectorStore {
    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DatabaseVectorStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Map<String, byte[]> find(Collection<String> digests) {
        Map<String, byte[]> found = new HashMap<>();
        List<String> all = List.copyOf(digests);
        for (int from = 0; from < all.size(); from += BATCH) {
            String[] part =
                    all.subList(from, Math.min(from + BATCH, all.size())).toArray(String[]::new);
            jdbc.sql("SELECT digest, value FROM matching.vector WHERE digest = ANY (?)")
                    .param(part)
                    .query(row -> {
                        found.put(row.getString("digest"), row.getBytes("value"));
                    });
        }
        return found;
    }

    @Override
    public void keep(Map<String, byte[]> vectors) {
        batches.batchUpdate(
                "INSERT INTO matching.vector (digest, value) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
                vectors.entrySet(),
                BATCH,
                (statement, vector) -> {
                    statement.setString(1, vector.getKey());
                    statement.setBytes(2, vector.getValue());
                });
    }
}
