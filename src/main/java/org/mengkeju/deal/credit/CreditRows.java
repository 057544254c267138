package org.mengkeju.deal.credit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Credits and introductions. */
@Repository
class CreditRows {
    private final JdbcClient jdbc;

    CreditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Credit> of(DealId deal) {
        return jdbc.sql(
                        "SELECT centre, manager, name, share FROM deal.credit WHERE deal = ? ORDER BY share DESC, centre")
                .param(deal.value())
                .query((row, n) -> new Credit(
                        row.getString("centre"),
                        row.getObject("manager", UUID.class),
                        row.getString("name"),
                        row.getInt("share")))
                .list();
    }

    void replace(DealId deal, List<Credit> credits) {
        jdbc.sql("DELETE FROM deal.credit WHERE deal = ?").param(deal.value()).update();
        for (Credit credit : credits) {
            jdbc.sql("INSERT INTO deal.credit (deal, centre, manager, name, share) VALUES (?, ?, ?, ?, ?)")
                    .params(deal.value(), credit.centre())
                    .param(credit.manager())
                    .params(credit.name(), credit.share())
                    .update();
        }
    }

    void insert(Introduction one, Instant at) {
        jdbc.sql("""
                        INSERT INTO deal.introduction (id, supplier, acquirer, manager, manager_name, centre, introduced_on,
                                                       protected_until, evidence, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Identifier.next(),
                        one.supplier().value(),
                        one.acquirer().value(),
                        one.manager())
                .params(one.managerName(), one.centre(), one.on(), one.until(), one.evidence())
                .param(Timestamp.from(at))
                .update();
    }

    /** The first introduction of the two, in either role, that is protected on a day. */
    Optional<Introduction> between(OrganisationId one, OrganisationId other, LocalDate day) {
        return jdbc.sql("""
                        SELECT * FROM deal.introduction
                        WHERE ((supplier = :one AND acquirer = :other) OR (supplier = :other AND acquirer = :one))
                          AND :day BETWEEN introduced_on AND protected_until
                        ORDER BY introduced_on, at LIMIT 1""")
                .param("one", one.value())
                .param("other", other.value())
                .param("day", day)
                .query((row, n) -> new Introduction(
                        new OrganisationId(row.getObject("supplier", UUID.class)),
                        new OrganisationId(row.getObject("acquirer", UUID.class)),
                        row.getObject("manager", UUID.class),
                        row.getString("manager_name"),
                        row.getString("centre"),
                        row.getObject("introduced_on", LocalDate.class),
                        row.getObject("protected_until", LocalDate.class),
                        row.getString("evidence")))
                .optional();
    }
}
