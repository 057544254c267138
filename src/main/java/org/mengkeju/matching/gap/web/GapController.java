package org.mengkeju.matching.gap.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.chain.Chains;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.matching.Candidate;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.MatchResult;
import org.mengkeju.matching.Matching;
import org.mengkeju.matching.gap.Gap;
import org.mengkeju.matching.gap.GapId;
import org.mengkeju.matching.gap.GapState;
import org.mengkeju.matching.gap.GapWatch;
import org.mengkeju.matching.gap.Gaps;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gaps: recording one, seeing where they are, closing one by what fits. */
@Controller
@RequestMapping("/matching/gaps")
@Requires(Right.RECORD_GAPS)
class GapController {
    private static final int NEAREST = 5;
    private static final int PROPOSED_LINKS = 3;

    private final Gaps gaps;
    private final GapWatch watch;
    private final Matching matching;
    private final Listings listings;
    private final Chains chains;
    private final RegionClock clock;

    GapController(Gaps gaps, GapWatch watch, Matching matching, Listings listings, Chains chains, RegionClock clock) {
        this.gaps = gaps;
        this.watch = watch;
        this.matching = matching;
        this.listings = listings;
        this.chains = chains;
        this.clock = clock;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry gapEntry() {
            return new WorkbenchEntry(
                    "matching.rail.group",
                    "matching.rail.gaps",
                    "/matching/gaps",
                    "gap",
                    Right.RECORD_GAPS,
                    45,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    /** A gap in a list. */
    record Line(Gap gap, List<String> links, @Nullable Listing offer) {}

    /** An achievement that fits by now. */
    record Offer(Listing listing, long confidence) {}

    /** A link proposed for a gap. */
    record Proposed(String key, String label) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "") String chain, Viewer viewer, Locale locale, Model model) {
        List<Gap> all = gaps.list(chain.isEmpty() ? null : chain, viewer);
        List<Line> lines = all.stream()
                .map(gap -> new Line(gap, labels(gap, locale), seen(gap.offer(), viewer)))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("chains", chains.all());
        model.addAttribute("chosen", chain);
        model.addAttribute("zone", clock.zone());
        model.addAttribute("everybodys", viewer.may(Right.READ_GAPS));
        model.addAttribute("showsDemo", all.stream().anyMatch(Gap::demo));
        return "matching/gaps";
    }

    /** The form, with the problem and the links it is nearest to. */
    @GetMapping("/new")
    String form(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String listing,
            Viewer viewer,
            Locale locale,
            Model model) {
        Listing need = listing.isEmpty() ? null : find(listing, viewer);
        if (need != null && gaps.ofNeed(need.id(), viewer).isPresent()) {
            return "redirect:/matching/gaps/"
                    + gaps.ofNeed(need.id(), viewer).orElseThrow().id();
        }
        model.addAttribute("need", need);
        model.addAttribute("q", q);
        model.addAttribute("textMax", Gap.TEXT_MAX);
        model.addAttribute(
                "proposed",
                nearest(need, q, viewer).stream()
                        .map(link -> new Proposed(link, chains.label(LinkRef.parse(link), locale)))
                        .toList());
        model.addAttribute("chains", chains.all());
        model.addAttribute("showsDemo", need != null && need.demo());
        return "matching/gap-form";
    }

    /** Links of the need itself; else those its nearest candidates stand at. */
    private Set<String> nearest(@Nullable Listing need, String q, Viewer viewer) {
        MatchQuery question = need == null ? MatchQuery.of(q, NEAREST) : matching.questionOf(need, NEAREST);
        Set<String> links = new LinkedHashSet<>(question.asked().links());
        if (links.isEmpty() && !question.text().isBlank()) {
            MatchResult result = matching.match(question, viewer);
            Stream.concat(
                            result.nearestLinks().stream(),
                            result.candidates().stream().flatMap(one -> one.text().facts().links().stream()))
                    .distinct()
                    .limit(PROPOSED_LINKS)
                    .forEach(links::add);
        }
        return links;
    }

    @PostMapping
    String record(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String listing,
            @RequestParam(defaultValue = "") List<String> link,
            Viewer viewer,
            RedirectAttributes said) {
        ListingId need = listing.isEmpty() ? null : find(listing, viewer).id();
        List<LinkRef> links = link.stream()
                .filter(one -> one.matches("[^/]+/[^/]+"))
                .map(LinkRef::parse)
                .toList();
        Gap gap = gaps.record(need, text, links, viewer);
        said.addFlashAttribute("done", "matching.gap.done.recorded");
        return "redirect:/matching/gaps/" + gap.id();
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        Gap gap = gaps.find(new GapId(id), viewer).orElseThrow(Refusal::notFound);
        model.addAttribute("gap", gap);
        model.addAttribute("links", labels(gap, locale));
        model.addAttribute("need", seen(gap.need(), viewer));
        model.addAttribute("closedBy", seen(gap.closedBy(), viewer));
        model.addAttribute("offers", gap.state() == GapState.CLOSED ? List.of() : offers(gap, viewer));
        model.addAttribute("mayEdit", gaps.mayEdit(gap, viewer));
        model.addAttribute("zone", clock.zone());
        model.addAttribute("states", GapState.values());
        model.addAttribute("showsDemo", gap.demo());
        return "matching/gap";
    }

    private List<Offer> offers(Gap gap, Viewer viewer) {
        return watch.fitting(gap, viewer).stream()
                .flatMap(one -> offer(one, viewer).stream())
                .toList();
    }

    private Optional<Offer> offer(Candidate candidate, Viewer viewer) {
        return listings.find(ListingId.parse(candidate.text().key()), viewer)
                .map(listing -> new Offer(listing, Math.round(candidate.confidence())));
    }

    @PostMapping("/{id}/close")
    String close(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam UUID by,
            Viewer viewer,
            RedirectAttributes said) {
        gaps.close(new GapId(id), version, new ListingId(by), viewer);
        said.addFlashAttribute("done", "matching.gap.done.closed");
        return "redirect:/matching/gaps/" + id;
    }

    @PostMapping("/{id}/reopen")
    String reopen(@PathVariable UUID id, @RequestParam int version, Viewer viewer, RedirectAttributes said) {
        gaps.reopen(new GapId(id), version, viewer);
        said.addFlashAttribute("done", "matching.gap.done.reopened");
        return "redirect:/matching/gaps/" + id;
    }

    private List<String> labels(Gap gap, Locale locale) {
        return gap.links().stream().map(link -> chains.label(link, locale)).toList();
    }

    private @Nullable Listing seen(@Nullable ListingId id, Viewer viewer) {
        return id == null ? null : listings.find(id, viewer).orElse(null);
    }

    private Listing find(String id, Viewer viewer) {
        try {
            return listings.find(ListingId.parse(id), viewer).orElseThrow(Refusal::notFound);
        } catch (IllegalArgumentException noKey) {
            throw Refusal.notFound();
        }
    }
}
