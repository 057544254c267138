package org.mengkeju.network.account;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Identities of an OpenID Connect provider that stand for people here. The person connects the two while signed in; an
 * identity that is connected to nobody opens nothing.
 */
@Service
public class OutsideAccounts {
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    OutsideAccounts(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The person whose account is open and to whom this identity belongs. */
    public Optional<UUID> person(String issuer, String subject) {
        return jdbc.sql("""
                        SELECT o.person FROM network.outside_account o JOIN network.account a ON a.person = o.person
                        WHERE o.issuer = ? AND o.subject = ? AND NOT a.closed""").params(issuer, subject).query(UUID.class).optional();
    }

    public boolean isConnected(UUID person) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM network.outside_account WHERE person = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    /**
     * @throws Refusal when the identity belongs to somebody else here
     */
    @Transactional
    public void connect(Viewer viewer, UUID person, String issuer, String subject) {
        var owner = person(issuer, subject);
        if (owner.isPresent() && !owner.get().equals(person)) {
            throw Refusal.conflict("network.outside.taken");
        }
        jdbc.sql("""
                        INSERT INTO network.outside_account (issuer, subject, person) VALUES (?, ?, ?)
                        ON CONFLICT (issuer, subject) DO UPDATE SET person = excluded.person""").params(issuer, subject, person).update();
        audit.record(viewer.actor(), "outside-connected", "account", person.toString(), null, Map.of("issuer", issuer));
    }

    @Transactional
    public void disconnect(Viewer viewer, UUID person) {
        jdbc.sql("DELETE FROM network.outside_account WHERE person = ?")
                .param(person)
                .update();
        audit.record(viewer.actor(), "outside-disconnected", "account", person.toString(), null, null);
    }

    /** Writes down that a person came in by the provider. */
    @Transactional
    public void cameIn(Viewer viewer, UUID person, String issuer) {
        jdbc.sql("UPDATE network.account SET last_seen_at = clock_timestamp() WHERE person = ?")
                .param(person)
                .update();
        audit.record(viewer.actor(), "signed-in", "account", person.toString(), null, Map.of("issuer", issuer));
    }
}
