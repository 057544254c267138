package org.mengkeju.chain.codes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Code tables in the database. */
@Repository
class CodeRows {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    CodeRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Optional<String> editionInForce(CodeTable table) {
        return jdbc.sql("SELECT edition FROM chain.code_edition WHERE code_table = ? AND in_force")
                .param(table.key())
                .query(String.class)
                .optional();
    }

    /** The codes of an edition by code, every parent before its children. */
    Map<String, Code> of(CodeTable table, String edition) {
        Map<String, Code> codes = new LinkedHashMap<>();
        jdbc.sql("""
                        WITH RECURSIVE valid AS (
                            SELECT code, parent, level, name, note FROM chain.code
                            WHERE code_table = ? AND edition = ? AND valid_to IS NULL),
                        tree AS (
                            SELECT *, ARRAY[code] AS path FROM valid WHERE parent IS NULL
                            UNION ALL
                            SELECT v.*, t.path || v.code FROM valid v JOIN tree t ON v.parent = t.code)
                        SELECT code, parent, level, name, note FROM tree ORDER BY path""").params(table.key(), edition).query(row -> {
            codes.put(
                    row.getString("code"),
                    new Code(
                            row.getString("code"),
                            row.getString("parent"),
                            row.getInt("level"),
                            row.getString("name"),
                            row.getString("note")));
        });
        return codes;
    }

    /** Notes that this edition is the one in force from now on. */
    void inForce(CodeTable table, String edition, String sm3, Instant at) {
        jdbc.sql("UPDATE chain.code_edition SET in_force = false WHERE code_table = ? AND edition <> ? AND in_force")
                .params(table.key(), edition)
                .update();
        jdbc.sql("""
                        INSERT INTO chain.code_edition VALUES (:table, :edition, true, :sm3, :at)
                        ON CONFLICT (code_table, edition)
                        DO UPDATE SET in_force = true, sm3 = :sm3, imported_at = :at""")
                .param("table", table.key())
                .param("edition", edition)
                .param("sm3", sm3)
                .param("at", Timestamp.from(at))
                .update();
    }

    void close(CodeTable table, String edition, List<String> codes, Instant at) {
        batch.batchUpdate("""
                UPDATE chain.code SET valid_to = ?
                WHERE code_table = ? AND edition = ? AND code = ? AND valid_to IS NULL""", codes, 1000, (row, code) -> {
            row.setTimestamp(1, Timestamp.from(at));
            row.setString(2, table.key());
            row.setString(3, edition);
            row.setString(4, code);
        });
    }

    void insert(CodeTable table, String edition, List<Code> codes, Instant at) {
        List<Object[]> rows = new ArrayList<>();
        for (Code code : codes) {
            rows.add(new Object[] {
                table.key(),
                edition,
                code.code(),
                code.parent(),
                code.level(),
                code.name(),
                code.note(),
                Timestamp.from(at)
            });
        }
        batch.batchUpdate("""
                INSERT INTO chain.code (code_table, edition, code, parent, level, name, note, valid_from)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }
}
