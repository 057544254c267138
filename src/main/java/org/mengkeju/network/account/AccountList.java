package org.mengkeju.network.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Accounts as administrators look through them. */
@Service
public class AccountList {
    /** Lines a page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One account.
     *
     * @param locked whether it is paused after wrong passwords
     * @param lastSeen when the person last signed in, or null
     */
    public record Line(
            UUID person,
            String signInName,
            String name,
            Set<Role> roles,
            @Nullable String centre,
            boolean closed,
            boolean locked,
            boolean codesOn,
            @Nullable Instant lastSeen) {}

    /**
     * @param part part of the name or sign-in name; empty for all
     * @param centre code of a centre, or null for all
     * @param page from 0
     */
    public List<Line> search(String part, @Nullable String centre, int page) {
        return jdbc.sql("""
                        SELECT a.person, a.sign_in_name, p.name, p.centre, a.closed, a.locked_until, a.totp_secret,
                               a.last_seen_at,
                               ARRAY(SELECT r.role FROM network.role_grant r WHERE r.person = p.id) AS roles
                        FROM network.account a JOIN network.person p ON p.id = a.person
                        WHERE (:part = '' OR strpos(lower(a.sign_in_name), lower(:part)) > 0
                               OR strpos(p.name, :part) > 0)
                          AND (:centre::text IS NULL OR p.centre = :centre)
                        ORDER BY p.name, p.id LIMIT :limit OFFSET :offset""")
                .param("part", part.strip())
                .param("centre", centre)
                .param("limit", PAGE)
                .param("offset", (long) page * PAGE)
                .query((row, n) -> {
                    var locked = row.getTimestamp("locked_until");
                    var seen = row.getTimestamp("last_seen_at");
                    return new Line(
                            row.getObject("person", UUID.class),
                            row.getString("sign_in_name"),
                            row.getString("name"),
                            roles((Object[]) row.getArray("roles").getArray()),
                            row.getString("centre"),
                            row.getBoolean("closed"),
                            locked != null && locked.toInstant().isAfter(clock.instant()),
                            row.getString("totp_secret") != null,
                            seen == null ? null : seen.toInstant());
                })
                .list();
    }

    private static Set<Role> roles(Object[] names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names).map(name -> Role.valueOf(String.valueOf(name))).forEach(roles::add);
        return roles;
    }
}
