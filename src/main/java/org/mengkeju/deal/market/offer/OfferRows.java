package org.mengkeju.deal.market.offer;

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

/** Offers and who accepted them. */
@Repository
class OfferRows {
    private static final String SELECT = """
            SELECT o.*, (SELECT count(*) FROM deal.offer_acceptance a WHERE a.offer = o.id) AS taken
            FROM deal.offer o\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OfferRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Offer offer) {
        jdbc.sql("""
                        INSERT INTO deal.offer (id, number, listing, title, seller, seller_name, way, conditions, price,
                            closes_on, state, published_at, demo)
                        VALUES (:id, :number, :listing, :title, :seller, :sellerName, :way, :conditions::jsonb, :price,
                            :closesOn, :state, :at, :demo)""")
                .param("id", offer.id())
                .param("number", offer.number())
                .param("listing", offer.listing().value())
                .param("title", offer.title())
                .param("seller", offer.seller().value())
                .param("sellerName", offer.sellerName())
                .param("way", offer.conditions().way().name())
                .param("conditions", json.writeValueAsString(offer.conditions()))
                .param("price", offer.price().fen())
                .param("closesOn", offer.closesOn())
                .param("state", offer.state().name())
                .param("at", Timestamp.from(offer.publishedAt()))
                .param("demo", offer.demo())
                .update();
    }

    void end(UUID id, OfferState state, @Nullable String reason, Instant at) {
        jdbc.sql("UPDATE deal.offer SET state = ?, reason = ?, ended_at = ? WHERE id = ?")
                .param(state.name())
                .param(reason)
                .params(Timestamp.from(at), id)
                .update();
    }

    void accept(UUID offer, OrganisationId acquirer, DealId deal, Viewer by, Instant at) {
        jdbc.sql(
                        "INSERT INTO deal.offer_acceptance (offer, acquirer, deal, person, name, at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(offer, acquirer.value(), deal.value())
                .param(by.person())
                .params(by.name(), Timestamp.from(at))
                .update();
    }

    Optional<DealId> accepted(UUID offer, OrganisationId acquirer) {
        return jdbc.sql("SELECT deal FROM deal.offer_acceptance WHERE offer = ? AND acquirer = ?")
                .params(offer, acquirer.value())
                .query(UUID.class)
                .optional()
                .map(DealId::new);
    }

    Optional<Offer> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE o.id = ?").param(id).query(this::offer).optional();
    }

    /** The offer, held against other changes until the transaction ends. */
    Optional<Offer> lock(UUID id) {
        return jdbc.sql("SELECT id FROM deal.offer WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** Offers that can be accepted on a day, newest first; of one listing or of all. */
    List<Offer> open(@Nullable ListingId listing, LocalDate day, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE o.state = 'OPEN' AND (o.closes_on IS NULL OR o.closes_on >= :day)
                          AND (:listing::uuid IS NULL OR o.listing = :listing) ORDER BY o.id DESC LIMIT :limit""")
                .param("day", day)
                .param("listing", listing == null ? null : listing.value())
                .param("limit", limit)
                .query(this::offer)
                .list();
    }

    List<Offer> of(OrganisationId seller, int limit) {
        return jdbc.sql(SELECT + "WHERE o.seller = ? ORDER BY o.id DESC LIMIT ?")
                .params(seller.value(), limit)
                .query(this::offer)
                .list();
    }

    private Offer offer(ResultSet row, int n) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new ListingId(row.getObject("listing", UUID.class)),
                row.getString("title"),
                new OrganisationId(row.getObject("seller", UUID.class)),
                row.getString("seller_name"),
                json.readValue(row.getString("conditions"), Conditions.class),
                Money.ofFen(row.getLong("price")),
                row.getObject("closes_on", LocalDate.class),
                OfferState.valueOf(row.getString("state")),
                row.getTimestamp("published_at").toInstant(),
                row.getString("reason"),
                row.getInt("taken"),
                row.getBoolean("demo"));
    }
}
