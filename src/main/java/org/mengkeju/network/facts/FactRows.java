package org.mengkeju.network.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of facts and consents in the database. */
@Repository
public class FactRows {
    private static final String LAST = """
            SELECT DISTINCT ON (s.organisation, s.fact) s.organisation, s.fact, s.value, s.stated_at, s.name
            FROM network.fact_statement s\s""";

    private final JdbcClient jdbc;

    FactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line: the last word on a fact. */
    record Line(
            OrganisationId organisation,
            String fact,
            @Nullable String value,
            Instant at,
            String name) {}

    /** Whether a firm agreed, when, and who said so. */
    record Consent(boolean agreed, Instant at, String name) {}

    /** Holds the organisation until the transaction ends, so that two people state one after the other. */
    void lock(OrganisationId organisation) {
        jdbc.sql("SELECT id FROM network.organisation WHERE id = ? FOR UPDATE")
                .param(organisation.value())
                .query(UUID.class)
                .optional();
    }

    List<Line> last(OrganisationId organisation) {
        return jdbc.sql(LAST + "WHERE s.organisation = ? ORDER BY s.organisation, s.fact, s.stated_at DESC, s.id DESC")
                .param(organisation.value())
                .query((row, n) -> line(row))
                .list();
    }

    /** The last words of all organisations, those of one after those of another. */
    void forEach(Consumer<Line> consumer) {
        try (Stream<Line> lines = jdbc.sql(LAST + """
                        JOIN network.organisation o ON o.id = s.organisation AND o.merged_into IS NULL
                        ORDER BY s.organisation, s.fact, s.stated_at DESC, s.id DESC""").query((row, n) -> line(row)).stream()) {
            lines.forEach(consumer);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("fact"),
                row.getString("value"),
                row.getTimestamp("stated_at").toInstant(),
                row.getString("name"));
    }

    void insert(
            OrganisationId organisation, String fact, @Nullable String value, Instant at, Viewer viewer, boolean demo) {
        jdbc.sql("""
                        INSERT INTO network.fact_statement (id, organisation, fact, value, stated_at, person, name, demo)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Identifier.next(),
                        organisation.value(),
                        fact,
                        value,
                        at.atOffset(ZoneOffset.UTC),
                        viewer.person(),
                        viewer.name(),
                        demo))
                .update();
    }

    Optional<Consent> consent(OrganisationId organisation) {
        return jdbc.sql("SELECT agreed, at, name FROM network.proposal_consent WHERE organisation = ?")
                .param(organisation.value())
                .query((row, n) -> new Consent(
                        row.getBoolean("agreed"), row.getTimestamp("at").toInstant(), row.getString("name")))
                .optional();
    }

    List<UUID> agreed() {
        return jdbc.sql("SELECT organisation FROM network.proposal_consent WHERE agreed")
                .query(UUID.class)
                .list();
    }

    void consent(OrganisationId organisation, boolean agreed, Instant at, Viewer viewer) {
        jdbc.sql("""
                        INSERT INTO network.proposal_consent (organisation, agreed, at, person, name)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (organisation) DO UPDATE
                        SET agreed = excluded.agreed, at = excluded.at, person = excluded.person, name = excluded.name""")
                .params(Arrays.asList(
                        organisation.value(), agreed, at.atOffset(ZoneOffset.UTC), viewer.person(), viewer.name()))
                .update();
    }

    boolean holdsDemo() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM network.fact_statement WHERE demo)")
                .query(Boolean.class)
                .single();
    }

    /** Statements of a record that is merged become the other's; a consent it gave was for itself and ends. */
    public void move(OrganisationId from, OrganisationId into) {
        jdbc.sql("UPDATE network.fact_statement SET organisation = ? WHERE organisation = ?")
                .params(into.value(), from.value())
                .update();
        jdbc.sql("DELETE FROM network.proposal_consent WHERE organisation = ?")
                .param(from.value())
                .update();
    }
}
