package org.mengkeju.network.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Person;
import org.mengkeju.network.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People with their roles, centre and organisation in the database. */
@Repository
public class PersonRows {
    private static final String SELECT = """
            SELECT p.id, p.name, p.centre, p.demo,
                   (SELECT m.organisation FROM network.membership m
                    WHERE m.person = p.id AND m.standing <> 'requested' ORDER BY m.since LIMIT 1) AS organisation,
                   ARRAY(SELECT r.role FROM network.role_grant r WHERE r.person = p.id) AS roles
            FROM network.person p
            """;

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE p.id = ?")
                .param(id)
                .query((row, n) -> person(row))
                .optional();
    }

    public List<Person> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "WHERE p.id IN (:ids)")
                        .param("ids", ids)
                        .query((row, n) -> person(row))
                        .list();
    }

    /** The person behind an account that is open; a closed account has no person any more for those who ask who acts. */
    public Optional<Person> active(UUID id) {
        return jdbc.sql(SELECT + "JOIN network.account a ON a.person = p.id WHERE p.id = ? AND NOT a.closed")
                .param(id)
                .query((row, n) -> person(row))
                .optional();
    }

    public Optional<Person> bySignInName(String name) {
        return jdbc.sql(SELECT + "JOIN network.account a ON a.person = p.id WHERE lower(a.sign_in_name) = lower(?)")
                .param(name)
                .query((row, n) -> person(row))
                .optional();
    }

    public List<Person> atCentre(String centre) {
        return jdbc.sql(SELECT + "WHERE p.centre = ? ORDER BY p.name, p.id")
                .param(centre)
                .query((row, n) -> person(row))
                .list();
    }

    /** Those with an open account who hold this role, by name. */
    public List<Person> withRole(Role role) {
        return jdbc.sql(SELECT + """
                        JOIN network.account a ON a.person = p.id AND NOT a.closed
                        JOIN network.role_grant g ON g.person = p.id AND g.role = ? ORDER BY p.name, p.id""")
                .param(role.name())
                .query((row, n) -> person(row))
                .list();
    }

    /** How many hold this role, by centre. */
    public Map<String, Integer> countByCentre(Role role) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT p.centre, count(*) AS n FROM network.person p
                        JOIN network.role_grant r ON r.person = p.id AND r.role = ?
                        JOIN network.account a ON a.person = p.id AND NOT a.closed
                        WHERE p.centre IS NOT NULL GROUP BY p.centre""").param(role.name()).query(row -> {
            counts.put(row.getString("centre"), row.getInt("n"));
        });
        return counts;
    }

    public List<Person> membersOf(OrganisationId organisation) {
        return jdbc.sql(SELECT + """
                        JOIN network.membership mm ON mm.person = p.id
                        WHERE mm.organisation = ? AND mm.standing <> 'requested' ORDER BY mm.since, p.id""")
                .param(organisation.value())
                .query((row, n) -> person(row))
                .list();
    }

    public void insert(UUID id, String name, @Nullable String centre, boolean demo) {
        jdbc.sql("INSERT INTO network.person (id, name, centre, demo) VALUES (?, ?, ?, ?)")
                .params(Arrays.asList(id, name, centre, demo))
                .update();
    }

    public void move(UUID id, String name, @Nullable String centre) {
        jdbc.sql("UPDATE network.person SET name = ?, centre = ? WHERE id = ?")
                .params(Arrays.asList(name, centre, id))
                .update();
    }

    /** Leaves the person with exactly these roles. */
    public void grant(UUID id, Set<Role> roles) {
        jdbc.sql("DELETE FROM network.role_grant WHERE person = ?").param(id).update();
        for (Role role : roles) {
            jdbc.sql("INSERT INTO network.role_grant (person, role) VALUES (?, ?)")
                    .params(id, role.name())
                    .update();
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Object role : (Object[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(String.valueOf(role)));
        }
        UUID organisation = row.getObject("organisation", UUID.class);
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                roles,
                organisation == null ? null : new OrganisationId(organisation),
                row.getString("centre"),
                row.getBoolean("demo"));
    }
}
