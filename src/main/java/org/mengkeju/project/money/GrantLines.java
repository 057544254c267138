package org.mengkeju.project.money;

import java.util.List;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.ledger.budget.Budgets;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The budget lines that pay projects. */
@Service
public class GrantLines {
    private final Budgets budgets;
    private final RegionClock clock;

    GrantLines(Budgets budgets, RegionClock clock) {
        this.budgets = budgets;
        this.clock = clock;
    }

    /** A line with what it has free. */
    public record Line(BudgetLine line, Money free) {}

    /** What an officer says of a new line. */
    public record Wanted(
            String name, BudgetSource source, int year, String holder, Money allotted, String evidence, boolean demo) {}

    /** All of them, newest year first. */
    public List<Line> all() {
        return budgets.all().stream()
                .filter(line -> line.book() == Book.GRANTS && line.purpose().equals(ProjectMoney.PURPOSE))
                .map(line -> new Line(line, budgets.free(line.id())))
                .toList();
    }

    /** Opens a line with its money. */
    @Transactional
    public BudgetLine open(Wanted wanted, Viewer officer) {
        if (!officer.may(Right.DECIDE_PROJECTS)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "project.refusal.by.officer");
        }
        var draft = new Budgets.Draft(
                Book.GRANTS,
                wanted.name(),
                wanted.source(),
                wanted.year(),
                ProjectMoney.PURPOSE,
                wanted.holder(),
                "",
                wanted.demo());
        BudgetLine line = budgets.open(draft, officer.actor());
        var cause = new Budgets.Cause("allotted:" + line.id(), clock.today(), wanted.evidence());
        budgets.allot(line.id(), wanted.allotted(), cause, officer.actor());
        return line;
    }
}
