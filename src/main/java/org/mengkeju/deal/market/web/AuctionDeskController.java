package org.mengkeju.deal.market.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.market.auction.Auction;
import org.mengkeju.deal.market.auction.AuctionDesk;
import org.mengkeju.deal.market.auction.AuctionTerms;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a seller does with his auction. */
@Controller
@Requires(Right.OFFER_ON_MARKET)
class AuctionDeskController {
    private static final String FORM = "deal/market-auction-form";

    private final AuctionDesk desk;
    private final MarketForms forms;
    private final RegionClock clock;

    AuctionDeskController(AuctionDesk desk, MarketForms forms, RegionClock clock) {
        this.desk = desk;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/desk/market/auctions/new")
    String form(@RequestParam UUID listing, Viewer viewer, Model model) {
        var about = new ListingId(listing);
        return show(about, forms.fresh(about, viewer), viewer, model);
    }

    private String show(ListingId about, MarketForm form, Viewer viewer, Model model) {
        model.addAttribute("earliest", desk.earliestDay());
        model.addAttribute("auctionKinds", AuctionTerms.Kind.values());
        return forms.show(FORM, about, form, viewer, model);
    }

    @PostMapping("/desk/market/auctions")
    String draft(
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
            AuctionTerms terms = terms(form);
            Money reserve = form.get("reserve").isEmpty() ? terms.starting() : form.money("reserve");
            Auction auction = desk.draft(about, form.conditions(null), terms, reserve, viewer);
            return done(auction.id(), said, "deal.market.done.drafted");
        } catch (Refusal refusal) {
            forms.refused(refusal, model, locale, response);
            return show(about, form, viewer, model);
        }
    }

    private AuctionTerms terms(MarketForm form) {
        AuctionTerms.Kind kind = form.choice("kind", AuctionTerms.Kind.class);
        boolean sealed = kind == AuctionTerms.Kind.SEALED;
        return new AuctionTerms(
                kind,
                form.money("starting"),
                sealed ? Money.ofFen(1) : form.money("step"),
                form.money("deposit"),
                form.moment("opensAt", clock.zone()),
                form.moment("endsAt", clock.zone()),
                sealed ? 0 : form.whole("extension"),
                form.whole("signDays"),
                form.has("offerNext"));
    }

    @PostMapping("/market/auctions/{id}/announce")
    String announce(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        desk.announce(id, viewer);
        return done(id, said, "deal.market.done.announced");
    }

    @PostMapping("/market/auctions/{id}/cancel")
    String cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes said) {
        desk.cancel(id, reason, viewer);
        return done(id, said, "deal.market.done.cancelled");
    }

    private static String done(UUID id, RedirectAttributes said, String message) {
        return OfferController.done(said, message, "/market/auctions/" + id);
    }
}
