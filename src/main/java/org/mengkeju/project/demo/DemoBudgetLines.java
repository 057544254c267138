package org.mengkeju.project.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mengkeju.ledger.budget.BudgetId;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.project.money.GrantLines;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Budget lines that pay the demonstration's projects, opened once, for the year of that start. */
@Component
@ConditionalOnBooleanProperty("mengkeju.demo")
class DemoBudgetLines {
    private final GrantLines lines;
    private final RegionClock clock;

    DemoBudgetLines(GrantLines lines, RegionClock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** The lines by their keys; what is missing is opened. */
    Map<String, BudgetId> there(List<DemoStory.Line> wanted, Viewer officer) {
        Map<String, BudgetId> all = new HashMap<>();
        for (DemoStory.Line one : wanted) {
            BudgetLine line = lines.all().stream()
                    .map(GrantLines.Line::line)
                    .filter(each -> each.demo() && each.name().equals(one.name()))
                    .findFirst()
                    .orElseGet(() -> open(one, officer));
            all.put(one.key(), line.id());
        }
        return all;
    }

    private BudgetLine open(DemoStory.Line one, Viewer officer) {
        var wanted = new GrantLines.Wanted(
                one.name(), one.source(), clock.today().getYear(), one.holder(), one.allotted(), one.evidence(), true);
        return lines.open(wanted, officer);
    }
}
