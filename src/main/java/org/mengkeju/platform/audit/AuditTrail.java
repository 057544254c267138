package org.mengkeju.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every change: who, when, from where, what it was before and what after. Written in the transaction of the change it
 * describes, so that neither exists without the other; the table refuses update and delete.
 */
@Repository
public class AuditTrail {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One line of the trail; before and after are JSON. */
    public record Entry(
            UUID id,
            Instant at,
            @Nullable UUID person,
            String name,
            String address,
            String action,
            String subject,
            String subjectKey,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * @param action verb in the past tense, for example {@code published}
     * @param subject what sort of thing, for example {@code listing}
     * @param subjectKey which one
     * @param before its state before, or null where it is new
     * @param after its state after, or null where it is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Actor actor,
            String action,
            String subject,
            String subjectKey,
            @Nullable Object before,
            @Nullable Object after) {
        jdbc.sql("""
                        INSERT INTO platform.audit_entry
                            (id, person, name, address, action, subject, subject_key, before, after)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
                .param(Identifier.next())
                .param(actor.person())
                .params(actor.name(), actor.address(), action)
                .params(List.of(subject, subjectKey))
                .param(before == null ? null : json.writeValueAsString(before))
                .param(after == null ? null : json.writeValueAsString(after))
                .update();
    }

    /** The newest lines, optionally of one subject only. */
    public List<Entry> newest(@Nullable String subjectKey, int limit) {
        return jdbc.sql("""
                        SELECT id, at, person, name, address, action, subject, subject_key AS "subjectKey",
                               before::text AS before, after::text AS after
                        FROM platform.audit_entry
                        WHERE :key::text IS NULL OR subject_key = :key
                        ORDER BY id DESC LIMIT :limit""")
                .param("key", subjectKey)
                .param("limit", limit)
                .query(Entry.class)
                .list();
    }

    /**
     * Which lines one looks for; an empty text is no condition.
     *
     * @param subject what sort of thing, or the key of one
     * @param person part of the name of whoever did it
     * @param action what was done
     */
    public record Filter(String subject, String person, String action) {}

    /**
     * Lines that pass the filter, the newest first.
     *
     * @param before only lines older than this one, or null to begin with the newest
     */
    public List<Entry> search(Filter filter, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        SELECT id, at, person, name, address, action, subject, subject_key AS "subjectKey",
                               before::text AS before, after::text AS after
                        FROM platform.audit_entry
                        WHERE (:subject = '' OR subject = :subject OR subject_key = :subject)
                          AND (:person = '' OR strpos(name, :person) > 0)
                          AND (:action = '' OR action = :action)
                          AND (:before::uuid IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit""")
                .param("subject", filter.subject())
                .param("person", filter.person())
                .param("action", filter.action())
                .param("before", before)
                .param("limit", limit)
                .query(Entry.class)
                .list();
    }
}
