package org.mengkeju.network.internal;

import java.util.List;
import java.util.UUID;
import org.mengkeju.network.Claims.Claim;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which organisations are confirmed, and who waits for it, in the database. */
@Repository
public class ClaimRows {
    private static final String WAITING = """
            FROM network.membership m
            JOIN network.organisation o ON o.id = m.organisation AND o.merged_into IS NULL
            JOIN network.person p ON p.id = m.person
            WHERE (m.standing = 'owner' AND NOT o.confirmed)
               OR (m.standing = 'requested' AND NOT EXISTS (
                   SELECT 1 FROM network.membership w WHERE w.organisation = o.id AND w.standing = 'owner'))
            """;

    private final JdbcClient jdbc;

    ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isConfirmed(OrganisationId organisation) {
        return jdbc.sql("SELECT confirmed FROM network.organisation WHERE id = ?")
                .param(organisation.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    public void confirmed(OrganisationId organisation, boolean confirmed) {
        jdbc.sql("UPDATE network.organisation SET confirmed = ? WHERE id = ?")
                .params(confirmed, organisation.value())
                .update();
    }

    public List<Claim> waiting() {
        return jdbc.sql("SELECT o.id, o.code, o.name, o.kind, o.confirmed, m.person, p.name AS person_name, m.since "
                        + WAITING + " ORDER BY m.since, m.person LIMIT 200")
                .query((row, n) -> new Claim(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("code"),
                        Organisation.Kind.valueOf(row.getString("kind")),
                        !row.getBoolean("confirmed"),
                        row.getObject("person", UUID.class),
                        row.getString("person_name"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    public int waitingCount() {
        return jdbc.sql("SELECT count(*) " + WAITING).query(Integer.class).single();
    }
}
