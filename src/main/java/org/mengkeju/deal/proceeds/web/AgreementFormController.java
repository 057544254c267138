package org.mengkeju.deal.proceeds.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.proceeds.AgreementDesk;
import org.mengkeju.deal.proceeds.AgreementVersion;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.deal.proceeds.engine.Floors;
import org.mengkeju.deal.proceeds.engine.Role;
import org.mengkeju.deal.proceeds.engine.SharingWay;
import org.mengkeju.deal.proceeds.rules.ProceedsRules;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Answers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of shares: which result, then who gets what. What is refused stays typed, with the article it breaks. */
@Controller
@RequestMapping("/deals/proceeds/new")
@Requires(Right.SHARE_PROCEEDS)
class AgreementFormController {
    private final Agreements agreements;
    private final AgreementDesk desk;
    private final ProceedsRules rules;
    private final Listings listings;
    private final Deals deals;
    private final People people;
    private final Organisations organisations;
    private final Answers answers;

    AgreementFormController(
            Agreements agreements,
            AgreementDesk desk,
            ProceedsRules rules,
            Listings listings,
            Deals deals,
            People people,
            Organisations organisations,
            Answers answers) {
        this.agreements = agreements;
        this.desk = desk;
        this.rules = rules;
        this.listings = listings;
        this.deals = deals;
        this.people = people;
        this.organisations = organisations;
        this.answers = answers;
    }

    @GetMapping
    String choose(Viewer viewer, Model model) {
        List<Listing> own = listings.forOwner(viewer).stream()
                .filter(one -> one.kind() == Kind.ACHIEVEMENT)
                .sorted(Comparator.comparing(Listing::code))
                .toList();
        model.addAttribute("results", own);
        model.addAttribute("showsDemo", own.stream().anyMatch(Listing::demo));
        return "deal/proceeds-choose";
    }

    @GetMapping(params = "result")
    String form(
            @RequestParam UUID result,
            @RequestParam(required = false) @Nullable UUID deal,
            Viewer viewer,
            Model model) {
        Listing listing = desk.result(new ListingId(result), viewer);
        ShareForm form = agreements.mine(viewer).stream()
                .filter(one -> one.agreement().result().equals(listing.id())
                        && Objects.equals(one.agreement().deal(), deal))
                .map(Agreements.Standing::latest)
                .map(ShareForm::of)
                .findFirst()
                .orElseGet(() ->
                        ShareForm.fresh(rules.inForce().key(), Floors.least(SharingWay.TRANSFER, rules.inForce())));
        return show(listing, deal, form, viewer, model);
    }

    @PostMapping
    String propose(
            @RequestParam UUID result,
            @RequestParam(required = false) @Nullable UUID deal,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes said) {
        Listing listing = desk.result(new ListingId(result), viewer);
        ShareForm form = ShareForm.typed(sent);
        try {
            if (deal != null) {
                own(listing, deal, viewer);
            }
            AgreementVersion version =
                    desk.propose(form.read(listing.id(), deal, viewer, people, organisations), viewer);
            said.addFlashAttribute("done", "deal.proceeds.done.proposed");
            return "redirect:/deals/proceeds/" + version.agreement();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute("fault", answers.text(refusal, locale));
            return show(listing, deal, form, viewer, model);
        }
    }

    /** The deal is the viewer's own, and about this result. */
    private Deal own(Listing listing, UUID deal, Viewer viewer) {
        return deals.find(new DealId(deal), viewer)
                .filter(found -> found.subject().equals(listing.id())
                        && viewer.actsFor(found.supplier().organisation()))
                .orElseThrow(Refusal::notFound);
    }

    private String show(Listing listing, @Nullable UUID deal, ShareForm form, Viewer viewer, Model model) {
        model.addAttribute("result", listing);
        model.addAttribute("deal", deal == null ? null : own(listing, deal, viewer));
        model.addAttribute("form", form);
        model.addAttribute("sets", rules.sets());
        model.addAttribute("ways", SharingWay.values());
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "members", viewer.organisation() == null ? List.of() : people.membersOf(viewer.organisation()));
        model.addAttribute("showsDemo", listing.demo());
        return "deal/proceeds-form";
    }
}
