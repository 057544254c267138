package org.mengkeju.deal.proceeds.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.payout.Plan.Payment;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments and the plans that divide them. */
@Repository
class PlanRows {
    private static final int MOST = 1000;
    private static final String SELECT = """
            SELECT p.*, y.claim, y.deal, y.result, y.unit, y.fen AS paid, y.paid_on
            FROM deal.proceeds_plan p JOIN deal.proceeds_payment y ON y.payment = p.payment\s""";

    private final JdbcClient jdbc;
    private final PlanLineRows lines;

    PlanRows(JdbcClient jdbc, PlanLineRows lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /** Notes a payment; told again, nothing changes. */
    void note(Payment payment) {
        jdbc.sql("""
                        INSERT INTO deal.proceeds_payment (payment, claim, deal, result, unit, fen, paid_on)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(payment.id(), payment.claim(), payment.deal(), payment.result())
                .params(payment.unit().value(), payment.amount().fen(), payment.on())
                .update();
    }

    /** Notes that a payment was taken back. */
    void noteReversed(UUID payment, LocalDate on) {
        jdbc.sql("UPDATE deal.proceeds_payment SET reversed_on = ? WHERE payment = ? AND reversed_on IS NULL")
                .params(on, payment)
                .update();
    }

    /** Payments with this result, or for this deal, that no plan divides, oldest first. */
    List<Payment> undivided(UUID result, @Nullable UUID deal) {
        return jdbc.sql("""
                        SELECT * FROM deal.proceeds_payment y
                        WHERE result = :result AND (:deal::uuid IS NULL OR deal = :deal) AND reversed_on IS NULL
                          AND NOT EXISTS (SELECT 1 FROM deal.proceeds_plan p WHERE p.payment = y.payment)
                        ORDER BY paid_on, payment""")
                .param("result", result)
                .param("deal", deal)
                .query((row, n) -> payment(row, "payment", "fen"))
                .list();
    }

    private static Payment payment(ResultSet row, String key, String amount) throws SQLException {
        return new Payment(
                row.getObject(key, UUID.class),
                row.getObject("claim", UUID.class),
                row.getObject("deal", UUID.class),
                row.getObject("result", UUID.class),
                new OrganisationId(row.getObject("unit", UUID.class)),
                Money.ofFen(row.getLong(amount)),
                row.getObject("paid_on", LocalDate.class));
    }

    /** Holds the agreement until the transaction ends, so that its payments are divided one after the other. */
    void lock(AgreementId agreement) {
        jdbc.sql("SELECT id FROM deal.proceeds_agreement WHERE id = ? FOR UPDATE")
                .param(agreement.value())
                .query(UUID.class)
                .optional();
    }

    void insert(Plan plan, Instant at) {
        jdbc.sql("""
                        INSERT INTO deal.proceeds_plan
                            (id, payment, agreement, version, state, income, net, reward, pay_by, attempt, made_at)
                        VALUES (:id, :payment, :agreement, :version, :state, :income, :net, :reward, :payBy, :attempt, :at)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state,
                            net = excluded.net, reward = excluded.reward, attempt = excluded.attempt,
                            published_on = NULL, posted_on = NULL, transfer = NULL, made_at = excluded.made_at""")
                .param("id", plan.id())
                .param("payment", plan.payment().id())
                .param("agreement", plan.agreement().value())
                .param("version", plan.version())
                .param("state", plan.state().name())
                .param("income", plan.payment().amount().fen())
                .param("net", plan.net().fen())
                .param("reward", plan.reward().fen())
                .param("payBy", plan.payBy())
                .param("attempt", plan.attempt())
                .param("at", Timestamp.from(at))
                .update();
        lines.replace(plan);
    }

    /** Writes where a plan stands. */
    void move(UUID plan, PlanState state, @Nullable LocalDate publishedOn) {
        jdbc.sql("""
                        UPDATE deal.proceeds_plan
                        SET state = :state, published_on = :published,
                            posted_on = CASE WHEN :state = 'POSTED' THEN posted_on END
                        WHERE id = :id""")
                .param("state", state.name())
                .param("published", publishedOn)
                .param("id", plan)
                .update();
    }

    void confirm(UUID plan, String name, Instant at) {
        jdbc.sql("UPDATE deal.proceeds_plan SET confirmed_name = ?, confirmed_at = ? WHERE id = ?")
                .params(name, Timestamp.from(at), plan)
                .update();
    }

    void posted(UUID plan, TransferId transfer, LocalDate on) {
        jdbc.sql("UPDATE deal.proceeds_plan SET state = 'POSTED', transfer = ?, posted_on = ? WHERE id = ?")
                .params(transfer.value(), on, plan)
                .update();
    }

    Optional<Plan> find(UUID id) {
        return read(jdbc.sql(SELECT + "WHERE p.id = :key").param("key", id)).stream()
                .findFirst();
    }

    Optional<Plan> ofPayment(UUID payment) {
        return read(jdbc.sql(SELECT + "WHERE p.payment = :key").param("key", payment)).stream()
                .findFirst();
    }

    /** All of an agreement, newest first. */
    List<Plan> of(AgreementId agreement) {
        return read(jdbc.sql(SELECT + "WHERE p.agreement = :key ORDER BY p.id DESC LIMIT " + MOST)
                .param("key", agreement.value()));
    }

    /** Those in which somebody has a part, newest first. */
    List<Plan> ofPerson(UUID person) {
        return read(jdbc.sql(SELECT + """
                        WHERE p.id IN (SELECT plan FROM deal.proceeds_part WHERE person = :key)
                        ORDER BY p.id DESC LIMIT\s""" + MOST).param("key", person));
    }

    /** Those whose notice runs. */
    List<Plan> inNotice() {
        return read(jdbc.sql(SELECT + "WHERE p.state = 'NOTICE' ORDER BY p.published_on LIMIT " + MOST));
    }

    /** Those that are published now, the newest notice first. */
    List<Plan> published() {
        return read(jdbc.sql(
                SELECT + "WHERE p.state IN ('NOTICE', 'OBJECTED') ORDER BY p.published_on DESC, p.id LIMIT " + MOST));
    }

    boolean names(UUID person) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM deal.proceeds_part WHERE person = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    /** A page of all plans in the order of their keys, for checking. */
    List<Plan> after(UUID plan, int limit) {
        return read(jdbc.sql(SELECT + "WHERE p.id > :key ORDER BY p.id LIMIT " + limit)
                .param("key", plan));
    }

    /** Whether a payment under this version was published before. */
    boolean published(AgreementId agreement, int version) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM deal.proceeds_plan
                            WHERE agreement = ? AND version = ? AND published_on IS NOT NULL AND state = 'POSTED')""")
                .params(agreement.value(), version)
                .query(Boolean.class)
                .single();
    }

    private List<Plan> read(JdbcClient.StatementSpec query) {
        List<Plan> bare = query.query((row, n) -> read(row)).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<Plan.CostLine>> costs = lines.costs(bare);
        Map<UUID, List<Plan.Part>> parts = lines.parts(bare);
        return bare.stream()
                .map(plan -> filled(
                        plan, costs.getOrDefault(plan.id(), List.of()), parts.getOrDefault(plan.id(), List.of())))
                .toList();
    }

    private static Plan filled(Plan plan, List<Plan.CostLine> costs, List<Plan.Part> parts) {
        return new Plan(
                plan.id(),
                plan.payment(),
                plan.agreement(),
                plan.version(),
                plan.state(),
                plan.net(),
                plan.reward(),
                costs,
                parts,
                plan.payBy(),
                plan.publishedOn(),
                plan.postedOn(),
                plan.transfer(),
                plan.attempt());
    }

    private static Plan read(ResultSet row) throws SQLException {
        UUID transfer = row.getObject("transfer", UUID.class);
        return new Plan(
                row.getObject("id", UUID.class),
                payment(row, "payment", "paid"),
                new AgreementId(row.getObject("agreement", UUID.class)),
                row.getInt("version"),
                PlanState.valueOf(row.getString("state")),
                Money.ofFen(row.getLong("net")),
                Money.ofFen(row.getLong("reward")),
                List.of(),
                List.of(),
                row.getObject("pay_by", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getObject("posted_on", LocalDate.class),
                transfer == null ? null : new TransferId(transfer),
                row.getInt("attempt"));
    }
}
