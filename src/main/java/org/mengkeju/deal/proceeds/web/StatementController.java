package org.mengkeju.deal.proceeds.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mengkeju.deal.proceeds.AgreementAccess;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.deal.proceeds.payout.Plan;
import org.mengkeju.deal.proceeds.payout.PlanState;
import org.mengkeju.deal.proceeds.payout.Plans;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.table.TableFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a person got of proceeds, the person's own only; and what a unit divided, for the unit. */
@Controller
@Requires(Right.OWN_ACCOUNT)
class StatementController {
    private final Plans plans;
    private final Agreements agreements;
    private final AgreementAccess access;
    private final StatementFile file;

    StatementController(Plans plans, Agreements agreements, AgreementAccess access, StatementFile file) {
        this.plans = plans;
        this.agreements = agreements;
        this.access = access;
        this.file = file;
    }

    /** Entry of the rail, for those who are named in a division. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry statementEntry(Plans plans) {
            return new WorkbenchEntry(
                    "deal.rail.mine",
                    "deal.proceeds.rail.statement",
                    "/deals/proceeds/statement",
                    "paper",
                    Right.OWN_ACCOUNT,
                    43,
                    WorkbenchEntry.NO_COUNT,
                    plans::isNamed);
        }
    }

    @GetMapping("/deals/proceeds/statement")
    String show(Viewer viewer, Model model) {
        List<StatementLine> lines = lines(plans.own(viewer));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "total",
                lines.stream()
                        .filter(line -> line.plan().state() == PlanState.POSTED)
                        .map(line -> line.part().amount())
                        .reduce(Money.ZERO, Money::plus));
        model.addAttribute(
                "showsDemo", lines.stream().anyMatch(line -> line.agreement().demo()));
        return "deal/proceeds-statement";
    }

    private List<StatementLine> lines(List<Plan> own) {
        return own.stream()
                .flatMap(plan -> {
                    var standing = agreements.find(plan.agreement()).orElseThrow();
                    var version = standing.versions().get(plan.version() - 1);
                    return plan.parts().stream()
                            .map(part -> new StatementLine(standing.agreement(), version, plan, part));
                })
                .toList();
    }

    @GetMapping("/deals/proceeds/statement.{format:xlsx|csv}")
    void own(@PathVariable String format, Viewer viewer, Locale locale, HttpServletResponse response)
            throws IOException {
        send(lines(plans.own(viewer)), format, locale, response);
    }

    @GetMapping("/deals/proceeds/{id}/statement.{format:xlsx|csv}")
    void unit(
            @PathVariable UUID id,
            @PathVariable String format,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var agreement = new AgreementId(id);
        boolean mayRead = agreements
                .find(agreement, viewer)
                .filter(found -> access.mayReadAll(found.agreement(), viewer))
                .isPresent();
        if (!mayRead) {
            throw Refusal.notFound();
        }
        send(lines(plans.of(agreement, viewer)), format, locale, response);
    }

    private void send(List<StatementLine> lines, String format, Locale locale, HttpServletResponse response)
            throws IOException {
        TableFormat wanted = TableFormat.ofName("." + format).orElseThrow(Refusal::notFound);
        response.setContentType(wanted.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"proceeds." + format + "\"");
        file.write(lines, wanted, locale, response.getOutputStream());
    }
}
