package org.mengkeju.subsidy.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.budget.BudgetId;
import org.mengkeju.ledger.budget.BudgetLine;
import org.mengkeju.ledger.budget.Budgets;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.subsidy.payout.BudgetDesk;
import org.mengkeju.subsidy.rest.SubsidyJson.BudgetView;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Budgets of vouchers and subsidies by REST. */
@RestController
@RequestMapping("/api/v1/subsidies/budgets")
@Tag(name = "Budgets")
@Requires(Right.READ_SUBSIDIES)
class BudgetApi {
    private static final int ENTRIES = 200;

    private final Budgets budgets;
    private final BudgetDesk desk;
    private final RegionClock clock;

    BudgetApi(Budgets budgets, BudgetDesk desk, RegionClock clock) {
        this.budgets = budgets;
        this.desk = desk;
        this.clock = clock;
    }

    /** An allotment; the amount in yuan. */
    record Allotment(
            @Nullable String amount,
            @Nullable LocalDate on,
            @Nullable String evidence) {}

    /** A line to be opened; see {@link BudgetDesk.Wanted}. */
    record Opening(
            @Nullable String name,
            @Nullable String scheme,
            @Nullable String source,
            @Nullable Integer year,
            @Nullable String holder,
            @Nullable String division) {
        BudgetDesk.Wanted wanted() {
            return new BudgetDesk.Wanted(
                    text(name), text(scheme), text(source), year == null ? 0 : year, text(holder), text(division));
        }

        private static String text(@Nullable String said) {
            return said == null ? "" : said;
        }
    }

    @Operation(summary = "All budget lines as they stood at the end of a day; today where none is given")
    @GetMapping
    List<BudgetView> list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        LocalDate on = day == null ? clock.today() : day;
        return desk.lines().stream()
                .map(line -> BudgetView.of(line, budgets.standing(line.id(), on)))
                .toList();
    }

    @Operation(summary = "One budget line with what happened to it, newest first")
    @GetMapping("/{id}")
    Map<String, Object> one(@PathVariable UUID id) {
        BudgetLine line = desk.find(new BudgetId(id)).orElseThrow(Refusal::notFound);
        return Map.of(
                "budget", BudgetView.of(line, budgets.standing(line.id(), clock.today())),
                "entries", budgets.entries(line.id(), ENTRIES));
    }

    @Operation(summary = "Open a budget line")
    @PostMapping
    @Requires(Right.DECIDE_SUBSIDIES)
    BudgetView open(@RequestBody Opening opening, Viewer viewer) {
        BudgetLine line = desk.open(opening.wanted(), viewer);
        return BudgetView.of(line, budgets.standing(line.id(), clock.today()));
    }

    @Operation(summary = "Allot money; the same Idempotency-Key allots it once")
    @PostMapping("/{id}/allot")
    @Requires(Right.DECIDE_SUBSIDIES)
    BudgetView allot(
            @PathVariable UUID id,
            @RequestBody Allotment body,
            @RequestHeader("Idempotency-Key") String key,
            Viewer viewer) {
        var line = new BudgetId(id);
        LocalDate on = body.on() == null ? clock.today() : body.on();
        String amount = body.amount() == null ? "" : body.amount();
        desk.allot(line, key, Money.parse(amount), on, body.evidence() == null ? "" : body.evidence(), viewer);
        return BudgetView.of(desk.find(line).orElseThrow(Refusal::notFound), budgets.standing(line, clock.today()));
    }
}
