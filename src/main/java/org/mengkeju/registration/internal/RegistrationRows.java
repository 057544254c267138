package org.mengkeju.registration.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.registration.Certificate;
import org.mengkeju.registration.ContractForm;
import org.mengkeju.registration.Registration;
import org.mengkeju.registration.RegistrationId;
import org.mengkeju.registration.RegistrationState;
import org.mengkeju.registration.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Registrations in the database. */
@Repository
public class RegistrationRows {
    private static final String ALL = """
            SELECT r.*, c.edition, c.on_day, c.type AS certified_type, c.contract_fen, c.technology_fen, c.amount_open,
                   c.office, c.first_officer, c.second_officer
            FROM registration.registration r LEFT JOIN LATERAL (
                SELECT * FROM registration.certificate c WHERE c.registration = r.id ORDER BY c.edition DESC LIMIT 1) c
                ON true
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RegistrationRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes a new one; false where its deal has one already. */
    public boolean insert(Registration one) {
        return jdbc.sql("""
                        INSERT INTO registration.registration
                            (id, deal, applicant, applicant_name, title, state, form, review, opened_at, demo)
                        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?) ON CONFLICT (deal) DO NOTHING""")
                        .param(one.id().value())
                        .param(one.deal())
                        .params(
                                one.applicant().value(),
                                one.applicantName(),
                                one.form().title())
                        .params(one.state().name(), json.writeValueAsString(one.form()))
                        .params(json.writeValueAsString(one.review()), Timestamp.from(one.openedAt()), one.demo())
                        .update()
                == 1;
    }

    /** Writes everything that may change and counts the version on. */
    public void update(Registration one, @Nullable LocalDate decided) {
        ContractForm form = one.form();
        Review review = one.review();
        jdbc.sql("""
                        UPDATE registration.registration
                        SET title = :title, state = :state, form = :form::jsonb, review = :review::jsonb, type = :type,
                            field = :field, seller_division = :seller, buyer_division = :buyer,
                            accepted_on = :accepted, due_on = :due, decided_on = coalesce(:decided, decided_on),
                            number = :number, code = :code, version = version + 1
                        WHERE id = :id""")
                .param("title", form.title())
                .param("state", one.state().name())
                .param("form", json.writeValueAsString(form))
                .param("review", json.writeValueAsString(review))
                .param(
                        "type",
                        form.facts().type() == null ? null : form.facts().type().name())
                .param("field", form.field())
                .param("seller", form.seller().division())
                .param("buyer", form.buyer().division())
                .param("accepted", date(review.acceptedOn()))
                .param("due", date(review.dueOn()))
                .param("decided", date(decided))
                .param(
                        "number",
                        one.certificate() == null ? null : one.certificate().number())
                .param(
                        "code",
                        one.certificate() == null ? null : one.certificate().code())
                .param("id", one.id().value())
                .update();
    }

    public void certify(Registration one, Certificate certificate) {
        jdbc.sql("""
                        INSERT INTO registration.certificate
                            (registration, edition, number, code, on_day, type, contract_fen, technology_fen, amount_open,
                             office, first_officer, second_officer, rules, form, judgements)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
                .params(one.id().value(), certificate.edition(), certificate.number(), certificate.code())
                .params(Date.valueOf(certificate.on()), certificate.type().name())
                .params(certificate.contract().fen(), certificate.technology().fen(), certificate.open())
                .params(certificate.office(), certificate.first(), certificate.second())
                .params(one.review().rules(), json.writeValueAsString(one.form()))
                .param(json.writeValueAsString(one.review().judgements()))
                .update();
    }

    /** The next serial of a year and division; waits for whoever is drawing one. */
    public int serial(int year, String division) {
        return jdbc.sql("""
                        INSERT INTO registration.series AS s (year, division, last) VALUES (?, ?, 1)
                        ON CONFLICT (year, division) DO UPDATE SET last = s.last + 1 RETURNING last""").params(year, division).query(Integer.class).single();
    }

    public Optional<Registration> find(RegistrationId id) {
        return jdbc.sql(ALL + "WHERE r.id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** Holds it until the transaction ends. */
    public Optional<Registration> lock(RegistrationId id) {
        boolean there = jdbc.sql("SELECT id FROM registration.registration WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
        return there ? find(id) : Optional.empty();
    }

    public Optional<Registration> byDeal(UUID deal) {
        return jdbc.sql(ALL + "WHERE r.deal = ?").param(deal).query(this::read).optional();
    }

    public Optional<Registration> byCode(String code) {
        return jdbc.sql(ALL + "WHERE r.code = ?").param(code).query(this::read).optional();
    }

    /** Those an organisation filed, newest first. */
    public List<Registration> ofApplicant(OrganisationId applicant, @Nullable RegistrationId before, int limit) {
        return jdbc.sql(ALL + """
                        WHERE r.applicant = :applicant AND (:before::uuid IS NULL OR r.id < :before)
                        ORDER BY r.id DESC LIMIT :limit""")
                .param("applicant", applicant.value())
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** Those of these deals, newest first. */
    public List<Registration> ofDeals(Collection<UUID> deals) {
        if (deals.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ALL + "WHERE r.deal IN (:deals) ORDER BY r.id DESC")
                .param("deals", deals)
                .query(this::read)
                .list();
    }

    /** Those in these states; the ones due first come first, then the longest waiting. */
    public List<Registration> inStates(Collection<RegistrationState> states, int limit) {
        return jdbc.sql(ALL + "WHERE r.state IN (:states) ORDER BY r.due_on NULLS LAST, r.opened_at LIMIT :limit")
                .param("states", states.stream().map(Enum::name).toList())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    public int count(Collection<RegistrationState> states) {
        return jdbc.sql("SELECT count(*) FROM registration.registration WHERE state IN (:states)")
                .param("states", states.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    private Registration read(ResultSet row, int n) throws SQLException {
        return new Registration(
                new RegistrationId(row.getObject("id", UUID.class)),
                row.getObject("deal", UUID.class),
                new OrganisationId(row.getObject("applicant", UUID.class)),
                row.getString("applicant_name"),
                json.readValue(row.getString("form"), ContractForm.class),
                RegistrationState.valueOf(row.getString("state")),
                json.readValue(row.getString("review"), Review.class),
                CertificateRow.read(row),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("version"),
                row.getBoolean("demo"));
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
