package org.mengkeju.deal.approach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.LeadId;
import org.mengkeju.deal.NoReason;
import org.mengkeju.network.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code deal.approach}. */
@Repository
class ApproachRows {
    /** Conditions under which a transfer manager is to answer: own leads, and those that wait in the centre's queue. */
    private static final String TO_ANSWER = """
            FROM deal.approach a JOIN deal.lead l ON l.id = a.lead
            WHERE a.state = 'SENT' AND (l.manager = :person
                OR l.stage = 'WAITING' AND (:centre::text IS NULL OR l.centre = :centre))""";

    private final JdbcClient jdbc;

    ApproachRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a new approach. Whoever calls holds the lead, so that two at once come one after the other. */
    void insert(Approach approach) {
        jdbc.sql("""
                        INSERT INTO deal.approach (id, kind, need, resource, organisation, organisation_name, person,
                            person_name, text, state, reason, note, lead, sent_at, answered_at, demo)
                        VALUES (:id, :kind, :need, :resource, :organisation, :organisationName, :person,
                            :personName, :text, :state, :reason, :note, :lead, :sentAt, :answeredAt, :demo)""").params(parameters(approach)).update();
    }

    void update(Approach approach) {
        jdbc.sql("""
                        UPDATE deal.approach SET need = :need, resource = :resource, person = :person,
                            person_name = :personName, text = :text, state = :state, reason = :reason, note = :note,
                            lead = :lead, sent_at = :sentAt, answered_at = :answeredAt
                        WHERE id = :id""").params(parameters(approach)).update();
    }

    private static Map<String, @Nullable Object> parameters(Approach approach) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", approach.id().value());
        values.put("kind", approach.kind().name());
        values.put("need", value(approach.need()));
        values.put("resource", value(approach.resource()));
        values.put("organisation", approach.sender().organisation().value());
        values.put("organisationName", approach.sender().organisationName());
        values.put("person", approach.sender().person());
        values.put("personName", approach.sender().personName());
        values.put("text", approach.text());
        values.put("state", approach.state().name());
        values.put(
                "reason", approach.reason() == null ? null : approach.reason().name());
        values.put("note", approach.note());
        values.put("lead", approach.lead().value());
        values.put("sentAt", Timestamp.from(approach.sentAt()));
        values.put("answeredAt", approach.answeredAt() == null ? null : Timestamp.from(approach.answeredAt()));
        values.put("demo", approach.demo());
        return values;
    }

    private static @Nullable UUID value(@Nullable ListingId id) {
        return id == null ? null : id.value();
    }

    Optional<Approach> find(ApproachId id) {
        return jdbc.sql("SELECT * FROM deal.approach WHERE id = ?")
                .param(id.value())
                .query(ApproachRows::read)
                .optional();
    }

    /** What an organisation answered to a need. */
    Optional<Approach> response(ListingId need, OrganisationId organisation) {
        return jdbc.sql("SELECT * FROM deal.approach WHERE kind = 'RESPONSE' AND need = ? AND organisation = ?")
                .params(need.value(), organisation.value())
                .query(ApproachRows::read)
                .optional();
    }

    /** Talks an organisation asked for about a resource, newest first. */
    List<Approach> talks(ListingId resource, OrganisationId organisation) {
        return jdbc.sql("""
                        SELECT * FROM deal.approach WHERE kind = 'TALK' AND resource = ? AND organisation = ?
                        ORDER BY sent_at DESC""")
                .params(resource.value(), organisation.value())
                .query(ApproachRows::read)
                .list();
    }

    /** Everything an organisation sent, newest first. */
    List<Approach> sentBy(OrganisationId organisation) {
        return jdbc.sql("SELECT * FROM deal.approach WHERE organisation = ? ORDER BY sent_at DESC LIMIT 500")
                .param(organisation.value())
                .query(ApproachRows::read)
                .list();
    }

    /** Talks about these resources that were passed on to their owner, newest first. */
    List<Approach> passedOnAbout(Collection<ListingId> resources) {
        if (resources.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT * FROM deal.approach
                        WHERE kind = 'TALK' AND state = 'FORWARDED' AND resource IN (:resources)
                        ORDER BY answered_at DESC LIMIT 500""")
                .param("resources", resources.stream().map(ListingId::value).toList())
                .query(ApproachRows::read)
                .list();
    }

    /** Everything that belongs to a lead, newest first. */
    List<Approach> ofLead(LeadId lead) {
        return jdbc.sql("SELECT * FROM deal.approach WHERE lead = ? ORDER BY sent_at DESC, id DESC")
                .param(lead.value())
                .query(ApproachRows::read)
                .list();
    }

    /** What a transfer manager is to answer, longest waiting first. */
    List<Approach> toAnswer(@Nullable UUID person, @Nullable String centre, int limit) {
        return jdbc.sql("SELECT a.* " + TO_ANSWER + " ORDER BY a.sent_at LIMIT :limit")
                .param("person", person)
                .param("centre", centre)
                .param("limit", limit)
                .query(ApproachRows::read)
                .list();
    }

    int countToAnswer(@Nullable UUID person, @Nullable String centre) {
        return jdbc.sql("SELECT count(*) " + TO_ANSWER)
                .param("person", person)
                .param("centre", centre)
                .query(Integer.class)
                .single();
    }

    /** How many wait at each of these leads. */
    Map<LeadId, Integer> waiting(Collection<LeadId> leads) {
        if (leads.isEmpty()) {
            return Map.of();
        }
        Map<LeadId, Integer> counts = new HashMap<>();
        jdbc.sql(
                        "SELECT lead, count(*) AS n FROM deal.approach WHERE state = 'SENT' AND lead IN (:leads) GROUP BY lead")
                .param("leads", leads.stream().map(LeadId::value).toList())
                .query(row -> {
                    counts.put(new LeadId(row.getObject("lead", UUID.class)), row.getInt("n"));
                });
        return counts;
    }

    /** Approaches that name both sides and that brought them together, or were declined. */
    List<Approach> answeredWithBothSides() {
        return jdbc.sql("""
                        SELECT * FROM deal.approach WHERE need IS NOT NULL AND resource IS NOT NULL
                          AND (state IN ('FORWARDED', 'DECLINED') OR kind = 'TALK')
                        ORDER BY sent_at""").query(ApproachRows::read).list();
    }

    private static Approach read(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason");
        Timestamp answered = row.getTimestamp("answered_at");
        Instant at = answered == null ? null : answered.toInstant();
        return new Approach(
                new ApproachId(row.getObject("id", UUID.class)),
                Approach.Kind.valueOf(row.getString("kind")),
                listing(row.getObject("need", UUID.class)),
                listing(row.getObject("resource", UUID.class)),
                new Approach.Sender(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getString("organisation_name"),
                        row.getObject("person", UUID.class),
                        row.getString("person_name")),
                row.getString("text"),
                ApproachState.valueOf(row.getString("state")),
                reason == null ? null : NoReason.valueOf(reason),
                row.getString("note"),
                new LeadId(row.getObject("lead", UUID.class)),
                row.getTimestamp("sent_at").toInstant(),
                at,
                row.getBoolean("demo"));
    }

    private static @Nullable ListingId listing(@Nullable UUID key) {
        return key == null ? null : new ListingId(key);
    }
}
