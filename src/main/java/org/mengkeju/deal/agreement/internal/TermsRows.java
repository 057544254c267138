package org.mengkeju.deal.agreement.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.TermsVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Versions of terms and who accepted them. */
@Repository
public class TermsRows {
    private static final String SELECT = """
            SELECT t.number, t.content::text AS content, t.proposed_by, t.at,
                   (SELECT string_agg(a.role, ',') FROM deal.terms_acceptance a
                    WHERE a.deal = t.deal AND a.number = t.number) AS accepted
            FROM deal.terms t WHERE t.deal = ?\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TermsRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(DealId deal, TermsVersion version, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO deal.terms (deal, number, content, person, proposed_by, at)
                        VALUES (?, ?, ?::jsonb, ?, ?, ?)""")
                .params(deal.value(), version.number(), json.writeValueAsString(version.terms()))
                .param(person)
                .params(version.proposedBy(), Timestamp.from(version.at()))
                .update();
    }

    /** Notes that a side accepts a version; doing so again changes nothing. */
    public boolean accept(DealId deal, int number, PartyRole role, @Nullable UUID person, String name, Instant at) {
        return jdbc.sql("""
                                INSERT INTO deal.terms_acceptance (deal, number, role, person, name, at)
                                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(deal.value(), number, role.name())
                        .param(person)
                        .params(name, Timestamp.from(at))
                        .update()
                == 1;
    }

    /** All versions, oldest first. */
    public List<TermsVersion> of(DealId deal) {
        return jdbc.sql(SELECT + "ORDER BY t.number")
                .param(deal.value())
                .query(this::version)
                .list();
    }

    public Optional<TermsVersion> find(DealId deal, int number) {
        return jdbc.sql(SELECT + "AND t.number = ?")
                .params(deal.value(), number)
                .query(this::version)
                .optional();
    }

    private TermsVersion version(ResultSet row, int n) throws SQLException {
        String accepted = row.getString("accepted");
        Set<PartyRole> sides = accepted == null
                ? Set.of()
                : Arrays.stream(accepted.split(",")).map(PartyRole::valueOf).collect(Collectors.toSet());
        return new TermsVersion(
                row.getInt("number"),
                json.readValue(row.getString("content"), Terms.class),
                row.getString("proposed_by"),
                row.getTimestamp("at").toInstant(),
                sides);
    }
}
