package org.mengkeju.deal.market.openlicence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.market.Conditions;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Declarations of open licences and who took them. */
@Repository
class OpenLicenceRows {
    private static final String SELECT = """
            SELECT o.*, (SELECT count(*) FROM deal.open_licence_notice n WHERE n.licence = o.id) AS taken
            FROM deal.open_licence o\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OpenLicenceRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(OpenLicence licence) {
        jdbc.sql("""
                        INSERT INTO deal.open_licence (id, number, listing, title, owner, owner_name, patent, evaluation,
                            conditions, fee, standard, open_until, state, declared_at, demo)
                        VALUES (:id, :number, :listing, :title, :owner, :ownerName, :patent, :evaluation,
                            :conditions::jsonb, :fee, :standard, :openUntil, :state, :at, :demo)""")
                .param("id", licence.id())
                .param("number", licence.number())
                .param("listing", licence.listing().value())
                .param("title", licence.title())
                .param("owner", licence.owner().value())
                .param("ownerName", licence.ownerName())
                .param("patent", licence.patent())
                .param("evaluation", licence.evaluation())
                .param("conditions", json.writeValueAsString(licence.conditions()))
                .param("fee", licence.fee().fen())
                .param("standard", licence.standard())
                .param("openUntil", licence.openUntil())
                .param("state", licence.state().name())
                .param("at", Timestamp.from(licence.declaredAt()))
                .param("demo", licence.demo())
                .update();
    }

    void end(UUID id, OpenLicenceState state, @Nullable String reason, Instant at) {
        jdbc.sql("UPDATE deal.open_licence SET state = ?, reason = ?, ended_at = ? WHERE id = ?")
                .param(state.name())
                .param(reason)
                .params(Timestamp.from(at), id)
                .update();
    }

    void insertNotice(UUID licence, OrganisationId taker, String text, DealId deal, Viewer by, Instant at) {
        jdbc.sql("""
                        INSERT INTO deal.open_licence_notice (licence, taker, text, deal, person, name, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(licence, taker.value(), text, deal.value())
                .param(by.person())
                .params(by.name(), Timestamp.from(at))
                .update();
    }

    Optional<DealId> taken(UUID licence, OrganisationId taker) {
        return jdbc.sql("SELECT deal FROM deal.open_licence_notice WHERE licence = ? AND taker = ?")
                .params(licence, taker.value())
                .query(UUID.class)
                .optional()
                .map(DealId::new);
    }

    boolean isDeclared(String patent) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM deal.open_licence WHERE patent = ? AND state = 'DECLARED')")
                .param(patent)
                .query(Boolean.class)
                .single();
    }

    Optional<OpenLicence> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE o.id = ?")
                .param(id)
                .query(this::licence)
                .optional();
    }

    /** The declaration, held against other changes until the transaction ends. */
    Optional<OpenLicence> lock(UUID id) {
        return jdbc.sql("SELECT id FROM deal.open_licence WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** What is declared on a day, newest first; about one listing or about all. */
    List<OpenLicence> declared(@Nullable ListingId listing, LocalDate day, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE o.state = 'DECLARED' AND (o.open_until IS NULL OR o.open_until >= :day)
                          AND (:listing::uuid IS NULL OR o.listing = :listing) ORDER BY o.id DESC LIMIT :limit""")
                .param("day", day)
                .param("listing", listing == null ? null : listing.value())
                .param("limit", limit)
                .query(this::licence)
                .list();
    }

    List<OpenLicence> of(OrganisationId owner, int limit) {
        return jdbc.sql(SELECT + "WHERE o.owner = ? ORDER BY o.id DESC LIMIT ?")
                .params(owner.value(), limit)
                .query(this::licence)
                .list();
    }

    private OpenLicence licence(ResultSet row, int n) throws SQLException {
        return new OpenLicence(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new ListingId(row.getObject("listing", UUID.class)),
                row.getString("title"),
                new OrganisationId(row.getObject("owner", UUID.class)),
                row.getString("owner_name"),
                row.getString("patent"),
                row.getString("evaluation"),
                json.readValue(row.getString("conditions"), Conditions.class),
                Money.ofFen(row.getLong("fee")),
                row.getString("standard"),
                row.getObject("open_until", LocalDate.class),
                OpenLicenceState.valueOf(row.getString("state")),
                row.getTimestamp("declared_at").toInstant(),
                row.getString("reason"),
                row.getInt("taken"),
                row.getBoolean("demo"));
    }
}
