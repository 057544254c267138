package org.mengkeju.deal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.Channel;
import org.mengkeju.deal.LeadId;
import org.mengkeju.deal.LeadStage;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.Outcome;
import org.mengkeju.network.Centre;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One lead: what is asked, what fits, what happened, what comes next; and every step a manager takes with it. */
@Controller
@RequestMapping("/deals/leads/{id}")
@Requires(Right.WORK_LEADS)
class LeadController {
    private final Leads leads;
    private final LeadPage page;
    private final Centres centres;

    LeadController(Leads leads, LeadPage page, Centres centres) {
        this.leads = leads;
        this.page = page;
        this.centres = centres;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var lead = leads.find(new LeadId(id), viewer).orElseThrow(Refusal::notFound);
        page.fill(model, lead, viewer);
        model.addAttribute("stages", LeadStage.BOARD);
        model.addAttribute("channels", Channel.values());
        model.addAttribute("reasons", NoReason.values());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("otherCentres", otherCentres(lead.centre()));
        return "deal/lead";
    }

    private List<Centre> otherCentres(String own) {
        return centres.all().stream()
                .filter(Centre::hasQueue)
                .filter(centre -> !centre.code().equals(own))
                .toList();
    }

    @PostMapping("/take")
    String take(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        leads.take(new LeadId(id), viewer);
        return done(id, said, "deal.done.taken");
    }

    @PostMapping("/hand-over")
    String handOver(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes said) {
        leads.handOver(new LeadId(id), centre, reason, viewer);
        said.addFlashAttribute("done", "deal.done.handed-over");
        return "redirect:/deals/leads";
    }

    @PostMapping("/contacts")
    String contact(
            @PathVariable UUID id,
            @RequestParam Channel channel,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes said) {
        leads.logContact(new LeadId(id), channel, text, viewer);
        return done(id, said, "deal.done.contact");
    }

    @PostMapping("/next")
    String plan(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate by,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer,
            RedirectAttributes said) {
        leads.plan(new LeadId(id), action, by, viewer);
        return back(id, back, said, "deal.done.planned");
    }

    @PostMapping("/stage")
    String move(
            @PathVariable UUID id,
            @RequestParam LeadStage stage,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer,
            RedirectAttributes said) {
        leads.move(new LeadId(id), stage, viewer);
        return back(id, back, said, "deal.done.moved");
    }

    /** A candidate fits, or not for a coded reason. */
    @PostMapping("/answers")
    String answer(
            @PathVariable UUID id,
            @RequestParam UUID candidate,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes said) {
        boolean fits = verdict.equals("FITS");
        leads.answer(new LeadId(id), new ListingId(candidate), fits, fits ? null : reason(verdict), note, viewer);
        return done(id, said, "deal.done.answered");
    }

    @PostMapping("/close")
    String close(
            @PathVariable UUID id,
            @RequestParam Outcome outcome,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes said) {
        leads.close(new LeadId(id), outcome, note, viewer);
        return done(id, said, "deal.done.closed");
    }

    private static NoReason reason(String verdict) {
        for (NoReason reason : NoReason.values()) {
            if (reason.name().equals(verdict)) {
                return reason;
            }
        }
        throw Refusal.invalid("deal.refusal.reason");
    }

    /** Steps taken on the board lead back to the board. */
    private static String back(UUID id, String back, RedirectAttributes said, String message) {
        String lead = done(id, said, message);
        return back.equals("board") ? "redirect:/deals/leads" : lead;
    }

    private static String done(UUID id, RedirectAttributes said, String message) {
        said.addFlashAttribute("done", message);
        return "redirect:/deals/leads/" + id;
    }
}
