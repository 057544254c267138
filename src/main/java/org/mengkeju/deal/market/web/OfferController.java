package org.mengkeju.deal.market.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.market.offer.Offer;
import org.mengkeju.deal.market.offer.OfferDesk;
import org.mengkeju.deal.market.offer.OfferState;
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

/** Offers at a price: anybody reads them, the first who accepts has a deal. */
@Controller
@Requires(Right.READ_PUBLISHED)
class OfferController {
    private static final String ONE = "/market/offers/{id}";
    private static final String FORM = "deal/market-offer-form";

    private final OfferDesk desk;
    private final Listings listings;
    private final MarketForms forms;
    private final RegionClock clock;

    OfferController(OfferDesk desk, Listings listings, MarketForms forms, RegionClock clock) {
        this.desk = desk;
        this.listings = listings;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Offer offer = desk.find(id).orElseThrow(Refusal::notFound);
        boolean open = offer.on(clock.today()) == OfferState.OPEN;
        boolean own = viewer.actsFor(offer.seller());
        model.addAttribute("offer", offer);
        model.addAttribute("standing", offer.on(clock.today()));
        model.addAttribute("listing", listings.find(offer.listing(), viewer).orElse(null));
        model.addAttribute("deal", desk.accepted(offer, viewer).orElse(null));
        model.addAttribute("own", own && viewer.may(Right.OFFER_ON_MARKET));
        model.addAttribute("takes", open && !own && viewer.organisation() != null && viewer.may(Right.TAKE_ON_MARKET));
        model.addAttribute("open", open);
        model.addAttribute("showsDemo", offer.demo());
        return "deal/market-offer";
    }

    @GetMapping("/desk/market/offers/new")
    @Requires(Right.OFFER_ON_MARKET)
    String form(@RequestParam UUID listing, Viewer viewer, Model model) {
        var about = new ListingId(listing);
        return forms.show(FORM, about, forms.fresh(about, viewer), viewer, model);
    }

    @PostMapping("/desk/market/offers")
    @Requires(Right.OFFER_ON_MARKET)
    String publish(
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
            Offer offer = desk.publish(about, form.conditions(null), form.money("price"), form.day("closesOn"), viewer);
            return done(
                    said,
                    "deal.market.done.offered",
                    ONE.replace("{id}", offer.id().toString()));
        } catch (Refusal refusal) {
            forms.refused(refusal, model, locale, response);
            return forms.show(FORM, about, form, viewer, model);
        }
    }

    @PostMapping(ONE + "/accept")
    @Requires(Right.TAKE_ON_MARKET)
    String accept(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        Deal deal = desk.accept(id, viewer);
        return done(said, "deal.market.done.accepted", "/deals/" + deal.id());
    }

    @PostMapping(ONE + "/withdraw")
    @Requires(Right.OFFER_ON_MARKET)
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes said) {
        desk.withdraw(id, reason, viewer);
        return done(said, "deal.market.done.withdrawn", ONE.replace("{id}", id.toString()));
    }

    static String done(RedirectAttributes said, String message, String path) {
        said.addFlashAttribute("done", message);
        return "redirect:" + path;
    }
}
