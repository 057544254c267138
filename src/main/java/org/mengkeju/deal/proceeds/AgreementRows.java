package org.mengkeju.deal.proceeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.proceeds.engine.SharingWay;
import org.mengkeju.deal.proceeds.rules.RuleSet;
import org.mengkeju.network.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Agreements and their versions in the database. */
@Repository
class AgreementRows {
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CompleterRows completers;

    AgreementRows(JdbcClient jdbc, JsonMapper json, CompleterRows completers) {
        this.jdbc = jdbc;
        this.json = json;
        this.completers = completers;
    }

    /** Whether it was new: a result, or a deal with it, has one agreement. */
    boolean insert(Agreement agreement, Instant at) {
        return jdbc.sql("""
                        INSERT INTO deal.proceeds_agreement
                            (id, result, deal, title, unit, unit_name, state_founded, opened_at, demo)
                        VALUES (:id, :result, :deal, :title, :unit, :unitName, :stateFounded, :at, :demo)
                        ON CONFLICT DO NOTHING""")
                        .param("id", agreement.id().value())
                        .param("result", agreement.result().value())
                        .param("deal", agreement.deal())
                        .param("title", agreement.title())
                        .param("unit", agreement.unit().value())
                        .param("unitName", agreement.unitName())
                        .param("stateFounded", agreement.stateFounded())
                        .param("at", Timestamp.from(at))
                        .param("demo", agreement.demo())
                        .update()
                == 1;
    }

    Optional<Agreement> find(AgreementId id) {
        return jdbc.sql("SELECT * FROM deal.proceeds_agreement WHERE id = ?")
                .param(id.value())
                .query(AgreementRows::read)
                .optional();
    }

    /** The agreement, held until the transaction ends. */
    Optional<Agreement> lock(AgreementId id) {
        return jdbc.sql("SELECT * FROM deal.proceeds_agreement WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(AgreementRows::read)
                .optional();
    }

    Optional<Agreement> ofResult(ListingId result, @Nullable UUID deal) {
        return jdbc.sql("SELECT * FROM deal.proceeds_agreement WHERE result = ? AND deal IS NOT DISTINCT FROM ?::uuid")
                .param(result.value())
                .param(deal)
                .query(AgreementRows::read)
                .optional();
    }

    List<Agreement> ofUnit(OrganisationId unit) {
        return jdbc.sql("SELECT * FROM deal.proceeds_agreement WHERE unit = ? ORDER BY id DESC LIMIT " + MOST)
                .param(unit.value())
                .query(AgreementRows::read)
                .list();
    }

    /** Agreements with a version that names this person. */
    List<Agreement> ofPerson(UUID person) {
        return jdbc.sql("""
                        SELECT * FROM deal.proceeds_agreement WHERE id IN
                            (SELECT agreement FROM deal.proceeds_completer WHERE person = ?)
                        ORDER BY id DESC LIMIT\s""" + MOST).param(person).query(AgreementRows::read).list();
    }

    /** Agreements with a version that is published now, the newest notice first. */
    List<Agreement> published() {
        return jdbc.sql("""
                        SELECT a.* FROM deal.proceeds_agreement a JOIN deal.proceeds_version v ON v.agreement = a.id
                        WHERE v.state IN ('NOTICE', 'OBJECTED') ORDER BY v.published_on DESC, a.id LIMIT\s""" + MOST).query(AgreementRows::read).list();
    }

    /** Agreements with a notice that runs. */
    List<AgreementId> inNotice() {
        return jdbc.sql("SELECT agreement FROM deal.proceeds_version WHERE state = 'NOTICE' ORDER BY published_on")
                .query((row, n) -> new AgreementId(row.getObject("agreement", UUID.class)))
                .list();
    }

    private static Agreement read(ResultSet row, int n) throws SQLException {
        return new Agreement(
                new AgreementId(row.getObject("id", UUID.class)),
                new ListingId(row.getObject("result", UUID.class)),
                row.getObject("deal", UUID.class),
                row.getString("title"),
                new OrganisationId(row.getObject("unit", UUID.class)),
                row.getString("unit_name"),
                row.getBoolean("state_founded"),
                row.getBoolean("demo"));
    }

    void insert(AgreementVersion version) {
        jdbc.sql("""
                        INSERT INTO deal.proceeds_version (agreement, number, state, rules, way, reward, institution,
                            institution_name, institution_part, broker, broker_name, broker_part, note, proposed_by,
                            proposed_name, proposed_at)
                        VALUES (:agreement, :number, :state, :rules::jsonb, :way, :reward, :institution,
                            :institutionName, :institutionPart, :broker, :brokerName, :brokerPart, :note, :proposedBy,
                            :proposedName, :proposedAt)""").params(parameters(version)).update();
        completers.insert(version);
    }

    /** Writes anew what a draft says. */
    void rewrite(AgreementVersion version) {
        jdbc.sql("""
                        UPDATE deal.proceeds_version SET rules = :rules::jsonb, way = :way, reward = :reward,
                            institution = :institution, institution_name = :institutionName,
                            institution_part = :institutionPart, broker = :broker, broker_name = :brokerName,
                            broker_part = :brokerPart, note = :note, proposed_by = :proposedBy,
                            proposed_name = :proposedName, proposed_at = :proposedAt
                        WHERE agreement = :agreement AND number = :number AND state = 'DRAFTED'""").params(parameters(version)).update();
        completers.delete(version.agreement(), version.number());
        completers.insert(version);
    }

    private Map<String, @Nullable Object> parameters(AgreementVersion version) {
        SharingTerms terms = version.terms();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("agreement", version.agreement().value());
        values.put("number", version.number());
        values.put("state", version.state().name());
        values.put("rules", json.writeValueAsString(version.rules()));
        values.put("way", terms.way().name());
        values.put("reward", terms.reward());
        values.put("institution", key(terms.institution()));
        values.put("institutionName", terms.institution().name());
        values.put("institutionPart", terms.institution().percent());
        values.put("broker", key(terms.broker()));
        values.put("brokerName", terms.broker().name());
        values.put("brokerPart", terms.broker().percent());
        values.put("note", terms.note());
        values.put("proposedBy", version.proposal().person());
        values.put("proposedName", version.proposal().name());
        values.put("proposedAt", Timestamp.from(version.proposal().at()));
        return values;
    }

    private static @Nullable UUID key(SharingTerms.Other other) {
        return other.organisation() == null ? null : other.organisation().value();
    }

    /** Writes where a version stands. */
    void move(AgreementVersion version) {
        jdbc.sql("""
                        UPDATE deal.proceeds_version SET state = :state, published_on = :published, in_force_on = :from,
                            ended_on = :end
                        WHERE agreement = :agreement AND number = :number""")
                .param("state", version.state().name())
                .param("published", version.publishedOn())
                .param("from", version.inForceOn())
                .param("end", version.endedOn())
                .param("agreement", version.agreement().value())
                .param("number", version.number())
                .update();
    }

    /** All versions, oldest first. */
    List<AgreementVersion> versions(AgreementId id) {
        return versions(List.of(id)).getOrDefault(id, List.of());
    }

    /** All versions of several agreements, oldest first. */
    Map<AgreementId, List<AgreementVersion>> versions(Collection<AgreementId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var people = completers.of(ids);
        return jdbc
                .sql("SELECT * FROM deal.proceeds_version WHERE agreement IN (:ids) ORDER BY agreement, number")
                .param("ids", ids.stream().map(AgreementId::value).toList())
                .query((row, n) -> version(row, people))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(AgreementVersion::agreement));
    }

    private AgreementVersion version(ResultSet row, Map<CompleterRows.Place, List<SharingTerms.Completer>> people)
            throws SQLException {
        var agreement = new AgreementId(row.getObject("agreement", UUID.class));
        int number = row.getInt("number");
        var terms = new SharingTerms(
                SharingWay.valueOf(row.getString("way")),
                row.getBigDecimal("reward").stripTrailingZeros(),
                people.getOrDefault(new CompleterRows.Place(agreement, number), List.of()),
                other(row, "institution"),
                other(row, "broker"),
                row.getString("note"));
        var proposal = new AgreementVersion.Proposal(
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant());
        return new AgreementVersion(
                agreement,
                number,
                AgreementState.valueOf(row.getString("state")),
                json.readValue(row.getString("rules"), RuleSet.class),
                terms,
                proposal,
                row.getObject("published_on", LocalDate.class),
                row.getObject("in_force_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static SharingTerms.Other other(ResultSet row, String which) throws SQLException {
        UUID key = row.getObject(which, UUID.class);
        return new SharingTerms.Other(
                key == null ? null : new OrganisationId(key),
                row.getString(which + "_name"),
                row.getBigDecimal(which + "_part").stripTrailingZeros());
    }
}
