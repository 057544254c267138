package org.mengkeju.subsidy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.budget.BudgetId;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.ledger.budget.BudgetStanding;
import org.mengkeju.ledger.budget.Budgets;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.subsidy.payout.BudgetDesk;
import org.mengkeju.subsidy.scheme.Scheme;
import org.mengkeju.subsidy.scheme.Schemes;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Budgets of vouchers and subsidies: what is allotted, promised, paid and free, on any day. */
@Controller
@RequestMapping("/subsidies/budgets")
@Requires(Right.READ_SUBSIDIES)
class BudgetController {
    private static final int ENTRIES = 200;

    private final Budgets budgets;
    private final BudgetDesk desk;
    private final Schemes schemes;
    private final RegionClock clock;

    BudgetController(Budgets budgets, BudgetDesk desk, Schemes schemes, RegionClock clock) {
        this.budgets = budgets;
        this.desk = desk;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** A line with how it stands. */
    record Row(BudgetLine line, @Nullable Scheme scheme, BudgetStanding standing) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Viewer viewer,
            Model model) {
        LocalDate on = day == null ? clock.today() : day;
        List<Row> rows = desk.lines().stream().map(line -> row(line, on)).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("day", on);
        model.addAttribute("today", clock.today());
        model.addAttribute("schemes", schemes.on(clock.today()));
        model.addAttribute("sources", BudgetSource.values());
        model.addAttribute("mayDecide", viewer.may(Right.DECIDE_SUBSIDIES));
        model.addAttribute("key", Identifier.next());
        model.addAttribute("showsDemo", rows.stream().anyMatch(row -> row.line().demo()));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "subsidy/budgets";
    }

    private Row row(BudgetLine line, LocalDate day) {
        return new Row(line, schemes.known(line.purpose()).orElse(null), budgets.standing(line.id(), day));
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Viewer viewer, Model model) {
        BudgetLine line = desk.find(new BudgetId(id)).orElseThrow(Refusal::notFound);
        model.addAttribute("row", row(line, clock.today()));
        model.addAttribute("entries", budgets.entries(line.id(), ENTRIES));
        model.addAttribute("today", clock.today());
        model.addAttribute("zone", clock.zone());
        model.addAttribute("mayDecide", viewer.may(Right.DECIDE_SUBSIDIES));
        model.addAttribute("key", Identifier.next());
        model.addAttribute("showsDemo", line.demo());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "subsidy/budget";
    }

    @PostMapping
    @Requires(Right.DECIDE_SUBSIDIES)
    String open(@RequestParam Map<String, String> form, Viewer viewer, Turn turn) {
        return turn.take(
                "/subsidies/budgets",
                "subsidy.done.budget",
                () -> "/subsidies/budgets/"
                        + desk.open(
                                        new BudgetDesk.Wanted(
                                                Typed.text(form, "name"),
                                                Typed.text(form, "scheme"),
                                                Typed.text(form, "source"),
                                                Typed.year(form, "year"),
                                                Typed.text(form, "holder"),
                                                Typed.text(form, "division")),
                                        viewer)
                                .id());
    }

    @PostMapping("/{id}/allot")
    @Requires(Right.DECIDE_SUBSIDIES)
    String allot(@PathVariable UUID id, @RequestParam Map<String, String> form, Viewer viewer, Turn turn) {
        String page = "/subsidies/budgets/" + id;
        return turn.take(page, "subsidy.done.allotted", () -> {
            desk.allot(
                    new BudgetId(id),
                    Typed.text(form, "key"),
                    Typed.money(form, "amount"),
                    Typed.day(form, "on"),
                    Typed.text(form, "evidence"),
                    viewer);
            return page;
        });
    }

    @PostMapping("/{id}/cut")
    @Requires(Right.DECIDE_SUBSIDIES)
    String cut(
            @PathVariable UUID id,
            @RequestParam UUID transfer,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            Turn turn) {
        String page = "/subsidies/budgets/" + id;
        return turn.take(page, "subsidy.done.cut", () -> {
            desk.cut(new BudgetId(id), new TransferId(transfer), Typed.text(form, "evidence"), viewer);
            return page;
        });
    }
}
