package org.mengkeju.subsidy.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Refusal;
import org.mengkeju.subsidy.formula.Basis;
import org.mengkeju.subsidy.scheme.Scheme;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Claims in the database. */
@Repository
class ClaimRows {
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ClaimRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes a new one; false where the firm has claimed for this before. */
    boolean insert(SubsidyClaim one) {
        return jdbc.sql("""
                        INSERT INTO subsidy.claim (id, number, firm, firm_name, division, scheme, scheme_key, year, once, filed,
                            state, course, amount, due_on, opened_at, demo)
                        VALUES (:id, :number, :firm, :name, :division, :scheme::jsonb, :key, :year, :once, :filed::jsonb,
                            :state, :course::jsonb, :amount, :due, :at, :demo)
                        ON CONFLICT (scheme_key, firm, once) WHERE state NOT IN ('REFUSED', 'WITHDRAWN') DO NOTHING""")
                        .param("id", one.id().value())
                        .param("number", one.number())
                        .param("firm", one.firm().value())
                        .param("name", one.firmName())
                        .param("division", one.division())
                        .param("scheme", json.writeValueAsString(one.scheme()))
                        .param("key", one.scheme().key())
                        .param("year", one.year())
                        .param("once", one.once())
                        .param("filed", json.writeValueAsString(one.filed()))
                        .param("state", one.state().name())
                        .param("course", json.writeValueAsString(one.course()))
                        .param("amount", one.amount().fen())
                        .param("due", one.dueOn())
                        .param("at", Timestamp.from(one.openedAt()))
                        .param("demo", one.demo())
                        .update()
                == 1;
    }

    /** Writes everything that may change and counts the version on. */
    void update(SubsidyClaim one) {
        try {
            jdbc.sql("""
                            UPDATE subsidy.claim SET state = :state, course = :course::jsonb, filed = :filed::jsonb,
                                once = :once, amount = :amount, due_on = :due, version = version + 1
                            WHERE id = :id""")
                    .param("state", one.state().name())
                    .param("course", json.writeValueAsString(one.course()))
                    .param("filed", json.writeValueAsString(one.filed()))
                    .param("once", one.once())
                    .param("amount", one.amount().fen())
                    .param("due", one.dueOn())
                    .param("id", one.id().value())
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Refusal.conflict("subsidy.refusal.twice");
        }
    }

    Optional<SubsidyClaim> find(ClaimId id) {
        return jdbc.sql("SELECT * FROM subsidy.claim WHERE id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** Held until the transaction ends. */
    Optional<SubsidyClaim> lock(ClaimId id) {
        return jdbc.sql("SELECT * FROM subsidy.claim WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    List<SubsidyClaim> of(OrganisationId firm) {
        return jdbc.sql("SELECT * FROM subsidy.claim WHERE firm = ? ORDER BY id DESC LIMIT " + MOST)
                .param(firm.value())
                .query(this::read)
                .list();
    }

    /** Those in these states; the ones due first come first. */
    List<SubsidyClaim> at(Collection<ClaimState> states) {
        return jdbc.sql("SELECT * FROM subsidy.claim WHERE state IN (:states) ORDER BY due_on NULLS LAST, id LIMIT "
                        + MOST)
                .param("states", states.stream().map(Enum::name).toList())
                .query(this::read)
                .list();
    }

    int count(Collection<ClaimState> states) {
        return jdbc.sql("SELECT count(*) FROM subsidy.claim WHERE state IN (:states)")
                .param("states", states.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    /** A page of all, in the order of their keys. */
    List<SubsidyClaim> after(UUID last, int limit) {
        return jdbc.sql("SELECT * FROM subsidy.claim WHERE id > ? ORDER BY id LIMIT " + limit)
                .param(last)
                .query(this::read)
                .list();
    }

    private SubsidyClaim read(ResultSet row, int n) throws SQLException {
        return new SubsidyClaim(
                new ClaimId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new OrganisationId(row.getObject("firm", UUID.class)),
                row.getString("firm_name"),
                row.getString("division"),
                json.readValue(row.getString("scheme"), Scheme.class),
                row.getInt("year"),
                row.getString("once"),
                json.readValue(row.getString("filed"), Basis.class),
                ClaimState.valueOf(row.getString("state")),
                json.readValue(row.getString("course"), ClaimCourse.class),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("version"),
                row.getBoolean("demo"));
    }
}
