package org.mengkeju.catalogue.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingFilter;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.TradeWay;
import org.mengkeju.catalogue.moves.ListingStep;
import org.mengkeju.chain.Chains;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.Division;
import org.mengkeju.platform.region.Divisions;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of the catalogue and the page of each listing. */
@Controller
@Requires(Right.READ_PUBLISHED)
class CataloguePages {
    static final String KIND = "/{kind:achievements|needs|experts|platforms|finance|agencies|policies}";
    private static final int PAGE = 20;

    private final Listings listings;
    private final ListingDesk desk;
    private final LifeSteps steps;
    private final JsonLd jsonLd;
    private final Chains chains;
    private final Divisions divisions;
    private final ListingWords words;

    CataloguePages(
            Listings listings,
            ListingDesk desk,
            LifeSteps steps,
            JsonLd jsonLd,
            Chains chains,
            Divisions divisions,
            ListingWords words) {
        this.listings = listings;
        this.desk = desk;
        this.steps = steps;
        this.jsonLd = jsonLd;
        this.chains = chains;
        this.divisions = divisions;
        this.words = words;
    }

    /** What a visitor filtered by, as it came. */
    record Asked(String chain, String division, String trl, String way, int page) {
        ListingFilter filter(Kind kind) {
            return new ListingFilter(
                    kind, orNull(chain), null, orNull(division), level(), tradeWay(), ListingState.PUBLISHED);
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        private @Nullable Integer level() {
            return trl.matches("[1-9]") ? Integer.valueOf(trl) : null;
        }

        private @Nullable TradeWay tradeWay() {
            return Arrays.stream(TradeWay.values())
                    .filter(known -> known.key().equals(way))
                    .findFirst()
                    .orElse(null);
        }

        public boolean any() {
            return !(chain + division + trl + way).isEmpty();
        }
    }

    @GetMapping(path = "/catalogue")
    String start() {
        return "redirect:/catalogue/achievements";
    }

    @GetMapping(path = "/catalogue" + KIND, produces = MediaType.TEXT_HTML_VALUE)
    String list(
            @PathVariable("kind") String path,
            @RequestParam(defaultValue = "") String chain,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String trl,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "1") String page,
            Viewer viewer,
            Model model) {
        Kind kind = kind(path);
        int number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        var asked = new Asked(chain, division, trl, way, number);
        int count = listings.count(asked.filter(kind), viewer);
        int last = Math.max(1, (count + PAGE - 1) / PAGE);
        List<Listing> found = listings.page(asked.filter(kind), viewer, Math.min(number, last), PAGE);
        model.addAttribute("kind", kind);
        model.addAttribute("heading", words.list(kind));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("counts", listings.countByKind(viewer));
        model.addAttribute("asked", asked);
        model.addAttribute("listings", found);
        model.addAttribute("count", count);
        model.addAttribute("page", Math.min(number, last));
        model.addAttribute("last", last);
        model.addAttribute("chains", chains.all());
        model.addAttribute("leagues", divisions.ofLevel(Division.Level.LEAGUE));
        model.addAttribute("ways", TradeWay.values());
        model.addAttribute("mayWrite", viewer.may(Right.WRITE_LISTINGS) && kind != Kind.POLICY);
        model.addAttribute("mayImport", viewer.may(Right.IMPORT_LISTINGS));
        model.addAttribute("showsDemo", found.stream().anyMatch(Listing::demo));
        return "catalogue/list";
    }

    @GetMapping(path = "/catalogue" + KIND + "/{key}", produces = MediaType.TEXT_HTML_VALUE)
    String detail(@PathVariable("kind") String path, @PathVariable String key, Viewer viewer, Model model) {
        Kind kind = kind(path);
        Listing listing = listings.findByKeyOrCode(kind, key, viewer).orElseThrow(Refusal::notFound);
        boolean mine = desk.mayEdit(listing, viewer);
        var moves = listings.moves(listing.id());
        model.addAttribute("kind", kind);
        model.addAttribute("listing", listing);
        model.addAttribute("details", listing.details());
        model.addAttribute("steps", steps.of(listing, moves));
        model.addAttribute("jsonLd", listing.state() == ListingState.PUBLISHED ? jsonLd.of(listing) : null);
        model.addAttribute("mine", mine);
        model.addAttribute("findsFirms", Listings.mayFindFirms(listing, viewer));
        model.addAttribute(
                "checksOwn",
                listing.kind().hasConditions() && viewer.organisation() != null && viewer.may(Right.STATE_FACTS));
        model.addAttribute("moves", mine ? moves : List.of());
        model.addAttribute("revisions", mine ? listings.revisions(listing.id()) : List.of());
        model.addAttribute(
                "offered", ListingStep.offered(listing, desk.moves(listing, viewer), desk.mayCheck(listing, viewer)));
        model.addAttribute("showsDemo", listing.demo());
        return "catalogue/detail";
    }

    static Kind kind(String path) {
        return Kind.ofPath(path).orElseThrow(Refusal::notFound);
    }
}
