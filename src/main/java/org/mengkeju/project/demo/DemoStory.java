package org.mengkeju.project.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.platform.Money;

/**
 * What happened to some projects, of {@code demo/projects.yaml}.
 *
 * @param projects title of the contract by the name used in the acts
 */
record DemoStory(Map<String, String> projects, List<Act> acts) {

    /** {@code demo/projects.yaml}. */
    record Stories(List<Line> budgets, List<DemoStory> stories) {}

    /** A budget line; {@code key} is how acts name it. */
    record Line(String key, String name, BudgetSource source, String holder, Money allotted, String evidence) {}

    /**
     * One act: a step of a project, a gate of a race, or a check of what came out.
     *
     * @param ago how many days before the first start
     * @param project name in the story
     * @param by sign-in name
     * @param step as in addresses; {@code publish} lets the centre publish what the project entered
     * @param fields as typed; {@code @KEY} is a budget line, {@code @year} the year of the day
     * @param paper name of a file that is sent along, or null
     */
    record Act(
            int ago,
            String project,
            String by,
            String step,
            @Nullable Map<String, String> fields,
            @Nullable String paper,
            @Nullable Gate gate) {}

    /**
     * A gate: the jury is appointed, everybody signs, an officer decides.
     *
     * @param user sign-in name of the final user
     * @param points of each project by its name in the story
     */
    record Gate(int milestone, List<String> jury, String user, String words, Map<String, Points> points) {}

    /** Points of a team. */
    record Points(BigDecimal experts, BigDecimal user, String reason) {}
}
