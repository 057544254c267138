package org.mengkeju.selection.application;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations are connected, as somebody found out and says where from. Who is connected with a poster may not bid. */
@Repository
public class Connections {
    private static final int SOURCE_MAX = 300;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final RegionClock clock;

    Connections(JdbcClient jdbc, AuditTrail audit, RegionClock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** How two organisations are connected (Haikou's trial plan names them not to be; the kinds are defaults). */
    public enum Kind {
        SAME_LEGAL_PERSON,
        CONTROLLING_SHARE,
        SAME_REPRESENTATIVE;

        /** Key of its word in the message files. */
        public String messageKey() {
            return "selection.connection." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Two connected organisations. */
    public record Connection(OrganisationId one, OrganisationId other, Kind kind, String source) {}

    /** Notes that two organisations are connected. */
    @Transactional
    public void note(OrganisationId one, OrganisationId other, Kind kind, String source, Viewer by) {
        if (!by.may(Right.RUN_CALLS)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
        String where = source.strip();
        if (one.equals(other) || where.isEmpty() || where.length() > SOURCE_MAX) {
            throw Refusal.invalid("selection.refusal.connection", SOURCE_MAX);
        }
        boolean inOrder = one.value().toString().compareTo(other.value().toString()) < 0;
        UUID first = (inOrder ? one : other).value();
        UUID second = (inOrder ? other : one).value();
        jdbc.sql("""
                        INSERT INTO selection.connection (one, other, kind, source, person, at) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (one, other, kind) DO UPDATE SET source = excluded.source""")
                .param(first)
                .param(second)
                .param(kind.name())
                .param(where)
                .param(by.person())
                .param(Timestamp.from(clock.now()))
                .update();
        audit.record(
                by.actor(),
                "selection.connection",
                "organisation",
                first.toString(),
                null,
                Map.of("other", second, "kind", kind, "source", where));
    }

    /** Whether two organisations are connected, directly or through others. */
    public boolean areConnected(OrganisationId one, OrganisationId other) {
        return jdbc.sql("""
                        WITH RECURSIVE reached (organisation) AS (
                            SELECT :one::uuid
                            UNION
                            SELECT CASE WHEN c.one = r.organisation THEN c.other ELSE c.one END
                            FROM selection.connection c JOIN reached r ON r.organisation IN (c.one, c.other))
                        SELECT EXISTS (SELECT 1 FROM reached WHERE organisation = :other AND :one <> :other)""")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    /** What was noted last, the newest first. */
    public List<Connection> newest(int most) {
        return jdbc.sql("SELECT * FROM selection.connection ORDER BY at DESC, one, other LIMIT ?")
                .param(most)
                .query((row, n) -> new Connection(
                        new OrganisationId(row.getObject("one", UUID.class)),
                        new OrganisationId(row.getObject("other", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("source")))
                .list();
    }
}
