package org.mengkeju.project.course;

import java.time.LocalDate;
import java.util.List;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;

/**
 * The plan of the work (实施方案): who does what, and for what the money is meant.
 *
 * @param items of the budget; empty where the lump sum is not divided
 */
public record Plan(LocalDate filedOn, boolean late, List<Task> tasks, List<Item> items) {
    public Plan {
        tasks = List.copyOf(tasks);
        items = List.copyOf(items);
    }

    /** A task (课题) with the partner who answers for it. */
    public record Task(String title, OrganisationId responsible, String name) {}

    /** For what money is meant. */
    public record Item(String name, Money amount) {}

    Plan with(List<Item> others) {
        return new Plan(filedOn, late, tasks, others);
    }
}
