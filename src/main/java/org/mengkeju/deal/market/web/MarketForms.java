package org.mengkeju.deal.market.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.market.MarketDeals;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.Answers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the forms of the market: new ones filled as far as the program knows, refused ones as they were typed. */
@Component
class MarketForms {
    private static final List<Way> WAYS =
            List.of(Way.ORDINARY_LICENCE, Way.SOLE_LICENCE, Way.EXCLUSIVE_LICENCE, Way.OWNERSHIP_TRANSFER);
    private static final List<String> KINDS = List.of(
            "invention-patent",
            "utility-model",
            "software",
            "trade-secret",
            "layout-design",
            "plant-variety",
            "biomedical-variety",
            "other");

    private final MarketDeals market;
    private final RegionClock clock;
    private final Answers answers;

    MarketForms(MarketDeals market, RegionClock clock, Answers answers) {
        this.market = market;
        this.clock = clock;
        this.answers = answers;
    }

    /** What a new form begins with. */
    MarketForm fresh(ListingId about, Viewer viewer) {
        Listing listing = market.own(about, viewer);
        return new MarketForm(Map.of(
                "object", listing.title(),
                "resultTitle", listing.title(),
                "resultKind", "invention-patent",
                "way", Way.ORDINARY_LICENCE.name(),
                "payDays", "30",
                "months", "60",
                "extension", "5",
                "signDays", "15"));
    }

    String show(String template, ListingId about, MarketForm form, Viewer viewer, Model model) {
        Listing listing = market.own(about, viewer);
        model.addAttribute("listing", listing);
        model.addAttribute("typed", form);
        model.addAttribute("ways", WAYS);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("today", clock.today());
        model.addAttribute("showsDemo", listing.demo());
        return template;
    }

    /** The form again with what is wrong; what cannot be mended there goes to the page for errors. */
    void refused(Refusal refusal, Model model, Locale locale, HttpServletResponse response) {
        if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        model.addAttribute("fault", answers.text(refusal, locale));
    }
}
