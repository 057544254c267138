package org.mengkeju.deal.contract.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.contract.Contract;
import org.mengkeju.deal.contract.PaperContract;
import org.mengkeju.deal.contract.Signature;
import org.mengkeju.deal.terms.PartyRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Contracts, signatures under them and scans of paper. */
@Repository
public class ContractRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ContractRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a contract unless there is one of the same terms. */
    public void insert(Contract contract) {
        jdbc.sql("""
                        INSERT INTO deal.contract (deal, terms, content, digest, drafted_at) VALUES (?, ?, ?::jsonb, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .params(contract.deal().value(), contract.terms(), json.writeValueAsString(contract))
                .params(contract.digest(), Timestamp.from(contract.draftedAt()))
                .update();
    }

    /** A contract with the digest it had when it was drafted. */
    public record Kept(Contract contract, String digest) {}

    public Optional<Kept> find(DealId deal, int terms) {
        return jdbc.sql("SELECT content::text AS content, digest FROM deal.contract WHERE deal = ? AND terms = ?")
                .params(deal.value(), terms)
                .query((row, n) ->
                        new Kept(json.readValue(row.getString("content"), Contract.class), row.getString("digest")))
                .optional();
    }

    public void insert(DealId deal, int terms, int key, Signature signature, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO deal.signature
                            (deal, terms, role, organisation, key_number, digest, signature, person, name, signed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(deal.value(), terms, signature.role().name(), UUID.fromString(signature.organisation()), key)
                .params(signature.digest(), signature.signature())
                .param(person)
                .params(signature.name(), Timestamp.from(signature.at()))
                .update();
    }

    public List<Signature> signatures(DealId deal, int terms) {
        return jdbc.sql("""
                        SELECT s.*, k.public_key FROM deal.signature s
                        JOIN deal.signing_key k ON k.organisation = s.organisation AND k.number = s.key_number
                        WHERE s.deal = ? AND s.terms = ? ORDER BY s.signed_at""")
                .params(deal.value(), terms)
                .query((row, n) -> new Signature(
                        PartyRole.valueOf(row.getString("role")),
                        row.getString("organisation"),
                        row.getString("digest"),
                        row.getString("signature"),
                        row.getString("public_key"),
                        row.getString("name"),
                        row.getTimestamp("signed_at").toInstant()))
                .list();
    }

    /** Keeps the scan of a paper contract; another one takes its place while it is not confirmed. */
    public void put(DealId deal, int terms, PaperContract paper, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO deal.paper_contract (deal, terms, file, signed_on, sent_role, person, name, sent_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (deal, terms) DO UPDATE SET file = excluded.file, signed_on = excluded.signed_on,
                            sent_role = excluded.sent_role, person = excluded.person, name = excluded.name,
                            sent_at = excluded.sent_at""")
                .params(
                        deal.value(),
                        terms,
                        paper.file(),
                        paper.signedOn(),
                        paper.sentBy().name())
                .param(person)
                .params(paper.name(), Timestamp.from(paper.sentAt()))
                .update();
    }

    public Optional<PaperContract> paper(DealId deal, int terms) {
        return jdbc.sql("SELECT * FROM deal.paper_contract WHERE deal = ? AND terms = ?")
                .params(deal.value(), terms)
                .query((row, n) -> {
                    Timestamp confirmed = row.getTimestamp("confirmed_at");
                    return new PaperContract(
                            row.getObject("file", UUID.class),
                            row.getObject("signed_on", LocalDate.class),
                            PartyRole.valueOf(row.getString("sent_role")),
                            row.getString("name"),
                            row.getTimestamp("sent_at").toInstant(),
                            row.getString("confirmed_by"),
                            confirmed == null ? null : confirmed.toInstant());
                })
                .optional();
    }

    public void confirm(DealId deal, int terms, String name, Instant at) {
        jdbc.sql("UPDATE deal.paper_contract SET confirmed_by = ?, confirmed_at = ? WHERE deal = ? AND terms = ?")
                .params(name, Timestamp.from(at), deal.value(), terms)
                .update();
    }
}
