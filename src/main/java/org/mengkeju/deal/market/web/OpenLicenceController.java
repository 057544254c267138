package org.mengkeju.deal.market.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.market.openlicence.Declaration;
import org.mengkeju.deal.market.openlicence.OpenLicence;
import org.mengkeju.deal.market.openlicence.OpenLicenceDesk;
import org.mengkeju.deal.market.openlicence.OpenLicenceState;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Declarations of open licences: anybody reads them, whoever notifies has a licence. */
@Controller
@Requires(Right.READ_PUBLISHED)
class OpenLicenceController {
    private static final String ONE = "/market/open-licences/{id}";
    private static final String FORM = "deal/market-open-licence-form";

    private final OpenLicenceDesk desk;
    private final Listings listings;
    private final MarketForms forms;
    private final RegionClock clock;

    OpenLicenceController(OpenLicenceDesk desk, Listings listings, MarketForms forms, RegionClock clock) {
        this.desk = desk;
        this.listings = listings;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        OpenLicence licence = desk.find(id).orElseThrow(Refusal::notFound);
        boolean open = licence.on(clock.today()) == OpenLicenceState.DECLARED;
        boolean own = viewer.actsFor(licence.owner());
        model.addAttribute("licence", licence);
        model.addAttribute("standing", licence.on(clock.today()));
        model.addAttribute("listing", listings.find(licence.listing(), viewer).orElse(null));
        model.addAttribute("deal", desk.taken(licence, viewer).orElse(null));
        model.addAttribute("own", own && viewer.may(Right.OFFER_ON_MARKET));
        model.addAttribute("takes", open && !own && viewer.organisation() != null && viewer.may(Right.TAKE_ON_MARKET));
        model.addAttribute("open", open);
        model.addAttribute("showsDemo", licence.demo());
        return "deal/market-open-licence";
    }

    @GetMapping("/desk/market/open-licences/new")
    @Requires(Right.OFFER_ON_MARKET)
    String form(@RequestParam UUID listing, Viewer viewer, Model model) {
        var about = new ListingId(listing);
        return forms.show(FORM, about, forms.fresh(about, viewer), viewer, model);
    }

    @PostMapping("/desk/market/open-licences")
    @Requires(Right.OFFER_ON_MARKET)
    String declare(
            @RequestParam UUID listing,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes said) {
        var about = new ListingId(listing);
        var form = new MarketForm(typed);
        try {
            OpenLicence licence = desk.declare(about, declaration(form), viewer);
            return OfferController.done(said, "deal.market.done.declared", "/market/open-licences/" + licence.id());
        } catch (Refusal refusal) {
            forms.refused(refusal, model, locale, response);
            return forms.show(FORM, about, form, viewer, model);
        }
    }

    private static Declaration declaration(MarketForm form) {
        return new Declaration(
                form.conditions(Way.OPEN_LICENCE),
                form.get("evaluation"),
                form.money("price"),
                form.get("standard"),
                form.day("openUntil"),
                form.has("free"));
    }

    @PostMapping(ONE + "/notices")
    @Requires(Right.TAKE_ON_MARKET)
    String take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes said) {
        Deal deal = desk.take(id, text, viewer);
        return OfferController.done(said, "deal.market.done.licensed", "/deals/" + deal.id());
    }

    @PostMapping(ONE + "/withdraw")
    @Requires(Right.OFFER_ON_MARKET)
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes said) {
        desk.withdraw(id, reason, viewer);
        return OfferController.done(said, "deal.market.done.licence-withdrawn", "/market/open-licences/" + id);
    }
}
