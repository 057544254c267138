package org.mengkeju.network.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.network.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belongs to which organisation, in the database. */
@Repository
public class MembershipRows {
    private final JdbcClient jdbc;

    MembershipRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a person stands in an organisation. */
    public enum Standing {
        OWNER,
        MEMBER,
        REQUESTED;

        String stored() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Standing of(String stored) {
            return valueOf(stored.toUpperCase(java.util.Locale.ROOT));
        }

        /** Key of its name in the message files. */
        public String messageKey() {
            return "network.standing." + stored();
        }
    }

    /** A member, or somebody who asks to be one. */
    public record Member(UUID person, String name, Standing standing, Instant since) {}

    public List<Member> of(OrganisationId organisation) {
        return jdbc.sql("""
                        SELECT m.person, p.name, m.standing, m.since
                        FROM network.membership m JOIN network.person p ON p.id = m.person
                        WHERE m.organisation = ? ORDER BY m.since, p.id""")
                .param(organisation.value())
                .query((row, n) -> new Member(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        Standing.of(row.getString("standing")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    public Optional<Standing> standing(UUID person, OrganisationId organisation) {
        return jdbc.sql("SELECT standing FROM network.membership WHERE person = ? AND organisation = ?")
                .params(person, organisation.value())
                .query(String.class)
                .optional()
                .map(Standing::of);
    }

    public void put(UUID person, OrganisationId organisation, Standing standing) {
        jdbc.sql("""
                        INSERT INTO network.membership (person, organisation, standing) VALUES (?, ?, ?)
                        ON CONFLICT (person, organisation) DO UPDATE SET standing = excluded.standing""").params(person, organisation.value(), standing.stored()).update();
    }

    public void remove(UUID person, OrganisationId organisation) {
        jdbc.sql("DELETE FROM network.membership WHERE person = ? AND organisation = ?")
                .params(person, organisation.value())
                .update();
    }

    /** Moves every membership; who belongs to both keeps the stronger standing. */
    public int move(OrganisationId from, OrganisationId into) {
        jdbc.sql("""
                        UPDATE network.membership k SET standing = 'owner'
                        FROM network.membership g WHERE k.organisation = :into AND g.organisation = :from
                        AND g.person = k.person AND g.standing = 'owner'""").param("into", into.value()).param("from", from.value()).update();
        int moved = jdbc.sql("""
                        UPDATE network.membership m SET organisation = :into WHERE m.organisation = :from
                        AND NOT EXISTS (SELECT 1 FROM network.membership k
                                        WHERE k.organisation = :into AND k.person = m.person)""")
                .param("into", into.value())
                .param("from", from.value())
                .update();
        jdbc.sql("DELETE FROM network.membership WHERE organisation = ?")
                .param(from.value())
                .update();
        return moved;
    }
}
