package org.mengkeju.network.account;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.crypto.Sm3;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens by which programs act for a person through the REST API, with exactly that person's rights. */
@Service
public class AccessTokens {
    /** What every token begins with, so that it is recognised where it does not belong. */
    static final String PREFIX = "mkj_";

    private static final int LONGEST_DAYS = 365;
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    AccessTokens(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token as its owner sees it afterwards: never the token itself. */
    public record Listed(
            UUID id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable LocalDate lastUsedOn) {}

    /**
     * Makes a token.
     *
     * @param days how long it is good for, 1 to 365
     * @return the token, which is kept nowhere
     */
    @Transactional
    public String create(Viewer viewer, UUID person, String name, int days) {
        if (name.isBlank() || name.length() > 60) {
            throw Refusal.invalid("network.token.name");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw Refusal.invalid("network.token.days", LONGEST_DAYS);
        }
        if (of(person).size() >= MOST) {
            throw Refusal.conflict("network.token.most", MOST);
        }
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UUID id = Identifier.next();
        Instant expires = clock.instant().plus(Duration.ofDays(days));
        jdbc.sql("INSERT INTO network.access_token (id, person, name, digest, expires_at) VALUES (?, ?, ?, ?, ?)")
                .params(id, person, name.strip(), digest(token), Timestamp.from(expires))
                .update();
        audit.record(viewer.actor(), "token-made", "account", person.toString(), null, Map.of("name", name));
        return token;
    }

    /** Tokens of a person that are still good. */
    public List<Listed> of(UUID person) {
        return jdbc.sql("""
                        SELECT id, name, created_at AS "createdAt", expires_at AS "expiresAt",
                               last_used_on AS "lastUsedOn"
                        FROM network.access_token
                        WHERE person = ? AND revoked_at IS NULL AND expires_at > ? ORDER BY id""")
                .params(person, Timestamp.from(clock.instant()))
                .query(Listed.class)
                .list();
    }

    @Transactional
    public void revoke(Viewer viewer, UUID person, UUID token) {
        int changed = jdbc.sql("""
                        UPDATE network.access_token SET revoked_at = ?
                        WHERE id = ? AND person = ? AND revoked_at IS NULL""")
                .params(Timestamp.from(clock.instant()), token, person)
                .update();
        if (changed == 0) {
            throw Refusal.notFound();
        }
        audit.record(viewer.actor(), "token-revoked", "account", person.toString(), null, Map.of("token", token));
    }

    /** The person a token stands for; nothing where it is unknown, revoked or expired. */
    public Optional<UUID> person(String token) {
        Instant now = clock.instant();
        record Found(UUID id, UUID person, @Nullable LocalDate lastUsedOn) {}
        var found = jdbc.sql("""
                        SELECT id, person, last_used_on AS "lastUsedOn" FROM network.access_token
                        WHERE digest = ? AND revoked_at IS NULL AND expires_at > ?""")
                .params(digest(token), Timestamp.from(now))
                .query(Found.class)
                .optional();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        found.filter(each -> !today.equals(each.lastUsedOn()))
                .ifPresent(each -> jdbc.sql("UPDATE network.access_token SET last_used_on = ? WHERE id = ?")
                        .params(today, each.id())
                        .update());
        return found.map(Found::person);
    }

    private static String digest(String token) {
        return new Sm3().update(token).hex();
    }
}
