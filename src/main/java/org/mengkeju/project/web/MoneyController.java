package org.mengkeju.project.web;

import java.util.List;
import java.util.Map;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.project.desk.Form;
import org.mengkeju.project.money.GrantLines;
import org.mengkeju.project.rules.ProjectRules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The budget lines that pay projects, and the rules with their sources. */
@Controller
@RequestMapping("/projects")
class MoneyController {
    private static final List<BudgetSource> SOURCES =
            List.of(BudgetSource.STATE, BudgetSource.REGION, BudgetSource.LEAGUE);

    private final GrantLines lines;
    private final ProjectRules rules;
    private final RegionClock clock;

    MoneyController(GrantLines lines, ProjectRules rules, RegionClock clock) {
        this.lines = lines;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/budgets")
    @Requires(Right.DECIDE_PROJECTS)
    String budgets(Model model) {
        List<GrantLines.Line> all = lines.all();
        model.addAttribute("lines", all);
        model.addAttribute("sources", SOURCES);
        model.addAttribute("year", clock.today().getYear());
        model.addAttribute("showsDemo", all.stream().anyMatch(one -> one.line().demo()));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "project/budgets";
    }

    @PostMapping("/budgets")
    @Requires(Right.DECIDE_PROJECTS)
    String open(@RequestParam Map<String, String> form, Viewer viewer, Turn turn) {
        Form filled = Form.of(form);
        return turn.stay(
                "/projects/budgets",
                "project.done",
                () -> lines.open(
                        new GrantLines.Wanted(
                                filled.said("name"),
                                filled.choice("source", BudgetSource.class),
                                filled.number("year"),
                                filled.said("holder"),
                                filled.money("amount"),
                                filled.said("evidence"),
                                false),
                        viewer));
    }

    @GetMapping("/rules")
    @Requires(Right.READ_PUBLISHED)
    String rules(Model model) {
        model.addAttribute("editions", rules.all().reversed());
        return "project/rules";
    }
}
