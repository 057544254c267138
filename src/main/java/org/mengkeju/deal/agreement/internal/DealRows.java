package org.mengkeju.deal.agreement.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.LeadId;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealEntry;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.NextAction;
import org.mengkeju.deal.agreement.Party;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deals, their parties and their log. */
@Repository
public class DealRows {
    private static final String SELECT = """
            SELECT d.*, (SELECT jsonb_agg(jsonb_build_array(p.role, p.organisation, p.name) ORDER BY p.role)
                         FROM deal.party p WHERE p.deal = d.id)::text AS parties
            FROM deal.deal d\s""";

    private final JdbcClient jdbc;
    private final PartyText parties;

    DealRows(JdbcClient jdbc, PartyText parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    /** The next number of a series, without gaps: whoever takes one holds the series until the transaction ends. */
    public long next(String series) {
        return jdbc.sql("""
                        INSERT INTO deal.counter AS c (series, last) VALUES (?, 1)
                        ON CONFLICT (series) DO UPDATE SET last = c.last + 1 RETURNING last""").param(series).query(Long.class).single();
    }

    /** Gives a number back that was taken last in this transaction and is not used. */
    public void giveBack(String series) {
        jdbc.sql("UPDATE deal.counter SET last = last - 1 WHERE series = ?")
                .param(series)
                .update();
    }

    /** The deal the two sides are already talking in about the same thing. */
    public Optional<DealId> openTalk(
            ListingId subject, @Nullable ListingId need, OrganisationId supplier, OrganisationId acquirer) {
        return jdbc.sql("""
                        SELECT deal FROM deal.open_talk
                        WHERE subject = ? AND need IS NOT DISTINCT FROM ? AND supplier = ? AND acquirer = ?""")
                .param(subject.value())
                .param(need == null ? null : need.value())
                .params(supplier.value(), acquirer.value())
                .query(UUID.class)
                .optional()
                .map(DealId::new);
    }

    public void insert(Deal deal) {
        jdbc.sql("""
                        INSERT INTO deal.deal (id, number, title, subject, need, lead, centre, manager, manager_name, stage,
                                               opened_at, demo)
                        VALUES (:id, :number, :title, :subject, :need, :lead, :centre, :manager, :managerName, :stage,
                                :openedAt, :demo)""")
                .param("id", deal.id().value())
                .param("number", deal.number())
                .param("title", deal.title())
                .param("subject", deal.subject().value())
                .param("need", deal.need() == null ? null : deal.need().value())
                .param("lead", deal.lead() == null ? null : deal.lead().value())
                .param("centre", deal.centre())
                .param("manager", deal.manager())
                .param("managerName", deal.managerName())
                .param("stage", deal.stage().name())
                .param("openedAt", Timestamp.from(deal.openedAt()))
                .param("demo", deal.demo())
                .update();
        deal.parties().forEach(party -> insert(deal.id(), party));
        jdbc.sql("INSERT INTO deal.open_talk (subject, need, supplier, acquirer, deal) VALUES (?, ?, ?, ?, ?)")
                .param(deal.subject().value())
                .param(deal.need() == null ? null : deal.need().value())
                .params(
                        deal.supplier().organisation().value(),
                        deal.acquirer().organisation().value())
                .param(deal.id().value())
                .update();
    }

    public void insert(DealId deal, Party party) {
        jdbc.sql("INSERT INTO deal.party (deal, role, organisation, name) VALUES (?, ?, ?, ?)")
                .params(deal.value(), party.role().name(), party.organisation().value(), party.name())
                .update();
    }

    /** Writes everything that can change. */
    public void update(Deal deal) {
        NextAction next = deal.next();
        jdbc.sql("""
                        UPDATE deal.deal SET centre = :centre, manager = :manager, manager_name = :managerName, stage = :stage,
                            agreed = :agreed, next_text = :text, next_holder = :holder, next_until = :until,
                            signed_on = :signedOn, effective_on = :effectiveOn, reason = :reason,
                            registration = :registration, version = :version
                        WHERE id = :id""")
                .param("id", deal.id().value())
                .param("centre", deal.centre())
                .param("manager", deal.manager())
                .param("managerName", deal.managerName())
                .param("stage", deal.stage().name())
                .param("agreed", deal.agreed())
                .param("text", next == null ? null : next.text())
                .param("holder", next == null ? null : next.holder().name())
                .param("until", next == null ? null : next.until())
                .param("signedOn", deal.signedOn())
                .param("effectiveOn", deal.effectiveOn())
                .param("reason", deal.reason() == null ? null : deal.reason().name())
                .param("registration", deal.registration())
                .param("version", deal.version())
                .update();
        if (deal.stage().isContracted() || !deal.stage().isOpen()) {
            jdbc.sql("DELETE FROM deal.open_talk WHERE deal = ?")
                    .param(deal.id().value())
                    .update();
        }
    }

    public Optional<Deal> find(DealId id) {
        return jdbc.sql(SELECT + "WHERE d.id = ?")
                .param(id.value())
                .query(this::deal)
                .optional();
    }

    /** The deal, held against other changes until the transaction ends. */
    public Optional<Deal> lock(DealId id) {
        return jdbc.sql("SELECT id FROM deal.deal WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(there -> find(id));
    }

    /**
     * Deals, newest first.
     *
     * @param organisation takes part, or null for any
     * @param manager has it, or null for any
     * @param centre looks after it, or null for any
     * @param stage or null for any
     * @param before only older ones, or null to begin with the newest
     */
    public List<Deal> list(
            @Nullable OrganisationId organisation,
            @Nullable UUID manager,
            @Nullable String centre,
            @Nullable DealStage stage,
            @Nullable DealId before,
            int limit) {
        return jdbc.sql(SELECT + """
                        WHERE (:organisation::uuid IS NULL OR EXISTS (
                                SELECT 1 FROM deal.party p WHERE p.deal = d.id AND p.organisation = :organisation))
                          AND (:manager::uuid IS NULL OR d.manager = :manager)
                          AND (:centre::text IS NULL OR d.centre = :centre)
                          AND (:stage::text IS NULL OR d.stage = :stage)
                          AND (:before::uuid IS NULL OR d.id < :before)
                        ORDER BY d.id DESC LIMIT :limit""")
                .param("organisation", organisation == null ? null : organisation.value())
                .param("manager", manager)
                .param("centre", centre)
                .param("stage", stage == null ? null : stage.name())
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(this::deal)
                .list();
    }

    /** Signed contracts by which one organisation put results into another as capital: from, to. */
    public boolean holdsByEquity(OrganisationId holder, OrganisationId held) {
        return jdbc.sql("""
                        WITH RECURSIVE held (organisation) AS (
                            SELECT :holder::uuid
                            UNION
                            SELECT a.organisation FROM held h
                            JOIN deal.party s ON s.organisation = h.organisation AND s.role = 'SUPPLIER'
                            JOIN deal.deal d ON d.id = s.deal AND d.stage IN ('SIGNED', 'COMPLETED')
                            JOIN deal.terms t ON t.deal = d.id AND t.number = d.agreed AND t.content ->> 'way' = 'EQUITY'
                            JOIN deal.party a ON a.deal = d.id AND a.role = 'ACQUIRER')
                        SELECT EXISTS (SELECT 1 FROM held WHERE organisation = :held)""")
                .param("holder", holder.value())
                .param("held", held.value())
                .query(Boolean.class)
                .single();
    }

    public void append(DealId deal, DealEntry entry, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO deal.deal_entry (id, deal, at, kind, person, name, text, place)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Identifier.next(),
                        deal.value(),
                        Timestamp.from(entry.at()),
                        entry.kind().name())
                .param(person)
                .params(entry.name(), entry.text(), entry.place())
                .update();
    }

    public List<DealEntry> entries(DealId deal) {
        return jdbc.sql("SELECT * FROM deal.deal_entry WHERE deal = ? ORDER BY at, id")
                .param(deal.value())
                .query((row, n) -> new DealEntry(
                        row.getTimestamp("at").toInstant(),
                        DealEntry.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("text"),
                        row.getString("place")))
                .list();
    }

    private Deal deal(ResultSet row, int n) throws SQLException {
        UUID need = row.getObject("need", UUID.class);
        UUID lead = row.getObject("lead", UUID.class);
        String reason = row.getString("reason");
        return new Deal(
                new DealId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                new ListingId(row.getObject("subject", UUID.class)),
                need == null ? null : new ListingId(need),
                lead == null ? null : new LeadId(lead),
                row.getString("centre"),
                row.getObject("manager", UUID.class),
                row.getString("manager_name"),
                parties.read(row.getString("parties")),
                DealStage.valueOf(row.getString("stage")),
                row.getObject("agreed", Integer.class),
                next(row),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                reason == null ? null : NoReason.valueOf(reason),
                row.getString("registration"),
                row.getInt("version"),
                row.getBoolean("demo"));
    }

    private static @Nullable NextAction next(ResultSet row) throws SQLException {
        String text = row.getString("next_text");
        return text == null
                ? null
                : new NextAction(
                        text,
                        NextAction.Holder.valueOf(row.getString("next_holder")),
                        row.getObject("next_until", LocalDate.class));
    }
}
