package org.mengkeju.subsidy.voucher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;
import org.mengkeju.subsidy.scheme.Scheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Vouchers in the database. */
@Repository
class VoucherRows {
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VoucherRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Voucher one) {
        jdbc.sql("""
                        INSERT INTO subsidy.voucher (id, number, firm, firm_name, division, scheme, scheme_key, year, service,
                            purpose, planned, state, course, due_on, opened_at, demo)
                        VALUES (:id, :number, :firm, :name, :division, :scheme::jsonb, :key, :year, :service, :purpose,
                            :planned, :state, :course::jsonb, :due, :at, :demo)""")
                .param("id", one.id().value())
                .param("number", one.number())
                .param("firm", one.firm().value())
                .param("name", one.firmName())
                .param("division", one.division())
                .param("scheme", json.writeValueAsString(one.scheme()))
                .param("key", one.scheme().key())
                .param("year", one.year())
                .param("service", one.service())
                .param("purpose", one.purpose())
                .param("planned", one.planned().fen())
                .param("state", one.state().name())
                .param("course", json.writeValueAsString(one.course()))
                .param("due", one.dueOn())
                .param("at", Timestamp.from(one.openedAt()))
                .param("demo", one.demo())
                .update();
    }

    /** Writes everything that may change and counts the version on. */
    void update(Voucher one) {
        jdbc.sql("""
                        UPDATE subsidy.voucher SET state = :state, course = :course::jsonb, counted = :counted,
                            counted_region = :region, due_on = :due, ends_on = :ends, version = version + 1
                        WHERE id = :id""")
                .param("state", one.state().name())
                .param("course", json.writeValueAsString(one.course()))
                .param("counted", one.counted().fen())
                .param("region", one.countedRegion().fen())
                .param("due", one.dueOn())
                .param("ends", one.course().validTo())
                .param("id", one.id().value())
                .update();
    }

    Optional<Voucher> find(VoucherId id) {
        return jdbc.sql("SELECT * FROM subsidy.voucher WHERE id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** Held until the transaction ends. */
    Optional<Voucher> lock(VoucherId id) {
        return jdbc.sql("SELECT * FROM subsidy.voucher WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** What a firm asked for under the key of a program. */
    Optional<Voucher> asked(OrganisationId firm, String key) {
        return jdbc.sql("SELECT * FROM subsidy.voucher WHERE firm = ? AND asked_as = ?")
                .params(firm.value(), key)
                .query(this::read)
                .optional();
    }

    void askedAs(VoucherId id, String key) {
        jdbc.sql("UPDATE subsidy.voucher SET asked_as = ? WHERE id = ?")
                .params(key, id.value())
                .update();
    }

    List<Voucher> of(OrganisationId firm) {
        return jdbc.sql("SELECT * FROM subsidy.voucher WHERE firm = ? ORDER BY id DESC LIMIT " + MOST)
                .param(firm.value())
                .query(this::read)
                .list();
    }

    /** Those in these states; the ones due first come first. */
    List<Voucher> at(Collection<VoucherState> states) {
        return jdbc.sql("SELECT * FROM subsidy.voucher WHERE state IN (:states) ORDER BY due_on NULLS LAST, id LIMIT "
                        + MOST)
                .param("states", states.stream().map(Enum::name).toList())
                .query(this::read)
                .list();
    }

    int count(Collection<VoucherState> states) {
        return jdbc.sql("SELECT count(*) FROM subsidy.voucher WHERE state IN (:states)")
                .param("states", states.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    /** A page of all, in the order of their keys. */
    List<Voucher> after(UUID last, int limit) {
        return jdbc.sql("SELECT * FROM subsidy.voucher WHERE id > ? ORDER BY id LIMIT " + limit)
                .param(last)
                .query(this::read)
                .list();
    }

    /** What the other vouchers of a firm use of a year. */
    Used used(OrganisationId firm, String scheme, int year, VoucherId but) {
        return jdbc.sql("""
                        SELECT coalesce(sum(counted), 0) AS whole, coalesce(sum(counted_region), 0) AS region
                        FROM subsidy.voucher WHERE firm = ? AND scheme_key = ? AND year = ? AND id <> ?""")
                .params(firm.value(), scheme, year, but.value())
                .query((row, n) -> new Used(Money.ofFen(row.getLong("whole")), Money.ofFen(row.getLong("region"))))
                .single();
    }

    /** Yearly use. */
    record Used(Money whole, Money region) {}

    /** Keeps an invoice for a voucher; false where it stands for another one. */
    boolean keepInvoice(String number, VoucherId voucher) {
        dropInvoice(voucher);
        return jdbc.sql("INSERT INTO subsidy.invoice (number, voucher) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(number, voucher.value())
                        .update()
                == 1;
    }

    void dropInvoice(VoucherId voucher) {
        jdbc.sql("DELETE FROM subsidy.invoice WHERE voucher = ?")
                .param(voucher.value())
                .update();
    }

    private Voucher read(ResultSet row, int n) throws SQLException {
        return new Voucher(
                new VoucherId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new OrganisationId(row.getObject("firm", UUID.class)),
                row.getString("firm_name"),
                row.getString("division"),
                json.readValue(row.getString("scheme"), Scheme.class),
                row.getInt("year"),
                row.getString("service"),
                row.getString("purpose"),
                Money.ofFen(row.getLong("planned")),
                VoucherState.valueOf(row.getString("state")),
                json.readValue(row.getString("course"), VoucherCourse.class),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("version"),
                row.getBoolean("demo"));
    }
}
