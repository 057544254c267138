package org.mengkeju.deal.web;

import java.util.List;
import java.util.UUID;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.approach.Approach;
import org.mengkeju.deal.approach.ApproachAnswers;
import org.mengkeju.deal.approach.ApproachId;
import org.mengkeju.deal.approach.Approaches;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organisation sent and what was passed on to it, each with its state. */
@Controller
@Requires(Right.APPROACH)
class ApproachListController {
    private final Approaches approaches;
    private final ApproachAnswers answers;
    private final ApproachLine.Lines lines;
    private final Leads leads;
    private final LeadCard.Cards cards;
    private final Centres centres;
    private final RegionClock clock;

    ApproachListController(
            Approaches approaches,
            ApproachAnswers answers,
            ApproachLine.Lines lines,
            Leads leads,
            LeadCard.Cards cards,
            Centres centres,
            RegionClock clock) {
        this.approaches = approaches;
        this.answers = answers;
        this.lines = lines;
        this.leads = leads;
        this.cards = cards;
        this.centres = centres;
        this.clock = clock;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry approachesEntry() {
            return new WorkbenchEntry(
                    "deal.rail.mine",
                    "deal.rail.approaches",
                    "/deals/approaches",
                    "exchange",
                    Right.APPROACH,
                    39,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    @GetMapping("/deals/approaches")
    String list(Viewer viewer, Model model) {
        List<ApproachLine> sent = lines.of(approaches.sent(viewer), viewer);
        List<ApproachLine> received = lines.of(approaches.received(viewer), viewer);
        model.addAttribute("sent", sent);
        model.addAttribute("received", received);
        model.addAttribute("zone", clock.zone());
        model.addAttribute(
                "showsDemo",
                sent.stream().anyMatch(line -> line.approach().demo())
                        || received.stream().anyMatch(line -> line.approach().demo()));
        return "deal/approaches";
    }

    @GetMapping("/deals/approaches/{id}")
    String one(@PathVariable UUID id, Viewer viewer, Model model) {
        Approach approach = approaches
                .find(new ApproachId(id), viewer)
                .filter(found -> viewer.actsFor(found.sender().organisation()))
                .orElseThrow(Refusal::notFound);
        Lead lead = leads.followed(approach.lead(), viewer).orElse(null);
        model.addAttribute("line", lines.of(List.of(approach), viewer).getFirst());
        model.addAttribute("card", lead == null ? null : cards.of(lead, viewer));
        model.addAttribute("entries", lead == null ? List.of() : leads.entries(lead.id()));
        model.addAttribute("centres", centres);
        model.addAttribute("zone", clock.zone());
        model.addAttribute("showsDemo", approach.demo());
        return "deal/approach";
    }

    @PostMapping("/deals/approaches/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        answers.withdraw(new ApproachId(id), viewer);
        said.addFlashAttribute("done", "deal.done.withdrawn");
        return "redirect:/deals/approaches/" + id;
    }
}
