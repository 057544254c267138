package org.mengkeju.deal.proceeds.payout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mengkeju.deal.proceeds.payout.Plan.CostLine;
import org.mengkeju.deal.proceeds.payout.Plan.Part;
import org.mengkeju.deal.proceeds.rules.CostKind;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of plans: what was taken off, and who gets what. */
@Repository
class PlanLineRows {
    private final JdbcClient jdbc;

    PlanLineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the lines of a plan that is not posted, in the place of what it had. */
    void replace(Plan plan) {
        jdbc.sql("DELETE FROM deal.proceeds_plan_cost WHERE plan = ?")
                .param(plan.id())
                .update();
        jdbc.sql("DELETE FROM deal.proceeds_part WHERE plan = ?")
                .param(plan.id())
                .update();
        for (CostLine line : plan.costs()) {
            jdbc.sql("INSERT INTO deal.proceeds_plan_cost (plan, cost, amount, counts, off) VALUES (?, ?, ?, ?, ?)")
                    .params(
                            plan.id(),
                            line.cost(),
                            line.amount().fen(),
                            line.counts(),
                            line.off().fen())
                    .update();
        }
        int position = 0;
        for (Part part : plan.parts()) {
            insert(plan.id(), ++position, part);
        }
    }

    private void insert(UUID plan, int position, Part part) {
        jdbc.sql("""
                        INSERT INTO deal.proceeds_part
                            (plan, position, kind, completer, person, organisation, name, part, fen)
                        VALUES (:plan, :position, :kind, :completer, :person, :organisation, :name, :part, :fen)""")
                .param("plan", plan)
                .param("position", position)
                .param("kind", part.kind().name())
                .param("completer", part.completer())
                .param("person", part.person())
                .param(
                        "organisation",
                        part.organisation() == null ? null : part.organisation().value())
                .param("name", part.name())
                .param("part", part.percent())
                .param("fen", part.amount().fen())
                .update();
    }

    Map<UUID, List<CostLine>> costs(Collection<Plan> plans) {
        Map<UUID, List<CostLine>> lines = new HashMap<>();
        jdbc.sql("""
                        SELECT l.*, c.kind, c.evidence FROM deal.proceeds_plan_cost l
                        JOIN deal.proceeds_cost c ON c.id = l.cost WHERE l.plan IN (:plans) ORDER BY c.spent_on, c.id""").param("plans", plans.stream().map(Plan::id).toList()).query(row -> {
            lines.computeIfAbsent(row.getObject("plan", UUID.class), _ -> new ArrayList<>())
                    .add(new CostLine(
                            row.getObject("cost", UUID.class),
                            CostKind.valueOf(row.getString("kind")),
                            Money.ofFen(row.getLong("amount")),
                            row.getBoolean("counts"),
                            Money.ofFen(row.getLong("off")),
                            row.getString("evidence")));
        });
        return lines;
    }

    Map<UUID, List<Part>> parts(Collection<Plan> plans) {
        Map<UUID, List<Part>> parts = new HashMap<>();
        jdbc.sql("SELECT * FROM deal.proceeds_part WHERE plan IN (:plans) ORDER BY plan, position")
                .param("plans", plans.stream().map(Plan::id).toList())
                .query(row -> {
                    UUID organisation = row.getObject("organisation", UUID.class);
                    parts.computeIfAbsent(row.getObject("plan", UUID.class), _ -> new ArrayList<>())
                            .add(new Part(
                                    Part.Kind.valueOf(row.getString("kind")),
                                    row.getObject("completer", UUID.class),
                                    row.getObject("person", UUID.class),
                                    organisation == null ? null : new OrganisationId(organisation),
                                    row.getString("name"),
                                    row.getBigDecimal("part").stripTrailingZeros(),
                                    Money.ofFen(row.getLong("fen"))));
                });
        return parts;
    }
}
