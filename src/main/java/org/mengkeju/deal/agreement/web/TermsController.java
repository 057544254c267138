package org.mengkeju.deal.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealAccess;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.TermsCheck;
import org.mengkeju.deal.terms.TermsCheck.Fault;
import org.mengkeju.deal.terms.TermsVersion;
import org.mengkeju.deal.terms.UseFirstTerms;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.deal.usefirst.rule.Finding;
import org.mengkeju.deal.usefirst.rule.RuleSets;
import org.mengkeju.deal.usefirst.rule.UseFirstRules;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.Answers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The terms of a deal: versions side by side, proposing another one, accepting. */
@Controller
@RequestMapping("/deals/{id}/terms")
@Requires(Right.FOLLOW_DEALS)
class TermsController {
    private static final List<String> RESULT_KINDS = List.of(
            "invention-patent",
            "utility-model",
            "software",
            "trade-secret",
            "layout-design",
            "plant-variety",
            "biomedical-variety",
            "other");

    private final Deals deals;
    private final DealAccess access;
    private final Negotiation negotiation;
    private final Listings listings;
    private final RuleSets ruleSets;
    private final UseFirstRules useFirst;
    private final MessageSource texts;
    private final Answers answers;
    private final RegionClock clock;

    TermsController(
            Deals deals,
            DealAccess access,
            Negotiation negotiation,
            Listings listings,
            RuleSets ruleSets,
            UseFirstRules useFirst,
            MessageSource texts,
            Answers answers,
            RegionClock clock) {
        this.deals = deals;
        this.access = access;
        this.negotiation = negotiation;
        this.listings = listings;
        this.ruleSets = ruleSets;
        this.useFirst = useFirst;
        this.texts = texts;
        this.answers = answers;
        this.clock = clock;
    }

    /** All versions side by side, row by row, with what differs from the version before marked. */
    @GetMapping
    String compare(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        Deal deal = deal(id, viewer);
        List<TermsVersion> versions = deals.versions(deal.id());
        model.addAttribute("deal", deal);
        model.addAttribute("versions", versions);
        model.addAttribute("rows", TermsLines.of(versions, texts, locale));
        model.addAttribute("side", access.side(deal, viewer).orElse(null));
        model.addAttribute("works", access.mayWork(deal, viewer));
        model.addAttribute("showsDemo", deal.demo());
        return "deal/terms";
    }

    @GetMapping("/new")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        Deal deal = deal(id, viewer);
        access.requireWork(deal, viewer);
        List<TermsVersion> versions = deals.versions(deal.id());
        TermsTyped typed = versions.isEmpty()
                ? TermsTyped.of(suggested(deal))
                : TermsTyped.of(versions.getLast().terms());
        return shown(deal, versions.size(), typed, List.of(), model);
    }

    /** What the listing already says, so that nobody types it again. */
    private MultiValueMap<String, String> suggested(Deal deal) {
        var values = new LinkedMultiValueMap<String, String>();
        values.add("way", Way.ORDINARY_LICENCE.name());
        values.add("pricing", Pricing.AGREED.name());
        values.add("months", "60");
        ruleSets.standard().ifPresent(set -> {
            values.add("ruleSet", set.key());
            values.add("freeMonths", "" + set.freeMonths().value());
        });
        values.add("coveredPercent", "0");
        values.add("royaltyMonths", "3");
        listings.published(deal.subject()).map(Listing::title).ifPresent(title -> {
            values.add("object", title);
            values.add("resultTitle", title);
            values.add("resultKind", "invention-patent");
        });
        return values;
    }

    @PostMapping
    String propose(
            @PathVariable UUID id,
            @RequestParam int basis,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        Deal deal = deal(id, viewer);
        access.requireWork(deal, viewer);
        TermsForm.Read read = TermsForm.read(typed);
        List<Fault> faults = new ArrayList<>(read.faults());
        Terms terms = read.terms();
        if (terms != null) {
            faults.addAll(TermsCheck.of(terms, clock.today()));
            useFirst.check(terms, negotiation.circumstances(deal)).stream()
                    .filter(Finding::isRefusal)
                    .map(no -> new Fault(no.field(), no.message(), no.words()))
                    .forEach(faults::add);
        }
        if (terms == null || !faults.isEmpty()) {
            response.setStatus(Refusal.Kind.INVALID.status());
            return shown(deal, basis, TermsTyped.of(typed), faults, model);
        }
        try {
            negotiation.propose(deal.id(), terms, basis, viewer);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute("refused", answers.text(refusal, locale));
            return shown(deal, basis, TermsTyped.of(typed), List.of(), model);
        }
        said.addFlashAttribute("done", "deal.done.terms-proposed");
        return "redirect:/deals/" + id + "/terms";
    }

    @PostMapping("/{number}/accept")
    String accept(@PathVariable UUID id, @PathVariable int number, Viewer viewer, RedirectAttributes said) {
        Deal deal = negotiation.accept(new DealId(id), number, viewer);
        said.addFlashAttribute("done", deal.agreed() == null ? "deal.done.terms-accepted" : "deal.done.terms-agreed");
        return "redirect:/deals/" + id;
    }

    private String shown(Deal deal, int basis, TermsTyped typed, List<Fault> faults, Model model) {
        model.addAttribute("deal", deal);
        model.addAttribute("basis", basis);
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("ways", Way.values());
        model.addAttribute("pricings", Pricing.values());
        model.addAttribute("kinds", RESULT_KINDS);
        model.addAttribute("ruleSets", ruleSets.all());
        model.addAttribute("triggers", UseFirstTerms.TriggerKind.values());
        model.addAttribute("today", clock.today());
        model.addAttribute("showsDemo", deal.demo());
        return "deal/terms-form";
    }

    private Deal deal(UUID id, Viewer viewer) {
        return deals.find(new DealId(id), viewer).orElseThrow(Refusal::notFound);
    }
}
