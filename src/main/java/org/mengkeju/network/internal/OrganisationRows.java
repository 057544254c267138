package org.mengkeju.network.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.CreditCode;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations in the database. */
@Repository
public class OrganisationRows {
    private static final String SELECT =
            "SELECT o.id, o.code, o.name, o.kind, o.division, o.demo FROM network.organisation o ";

    private final JdbcClient jdbc;

    OrganisationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record itself, or the one it was merged into. */
    public Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql("""
                        WITH RECURSIVE standing AS (
                            SELECT * FROM network.organisation WHERE id = ?
                            UNION ALL
                            SELECT n.* FROM network.organisation n JOIN standing s ON n.id = s.merged_into)
                        SELECT id, code, name, kind, division, demo FROM standing WHERE merged_into IS NULL""")
                .param(id.value())
                .query((row, n) -> organisation(row))
                .optional();
    }

    public Optional<Organisation> byCode(CreditCode code) {
        return jdbc.sql(SELECT + "WHERE o.code = ?")
                .param(code.value())
                .query((row, n) -> organisation(row))
                .optional();
    }

    /** Organisations of any of these codes. */
    public List<Organisation> byCodes(Collection<CreditCode> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "WHERE o.code IN (:codes)")
                        .param("codes", codes.stream().map(CreditCode::value).toList())
                        .query((row, n) -> organisation(row))
                        .list();
    }

    /** Organisations of any of these names. */
    public List<Organisation> byPlainNames(Collection<String> plainNames) {
        return plainNames.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "WHERE o.plain_name IN (:names) AND o.merged_into IS NULL")
                        .param("names", plainNames)
                        .query((row, n) -> organisation(row))
                        .list();
    }

    public List<Organisation> byPlainName(String plainName) {
        return jdbc.sql(SELECT + "WHERE o.plain_name = ? AND o.merged_into IS NULL ORDER BY o.created_at, o.id")
                .param(plainName)
                .query((row, n) -> organisation(row))
                .list();
    }

    /** Organisations whose name holds this text, by name. */
    public List<Organisation> search(String part, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE o.merged_into IS NULL AND (strpos(lower(o.name), lower(:part)) > 0 OR o.code = upper(:part))
                        ORDER BY o.name, o.id LIMIT :limit""")
                .param("part", part)
                .param("limit", limit)
                .query((row, n) -> organisation(row))
                .list();
    }

    public void insert(OrganisationId id, Organisation.Draft draft, String plainName) {
        CreditCode code = draft.code();
        jdbc.sql("""
                        INSERT INTO network.organisation (id, code, name, plain_name, kind, division, demo)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id.value(),
                        code == null ? null : code.value(),
                        draft.name(),
                        plainName,
                        draft.kind().name(),
                        draft.division(),
                        draft.demo()))
                .update();
    }

    /** Gives a record the code it did not have. */
    public void code(OrganisationId id, @Nullable CreditCode code) {
        jdbc.sql("UPDATE network.organisation SET code = ? WHERE id = ?")
                .params(Arrays.asList(code == null ? null : code.value(), id.value()))
                .update();
    }

    static Organisation organisation(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                code == null ? null : new CreditCode(code),
                row.getString("name"),
                Organisation.Kind.valueOf(row.getString("kind")),
                row.getString("division"),
                row.getBoolean("demo"));
    }
}
