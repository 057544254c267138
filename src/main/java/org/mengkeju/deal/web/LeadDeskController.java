package org.mengkeju.deal.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.LeadStage;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.approach.Approaches;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The transfer manager's desk: what is due next, the board of own leads, the centre's queue. */
@Controller
@Requires(Right.WORK_LEADS)
class LeadDeskController {
    private static final int DUE_SHOWN = 8;

    private final Leads leads;
    private final LeadCard.Cards cards;
    private final Approaches approaches;
    private final ApproachLine.Lines lines;
    private final RegionClock clock;
    private final Centres centres;

    LeadDeskController(
            Leads leads,
            LeadCard.Cards cards,
            Approaches approaches,
            ApproachLine.Lines lines,
            RegionClock clock,
            Centres centres) {
        this.leads = leads;
        this.approaches = approaches;
        this.lines = lines;
        this.cards = cards;
        this.clock = clock;
        this.centres = centres;
    }

    /** Entries of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry boardEntry(Leads leads) {
            return new WorkbenchEntry(
                    "deal.rail.today",
                    "deal.rail.board",
                    "/deals/leads",
                    "board",
                    Right.WORK_LEADS,
                    10,
                    viewer -> leads.mine(viewer).size());
        }

        @Bean
        WorkbenchEntry queueEntry(Leads leads) {
            return new WorkbenchEntry(
                    "deal.rail.today", "deal.rail.queue", "/deals/queue", "list", Right.WORK_LEADS, 11, leads::waiting);
        }
    }

    @GetMapping("/deals/leads")
    String board(Viewer viewer, Model model) {
        List<LeadCard> mine = cards.of(leads.mine(viewer), viewer);
        Map<LeadStage, List<LeadCard>> columns = new EnumMap<>(LeadStage.class);
        for (LeadStage stage : LeadStage.BOARD) {
            columns.put(
                    stage,
                    mine.stream().filter(card -> card.lead().stage() == stage).toList());
        }
        model.addAttribute("columns", columns);
        model.addAttribute("mine", mine);
        model.addAttribute("due", mine.stream().limit(DUE_SHOWN).toList());
        model.addAttribute("overdue", mine.stream().filter(LeadCard::overdue).count());
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "dueToday",
                mine.stream()
                        .filter(card -> card.lead().due().equals(clock.today()))
                        .count());
        model.addAttribute("waiting", leads.waiting(viewer));
        model.addAttribute("toAnswer", lines.of(approaches.toAnswer(viewer), viewer));
        model.addAttribute("toAnswerCount", approaches.countToAnswer(viewer));
        model.addAttribute("zone", clock.zone());
        model.addAttribute(
                "inTalks",
                mine.stream()
                        .map(card -> card.lead().stage())
                        .filter(stage -> stage == LeadStage.TALKS || stage == LeadStage.SIGNING)
                        .count());
        model.addAttribute("showsDemo", mine.stream().map(LeadCard::lead).anyMatch(Lead::demo));
        return "deal/board";
    }

    @GetMapping("/deals/queue")
    String queue(Viewer viewer, Model model) {
        List<LeadCard> waiting = cards.of(leads.queue(viewer), viewer);
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "toAnswer", waiting.stream().mapToInt(LeadCard::waiting).sum());
        model.addAttribute("centres", centres);
        model.addAttribute("showsDemo", waiting.stream().map(LeadCard::lead).anyMatch(Lead::demo));
        return "deal/queue";
    }
}
