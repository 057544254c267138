package org.mengkeju.subsidy;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** History, audit trail and news of vouchers and claims, their numbers, and who may do what with them. */
@Component
public class CaseLog {
    /** Longest word of an officer or firm, in characters. */
    public static final int WORDS_MAX = 1000;

    private static final int EVIDENCE_MAX = 200;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Notifications notifications;
    private final RegionClock clock;

    CaseLog(JdbcClient jdbc, AuditTrail audit, Notifications notifications, RegionClock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** The next number of a sort and year; waits for whoever is drawing one. */
    public String number(String sort, int year) {
        int last = jdbc.sql("""
                        INSERT INTO subsidy.series AS s (sort, year, last) VALUES (?, ?, 1)
                        ON CONFLICT (sort, year) DO UPDATE SET last = s.last + 1 RETURNING last""").params(sort, year).query(Integer.class).single();
        return "%s-%d-%06d".formatted(sort, year, last);
    }

    /** Lets one step after another be taken for a firm until the transaction ends. */
    public void lock(OrganisationId firm) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('subsidy ' || ?, 0))) AS held")
                .param(firm.toString())
                .query(Integer.class)
                .single();
    }

    /** Writes a step down. */
    public void note(String subject, Enum<?> state, @Nullable Ground ground, String words, Viewer by) {
        jdbc.sql("""
                        INSERT INTO subsidy.entry (id, subject, at, person, name, state, ground, words)
                        VALUES (:id, :subject, :at, :person, :name, :state, :ground, :words)""")
                .param("id", Identifier.next())
                .param("subject", subject)
                .param("at", Timestamp.from(clock.now()))
                .param("person", by.person())
                .param("name", by.name())
                .param("state", state.name())
                .param("ground", ground == null ? null : ground.name())
                .param("words", words)
                .update();
    }

    /** Writes a change into the audit trail. */
    public void audit(String action, String sort, UUID id, @Nullable Object before, Object after, Viewer by) {
        audit.record(by.actor(), action, sort, id.toString(), before, after);
    }

    /** Tells everybody who acts for a firm. */
    public void tell(OrganisationId firm, String key, String message, List<String> words, String link) {
        notifications.tell(new Receiver.Organisation(firm.value()), key, new Text(message, words, link));
    }

    /** Oldest first. */
    public List<CaseEntry> entries(String subject) {
        return jdbc.sql("SELECT * FROM subsidy.entry WHERE subject = ? ORDER BY id")
                .param(subject)
                .query((row, n) -> new CaseEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        row.getString("state"),
                        row.getString("ground") == null ? null : Ground.valueOf(row.getString("ground")),
                        row.getString("words")))
                .list();
    }

    /** Whether the viewer may read what concerns this firm. */
    public static boolean mayRead(OrganisationId firm, Viewer viewer) {
        return viewer.may(Right.READ_SUBSIDIES) || (viewer.may(Right.CLAIM_SUBSIDIES) && viewer.actsFor(firm));
    }

    /** Whether the viewer decides about this firm: an officer, and not one of its own people. */
    public static boolean mayDecide(OrganisationId firm, Viewer viewer) {
        return viewer.may(Right.DECIDE_SUBSIDIES) && !viewer.actsFor(firm);
    }

    /** The firm the viewer acts for and may claim for. */
    public static OrganisationId own(Viewer viewer) {
        OrganisationId own = viewer.organisation();
        if (own == null || !viewer.may(Right.CLAIM_SUBSIDIES)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "subsidy.refusal.own");
        }
        return own;
    }

    /** Words that may be missing. */
    public static String words(@Nullable String text) {
        String plain = text == null ? "" : text.strip();
        if (plain.length() > WORDS_MAX) {
            throw Refusal.invalid("subsidy.refusal.long", WORDS_MAX);
        }
        return plain;
    }

    /** Words that must be there. */
    public static String said(@Nullable String text) {
        String plain = words(text);
        if (plain.isEmpty()) {
            throw Refusal.invalid("subsidy.refusal.words");
        }
        return plain;
    }

    /** What shows a payment: a number of a receipt or document, short enough for the books. */
    public static String evidence(@Nullable String text) {
        String plain = said(text);
        if (plain.length() > EVIDENCE_MAX) {
            throw Refusal.invalid("subsidy.refusal.long", EVIDENCE_MAX);
        }
        return plain;
    }

    /** A ground that must be named. */
    public static Ground named(@Nullable Ground ground) {
        if (ground == null) {
            throw Refusal.invalid("subsidy.refusal.ground");
        }
        return ground;
    }
}
