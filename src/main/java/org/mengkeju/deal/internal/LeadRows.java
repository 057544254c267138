package org.mengkeju.deal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.Answer;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.LeadEntry;
import org.mengkeju.deal.LeadId;
import org.mengkeju.deal.LeadStage;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.Outcome;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the schema {@code deal}. */
@Repository
public class LeadRows {
    private final JdbcClient jdbc;

    LeadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a lead unless its need has one, or its asker an open one about the same resource. */
    public boolean insertNew(Lead lead) {
        Lead.Asker asker = lead.asker();
        return jdbc.sql("""
                                INSERT INTO deal.lead (id, subject, asker, asker_name, centre, stage, opened_at, answer_due, demo)
                                VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(lead.id().value(), lead.subject().value())
                        .param(asker == null ? null : asker.organisation().value())
                        .param(asker == null ? null : asker.name())
                        .params(List.of(lead.centre()))
                        .params(Timestamp.from(lead.openedAt()), lead.answerDue(), lead.demo())
                        .update()
                == 1;
    }

    public Optional<Lead> find(LeadId id) {
        return jdbc.sql("SELECT * FROM deal.lead WHERE id = ?")
                .param(id.value())
                .query(LeadRows::lead)
                .optional();
    }

    /** The lead, held against other changes until the transaction ends. */
    public Optional<Lead> lock(LeadId id) {
        return jdbc.sql("SELECT * FROM deal.lead WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(LeadRows::lead)
                .optional();
    }

    public Optional<Lead> ofNeed(ListingId need) {
        return jdbc.sql("SELECT * FROM deal.lead WHERE subject = ? AND asker IS NULL")
                .param(need.value())
                .query(LeadRows::lead)
                .optional();
    }

    /** The open lead of somebody who wants to talk about a resource. */
    public Optional<Lead> ofAsker(ListingId resource, OrganisationId asker) {
        return jdbc.sql("SELECT * FROM deal.lead WHERE subject = ? AND asker = ? AND closed_at IS NULL")
                .params(resource.value(), asker.value())
                .query(LeadRows::lead)
                .optional();
    }

    /** Waiting leads of a centre, or of all centres where it is null; the ones due first come first. */
    public List<Lead> waiting(@Nullable String centre) {
        return jdbc.sql("""
                        SELECT * FROM deal.lead WHERE stage = 'WAITING' AND (:centre::text IS NULL OR centre = :centre)
                        ORDER BY answer_due, opened_at LIMIT 500""").param("centre", centre).query(LeadRows::lead).list();
    }

    /** Leads of a centre, or of all where it is null, newest first; the other conditions hold where they are not null. */
    public List<Lead> list(
            @Nullable String centre,
            @Nullable LeadStage stage,
            @Nullable UUID manager,
            @Nullable LeadId after,
            int limit) {
        return jdbc.sql("""
                        SELECT * FROM deal.lead
                        WHERE (:centre::text IS NULL OR centre = :centre) AND (:stage::text IS NULL OR stage = :stage)
                          AND (:manager::uuid IS NULL OR manager = :manager) AND (:after::uuid IS NULL OR id < :after)
                        ORDER BY id DESC LIMIT :limit""")
                .param("centre", centre)
                .param("stage", stage == null ? null : stage.name())
                .param("manager", manager)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(LeadRows::lead)
                .list();
    }

    public int countWaiting(@Nullable String centre) {
        return jdbc.sql("""
                        SELECT count(*) FROM deal.lead
                        WHERE stage = 'WAITING' AND (:centre::text IS NULL OR centre = :centre)""").param("centre", centre).query(Integer.class).single();
    }

    /** Open leads of a manager, the ones due first come first. */
    public List<Lead> heldBy(UUID manager) {
        return jdbc.sql("""
                        SELECT * FROM deal.lead WHERE manager = ? AND stage <> 'CLOSED'
                        ORDER BY coalesce(next_on, answer_due), opened_at LIMIT 500""").param(manager).query(LeadRows::lead).list();
    }

    /** Writes everything that may change and counts the version on. */
    public void update(Lead lead, @Nullable Instant takenAt, @Nullable Instant closedAt) {
        jdbc.sql("""
                        UPDATE deal.lead SET centre = :centre, stage = :stage, manager = :manager,
                            manager_name = :managerName, next_action = :nextAction, next_on = :nextOn,
                            answered_at = :answeredAt, outcome = :outcome, version = version + 1,
                            taken_at = coalesce(:takenAt, taken_at), closed_at = coalesce(:closedAt, closed_at)
                        WHERE id = :id""")
                .param("centre", lead.centre())
                .param("stage", lead.stage().name())
                .param("manager", lead.manager())
                .param("managerName", lead.managerName())
                .param("nextAction", lead.nextAction())
                .param("nextOn", lead.nextOn())
                .param("answeredAt", stamp(lead.answeredAt()))
                .param("outcome", lead.outcome() == null ? null : lead.outcome().name())
                .param("takenAt", stamp(takenAt))
                .param("closedAt", stamp(closedAt))
                .param("id", lead.id().value())
                .update();
    }

    public void append(LeadId lead, LeadEntry entry, @Nullable UUID person) {
        jdbc.sql("INSERT INTO deal.lead_entry (id, lead, at, kind, person, name, text, place) VALUES (?,?,?,?,?,?,?,?)")
                .params(
                        Identifier.next(),
                        lead.value(),
                        Timestamp.from(entry.at()),
                        entry.kind().name())
                .param(person)
                .params(entry.name(), entry.text(), entry.place())
                .update();
    }

    /** Newest first. */
    public List<LeadEntry> entries(LeadId lead) {
        return jdbc.sql("SELECT * FROM deal.lead_entry WHERE lead = ? ORDER BY at DESC, id DESC")
                .param(lead.value())
                .query((row, n) -> new LeadEntry(
                        row.getTimestamp("at").toInstant(),
                        LeadEntry.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("text"),
                        row.getString("place")))
                .list();
    }

    /** A later answer to the same candidate replaces the earlier one. */
    public void answer(LeadId lead, Answer answer, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO deal.answer (lead, candidate, fits, reason, note, person, at)
                        VALUES (:lead, :candidate, :fits, :reason, :note, :person, :at)
                        ON CONFLICT (lead, candidate) DO UPDATE SET fits = excluded.fits, reason = excluded.reason,
                            note = excluded.note, person = excluded.person, at = excluded.at""")
                .param("lead", lead.value())
                .param("candidate", answer.candidate().value())
                .param("fits", answer.fits())
                .param(
                        "reason",
                        answer.reason() == null ? null : answer.reason().name())
                .param("note", answer.note())
                .param("person", person)
                .param("at", Timestamp.from(answer.at()))
                .update();
    }

    public List<Answer> answers(LeadId lead) {
        return jdbc.sql("SELECT * FROM deal.answer WHERE lead = ? ORDER BY at DESC")
                .param(lead.value())
                .query(LeadRows::answer)
                .list();
    }

    /** What was said of these listings, newest first. */
    public List<Answer> answersTo(Collection<ListingId> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT candidate, fits, reason, note, at FROM deal.answer WHERE candidate IN (:candidates)
                        UNION ALL
                        SELECT d.subject, false, d.reason, e.text, e.at
                        FROM deal.deal d JOIN deal.deal_entry e ON e.deal = d.id AND e.kind = 'CLOSED'
                        WHERE d.stage = 'CLOSED' AND d.subject IN (:candidates)
                        ORDER BY at DESC LIMIT 1000""")
                .param("candidates", candidates.stream().map(ListingId::value).toList())
                .query(LeadRows::answer)
                .list();
    }

    private static Answer answer(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason");
        return new Answer(
                new ListingId(row.getObject("candidate", UUID.class)),
                row.getBoolean("fits"),
                reason == null ? null : NoReason.valueOf(reason),
                row.getString("note"),
                row.getTimestamp("at").toInstant());
    }

    private static Lead lead(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        UUID asker = row.getObject("asker", UUID.class);
        Timestamp answered = row.getTimestamp("answered_at");
        return new Lead(
                new LeadId(row.getObject("id", UUID.class)),
                new ListingId(row.getObject("subject", UUID.class)),
                asker == null ? null : new Lead.Asker(new OrganisationId(asker), row.getString("asker_name")),
                row.getString("centre"),
                LeadStage.valueOf(row.getString("stage")),
                row.getObject("manager", UUID.class),
                row.getString("manager_name"),
                row.getString("next_action"),
                row.getObject("next_on", LocalDate.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("answer_due", LocalDate.class),
                answered == null ? null : answered.toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getInt("version"),
                row.getBoolean("demo"));
    }

    private static @Nullable Timestamp stamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
