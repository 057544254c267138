package org.mengkeju.deal.agreement.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.Channel;
import org.mengkeju.deal.LeadId;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealClosing;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.DealOpener;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.agreement.NextAction;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One deal: how far it is, who has to do what, what is owed; and every step of the talks. */
@Controller
@Requires(Right.FOLLOW_DEALS)
class DealController {
    private static final String ONE = "/deals/{id}";

    private final Deals deals;
    private final DealOpener opener;
    private final Negotiation negotiation;
    private final DealClosing closing;
    private final Leads leads;
    private final Organisations organisations;
    private final DealPage page;

    DealController(
            Deals deals,
            DealOpener opener,
            Negotiation negotiation,
            DealClosing closing,
            Leads leads,
            Organisations organisations,
            DealPage page) {
        this.deals = deals;
        this.opener = opener;
        this.negotiation = negotiation;
        this.closing = closing;
        this.leads = leads;
        this.organisations = organisations;
        this.page = page;
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Deal deal = deals.find(new DealId(id), viewer).orElseThrow(Refusal::notFound);
        page.fill(model, deal, viewer);
        return "deal/deal";
    }

    /** Talks begin straight from a listing. */
    @PostMapping("/deals")
    @Requires(Right.AGREE_ON_DEALS)
    String open(@RequestParam UUID listing, Viewer viewer, RedirectAttributes said) {
        Deal deal = opener.open(new ListingId(listing), viewer);
        return done(deal.id().value(), said, "deal.done.opened");
    }

    /** Talks begin out of a lead, with one of its candidates. */
    @PostMapping("/deals/leads/{lead}/deals")
    @Requires(Right.WORK_LEADS)
    String openFromLead(@PathVariable UUID lead, @RequestParam UUID candidate, Viewer viewer, RedirectAttributes said) {
        var held = leads.find(new LeadId(lead), viewer).orElseThrow(Refusal::notFound);
        Deal deal = opener.open(held, new ListingId(candidate), viewer);
        return done(deal.id().value(), said, "deal.done.opened");
    }

    @PostMapping(ONE + "/contacts")
    String contact(
            @PathVariable UUID id,
            @RequestParam Channel channel,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes said) {
        negotiation.logContact(new DealId(id), channel, text, viewer);
        return done(id, said, "deal.done.contact");
    }

    @PostMapping(ONE + "/next")
    String plan(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String action,
            @RequestParam NextAction.Holder holder,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            Viewer viewer,
            RedirectAttributes said) {
        negotiation.plan(new DealId(id), action, holder, until, viewer);
        return done(id, said, "deal.done.planned");
    }

    /** A guarantor, insurer or broker joins; named as it is registered. */
    @PostMapping(ONE + "/parties")
    String join(
            @PathVariable UUID id,
            @RequestParam PartyRole role,
            @RequestParam(defaultValue = "") String organisation,
            Viewer viewer,
            RedirectAttributes said) {
        Organisation found = organisations
                .byName(organisation.strip())
                .orElseThrow(() -> Refusal.invalid("deal.agreement.refusal.unknown-organisation", organisation));
        negotiation.join(new DealId(id), role, found.id(), viewer);
        return done(id, said, "deal.done.joined");
    }

    @PostMapping(ONE + "/back")
    String back(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            RedirectAttributes said) {
        negotiation.backToTalks(new DealId(id), why, viewer);
        return done(id, said, "deal.done.back");
    }

    @PostMapping(ONE + "/close")
    String close(
            @PathVariable UUID id,
            @RequestParam NoReason reason,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes said) {
        negotiation.close(new DealId(id), reason, note, viewer);
        return done(id, said, "deal.done.deal-closed");
    }

    @PostMapping(ONE + "/terminate")
    String terminate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            RedirectAttributes said) {
        closing.terminate(new DealId(id), why, viewer);
        return done(id, said, "deal.done.terminated");
    }

    static String done(UUID id, RedirectAttributes said, String message) {
        said.addFlashAttribute("done", message);
        return "redirect:/deals/" + id;
    }
}
