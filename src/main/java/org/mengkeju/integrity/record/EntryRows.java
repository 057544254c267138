package org.mengkeju.integrity.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.RecordEntry;
import org.mengkeju.integrity.Subject;
import org.mengkeju.network.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries in the database. What was recorded about an organisation counts for the one that stands for it now. */
@Repository
public class EntryRows {
    private static final int MOST = 500;

    /** Those no other follows: what the record says now. An entry of an inquiry is public once the case was shared. */
    private static final String CURRENT = """
            SELECT e.*, e.serious AND (e.inquiry IS NULL OR EXISTS (SELECT 1 FROM integrity.inquiry_step s
                       WHERE s.inquiry = e.inquiry AND s.state = 'IN_DATABASE')) AS published
            FROM integrity.entry e
            WHERE NOT EXISTS (SELECT 1 FROM integrity.entry later WHERE later.corrects = e.id)
            """;

    private static final String NEWEST_FIRST = " ORDER BY e.sequence DESC";

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the record says now about a subject; newest first. */
    public List<RecordEntry> current(Subject subject) {
        return switch (subject) {
            case Subject.OfPerson(UUID key) -> people(List.of(key));
            case Subject.OfOrganisation(OrganisationId id) -> organisation(standing(id));
        };
    }

    /** What it says about these people; newest first. */
    public List<RecordEntry> people(Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CURRENT + "AND e.person IN (:keys)" + NEWEST_FIRST)
                .param("keys", keys)
                .query(EntryRows::read)
                .list();
    }

    private List<RecordEntry> organisation(OrganisationId id) {
        return jdbc.sql(CURRENT + """
                        AND (e.organisation = :id OR e.organisation IN
                            (SELECT m.earlier FROM integrity.merged m WHERE m.standing = :id))""" + NEWEST_FIRST)
                .param("id", id.value())
                .query(EntryRows::read)
                .list();
    }

    /** The organisation whose record counts for this one now. */
    public OrganisationId standing(OrganisationId id) {
        return jdbc.sql("SELECT standing FROM integrity.merged WHERE earlier = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new)
                .orElse(id);
    }

    /** Notes that what was recorded about one counts for another. */
    void merge(OrganisationId from, OrganisationId into) {
        jdbc.sql("UPDATE integrity.merged SET standing = ? WHERE standing = ?")
                .params(into.value(), from.value())
                .update();
        jdbc.sql("""
                        INSERT INTO integrity.merged (earlier, standing) VALUES (?, ?)
                        ON CONFLICT (earlier) DO UPDATE SET standing = excluded.standing""").params(from.value(), into.value()).update();
    }

    /** Every measure that bars somebody on some day. */
    public List<RecordEntry> currentBans() {
        return jdbc.sql(CURRENT + "AND e.act <> 'WITHDRAWN' AND e.measure <> 'WARNING'")
                .query(EntryRows::read)
                .list();
    }

    /** The newest of all. */
    public List<RecordEntry> newest() {
        return jdbc.sql(CURRENT + NEWEST_FIRST + " LIMIT " + MOST)
                .query(EntryRows::read)
                .list();
    }

    /** What everybody may read: serious decisions that were shared, corrected ones too; newest first. */
    public List<RecordEntry> published() {
        return jdbc.sql("SELECT * FROM (" + CURRENT + ") AS e WHERE e.published" + NEWEST_FIRST + " LIMIT " + MOST)
                .query(EntryRows::read)
                .list();
    }

    /** What the record says now in the matter this entry belongs to. */
    public Optional<RecordEntry> currentOf(UUID root) {
        return jdbc.sql(CURRENT + "AND e.root = ?")
                .param(root)
                .query(EntryRows::read)
                .optional();
    }

    public Optional<RecordEntry> find(UUID id) {
        return jdbc.sql("SELECT e.*, false AS published FROM integrity.entry e WHERE e.id = ?")
                .param(id)
                .query(EntryRows::read)
                .optional();
    }

    void insert(RecordEntry entry, @Nullable UUID by) {
        Measure measure = entry.measure();
        boolean person = entry.subject() instanceof Subject.OfPerson;
        jdbc.sql("""
                        INSERT INTO integrity.entry (id, root, corrects, act, person, organisation, name, measure, scope,
                            from_day, last_day, serious, document, number, reason, inquiry, decided_on, recorded_at,
                            recorded_by, recorder, demo)
                        VALUES (:id, :root, :corrects, :act, :person, :organisation, :name, :measure, :scope, :from, :last,
                            :serious, :document, :number, :reason, :inquiry, :decided, :at, :by, :recorder, :demo)""")
                .param("id", entry.id())
                .param("root", entry.root())
                .param("corrects", entry.corrects())
                .param("act", entry.act().name())
                .param("person", person ? entry.subject().key() : null)
                .param("organisation", person ? null : entry.subject().key())
                .param("name", entry.name())
                .param("measure", measure.kind().name())
                .param(
                        "scope",
                        measure.scope().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("from", measure.from())
                .param("last", measure.lastDay())
                .param("serious", entry.serious())
                .param("document", entry.document())
                .param("number", entry.number())
                .param("reason", entry.reason())
                .param("inquiry", entry.inquiry())
                .param("decided", entry.decidedOn())
                .param("at", Timestamp.from(entry.recordedAt()))
                .param("by", by)
                .param("recorder", entry.recordedBy())
                .param("demo", entry.demo())
                .update();
    }

    private static RecordEntry read(ResultSet row, int n) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new RecordEntry(
                row.getObject("id", UUID.class),
                row.getObject("root", UUID.class),
                row.getObject("corrects", UUID.class),
                RecordEntry.Act.valueOf(row.getString("act")),
                person == null
                        ? Subject.of(new OrganisationId(row.getObject("organisation", UUID.class)))
                        : Subject.of(person),
                row.getString("name"),
                measure(row),
                row.getBoolean("serious"),
                row.getString("document"),
                row.getString("number"),
                row.getString("reason"),
                row.getObject("inquiry", UUID.class),
                row.getObject("decided_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorder"),
                row.getBoolean("published"),
                row.getBoolean("demo"));
    }

    private static Measure measure(ResultSet row) throws SQLException {
        Set<Activity> scope = EnumSet.noneOf(Activity.class);
        Arrays.stream((String[]) row.getArray("scope").getArray())
                .map(Activity::valueOf)
                .forEach(scope::add);
        LocalDate from = row.getObject("from_day", LocalDate.class);
        return switch (Measure.Kind.valueOf(row.getString("measure"))) {
            case WARNING -> new Measure.Warning();
            case BAN ->
                new Measure.Ban(Objects.requireNonNull(from), row.getObject("last_day", LocalDate.class), scope);
            case BAN_FOR_EVER -> new Measure.BanForEver(Objects.requireNonNull(from), scope);
        };
    }
}
