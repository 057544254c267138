package org.mengkeju.ledger.claim.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.ClaimId;
import org.mengkeju.ledger.claim.Payment;
import org.mengkeju.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims and the payments on them. */
@Repository
public class ClaimRows {
    private final JdbcClient jdbc;

    ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens it unless there is one with its key. */
    public boolean insert(Claim claim, Instant at) {
        return jdbc.sql("""
                                INSERT INTO ledger.claim (id, key, subject, purpose, label, creditor_kind, creditor_key,
                                    debtor_kind, debtor_key, amount, due, state, opened_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?) ON CONFLICT (key) DO NOTHING""")
                        .params(claim.id().value(), claim.key(), claim.subject(), claim.purpose(), claim.label())
                        .params(claim.creditor().kind().name(), claim.creditor().key())
                        .params(claim.debtor().kind().name(), claim.debtor().key())
                        .params(claim.amount().fen(), claim.due(), Timestamp.from(at))
                        .update()
                == 1;
    }

    public Optional<Claim> find(ClaimId id) {
        return jdbc.sql("SELECT * FROM ledger.claim WHERE id = ?")
                .param(id.value())
                .query(ClaimRows::claim)
                .optional();
    }

    public Optional<Claim> find(String key) {
        return jdbc.sql("SELECT * FROM ledger.claim WHERE key = ?")
                .param(key)
                .query(ClaimRows::claim)
                .optional();
    }

    /** The claim, held against other changes until the transaction ends; needs the rights of the ledger. */
    public Optional<Claim> lock(ClaimId id) {
        return jdbc.sql("SELECT * FROM ledger.claim WHERE id = ? FOR NO KEY UPDATE")
                .param(id.value())
                .query(ClaimRows::claim)
                .optional();
    }

    public List<Claim> of(String subject) {
        return jdbc.sql("SELECT * FROM ledger.claim WHERE subject = ? ORDER BY due, id")
                .param(subject)
                .query(ClaimRows::claim)
                .list();
    }

    /** Open claims of a creditor or debtor, or of everybody where it is null; the ones due first come first. */
    public List<Claim> open(@Nullable Owner owner, int limit) {
        return jdbc.sql("""
                        SELECT * FROM ledger.claim
                        WHERE state = 'OPEN' AND (:key::text IS NULL
                            OR (creditor_kind = :kind AND creditor_key = :key) OR (debtor_kind = :kind AND debtor_key = :key))
                        ORDER BY due, id LIMIT :limit""")
                .param("key", owner == null ? null : owner.key())
                .param("kind", owner == null ? null : owner.kind().name())
                .param("limit", limit)
                .query(ClaimRows::claim)
                .list();
    }

    /** Sets how far it is. */
    public void update(ClaimId id, Money paid, Claim.State state) {
        jdbc.sql("UPDATE ledger.claim SET paid = ?, state = ? WHERE id = ?")
                .params(paid.fen(), state.name(), id.value())
                .update();
    }

    public void insert(Payment payment, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO ledger.payment
                            (id, claim, key, transfer, amount, received_on, evidence, person, name, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        payment.id(),
                        payment.claim().value(),
                        payment.key(),
                        payment.transfer().value())
                .params(payment.amount().fen(), payment.receivedOn(), payment.evidence())
                .param(person)
                .params(payment.name(), Timestamp.from(payment.at()))
                .update();
    }

    public void reverse(UUID payment, TransferId by) {
        jdbc.sql("UPDATE ledger.payment SET reversed = ? WHERE id = ?")
                .params(by.value(), payment)
                .update();
    }

    public Optional<Payment> payment(UUID id) {
        return jdbc.sql("SELECT * FROM ledger.payment WHERE id = ?")
                .param(id)
                .query(ClaimRows::payment)
                .optional();
    }

    public Optional<Payment> payment(String key) {
        return jdbc.sql("SELECT * FROM ledger.payment WHERE key = ?")
                .param(key)
                .query(ClaimRows::payment)
                .optional();
    }

    public List<Payment> payments(ClaimId claim) {
        return jdbc.sql("SELECT * FROM ledger.payment WHERE claim = ? ORDER BY received_on, id")
                .param(claim.value())
                .query(ClaimRows::payment)
                .list();
    }

    private static Claim claim(ResultSet row, int n) throws SQLException {
        return new Claim(
                new ClaimId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("subject"),
                row.getString("purpose"),
                row.getString("label"),
                owner(row, "creditor"),
                owner(row, "debtor"),
                Money.ofFen(row.getLong("amount")),
                Money.ofFen(row.getLong("paid")),
                row.getObject("due", LocalDate.class),
                Claim.State.valueOf(row.getString("state")));
    }

    private static Owner owner(ResultSet row, String side) throws SQLException {
        return new Owner(Owner.Kind.valueOf(row.getString(side + "_kind")), row.getString(side + "_key"));
    }

    private static Payment payment(ResultSet row, int n) throws SQLException {
        UUID reversed = row.getObject("reversed", UUID.class);
        return new Payment(
                row.getObject("id", UUID.class),
                new ClaimId(row.getObject("claim", UUID.class)),
                row.getString("key"),
                new TransferId(row.getObject("transfer", UUID.class)),
                Money.ofFen(row.getLong("amount")),
                row.getObject("received_on", LocalDate.class),
                row.getString("evidence"),
                reversed == null ? null : new TransferId(reversed),
                row.getString("name"),
                row.getTimestamp("at").toInstant());
    }
}
