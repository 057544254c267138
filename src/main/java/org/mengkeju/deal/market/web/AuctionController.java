package org.mengkeju.deal.market.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.mengkeju.deal.market.auction.Admission;
import org.mengkeju.deal.market.auction.Auction;
import org.mengkeju.deal.market.auction.Auctions;
import org.mengkeju.deal.market.auction.Bidding;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One auction: anybody follows it, admitted bidders bid, people of the centre admit them. */
@Controller
@Requires(Right.READ_PUBLISHED)
class AuctionController {
    private static final String ONE = "/market/auctions/{id}";

    private final Auctions auctions;
    private final Admission admission;
    private final Bidding bidding;
    private final AuctionPage page;
    private final MarketForms forms;

    AuctionController(Auctions auctions, Admission admission, Bidding bidding, AuctionPage page, MarketForms forms) {
        this.auctions = auctions;
        this.admission = admission;
        this.bidding = bidding;
        this.page = page;
        this.forms = forms;
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        page.fill(model, auction(id, viewer), viewer);
        return "deal/market-auction";
    }

    /**
     * The part of the page that keeps itself fresh; nothing where nothing is new.
     *
     * @param seen what the page shows already
     */
    @GetMapping(ONE + "/price")
    String price(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Auction auction = auction(id, viewer);
        if (page.seen(auction).equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
        page.price(model, auction, viewer);
        return "deal/market-price :: price";
    }

    @GetMapping(ONE + "/bid")
    @Requires(Right.TAKE_ON_MARKET)
    String bidPage(@PathVariable UUID id, Viewer viewer, Model model) {
        return bidPage(auction(id, viewer), "", viewer, model);
    }

    private String bidPage(Auction auction, String amount, Viewer viewer, Model model) {
        page.fill(model, auction, viewer);
        model.addAttribute("typed", amount);
        model.addAttribute("key", Identifier.next());
        return "deal/market-bid";
    }

    @PostMapping(ONE + "/bids")
    @Requires(Right.TAKE_ON_MARKET)
    String bid(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String key,
            Viewer viewer,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes said) {
        try {
            bidding.bid(id, Money.parse(amount), key, viewer);
        } catch (Refusal refusal) {
            forms.refused(refusal, model, locale, response);
            return bidPage(auction(id, viewer), amount, viewer, model);
        }
        return OfferController.done(said, "deal.market.done.bid", "/market/auctions/" + id + "/bid");
    }

    @PostMapping(ONE + "/bidders")
    @Requires(Right.TAKE_ON_MARKET)
    String apply(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean unconnected,
            @RequestParam(defaultValue = "") String evidence,
            Viewer viewer,
            RedirectAttributes said) {
        admission.apply(id, unconnected, evidence, viewer);
        return done(id, said, "deal.market.done.applied");
    }

    @PostMapping(ONE + "/bidders/{organisation}/admit")
    @Requires(Right.ADMIT_BIDDERS)
    String admit(@PathVariable UUID id, @PathVariable UUID organisation, Viewer viewer, RedirectAttributes said) {
        admission.admit(id, new OrganisationId(organisation), viewer);
        return done(id, said, "deal.market.done.admitted");
    }

    @PostMapping(ONE + "/bidders/{organisation}/refuse")
    @Requires(Right.ADMIT_BIDDERS)
    String refuse(
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes said) {
        admission.refuse(id, new OrganisationId(organisation), reason, viewer);
        return done(id, said, "deal.market.done.refused");
    }

    private static String done(UUID id, RedirectAttributes said, String message) {
        return OfferController.done(said, message, "/market/auctions/" + id);
    }

    private Auction auction(UUID id, Viewer viewer) {
        return auctions.find(id, viewer).orElseThrow(Refusal::notFound);
    }
}
