package org.mengkeju.portal.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingFilter;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.chain.Chain;
import org.mengkeju.chain.Chains;
import org.mengkeju.chain.Cluster;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.matching.gap.Gaps;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The map of industry chains, with what the catalogue holds on every link. */
@Controller
@Requires(Right.READ_PUBLISHED)
class ChainController {
    private static final int LISTINGS_MAX = 5000;
    private static final int SHOWN = 5;

    private final Chains chains;
    private final Listings listings;
    private final Gaps recorded;

    ChainController(Chains chains, Listings listings, Gaps recorded) {
        this.recorded = recorded;
        this.chains = chains;
        this.listings = listings;
    }

    /** Entry of the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry chainEntry() {
            return new NavigationEntry("portal.nav.chains", "/chains", "/chains", 40);
        }
    }

    /** A chain as REST gives it. */
    record ChainWithHoldings(Chain chain, Map<String, ChainPicture.Holdings> holdings) {}

    @GetMapping("/chains")
    String first(Viewer viewer, Model model) {
        return show(chains.all().getFirst().key(), "", viewer, model);
    }

    @GetMapping("/chains/{key}")
    String show(@PathVariable String key, @RequestParam(defaultValue = "") String link, Viewer viewer, Model model) {
        Chain chain = chains.find(key).orElseThrow(Refusal::notFound);
        List<Listing> all = published(key, viewer);
        Map<LinkRef, ChainPicture.Holdings> holdings = holdings(all);
        var picture = ChainPicture.of(chain, holdings);
        Cluster cluster = clusterOf(key);
        model.addAttribute("chain", chain);
        model.addAttribute("cluster", cluster);
        model.addAttribute("clusters", chains.clusters());
        model.addAttribute(
                "siblings",
                cluster.chains().stream()
                        .flatMap(one -> chains.find(one).stream())
                        .toList());
        model.addAttribute("picture", picture);
        model.addAttribute(
                "gaps",
                picture.nodes().stream()
                        .filter(node -> node.holdings().cover() == ChainPicture.Cover.GAP)
                        .toList());
        chain.link(link).ifPresent(found -> {
            var ref = new LinkRef(key, link);
            model.addAttribute("chosen", found);
            model.addAttribute("chosenHoldings", holdings.getOrDefault(ref, ChainPicture.Holdings.NONE));
            model.addAttribute("recordedGaps", recorded.countByLink().getOrDefault(ref.toString(), 0));
            model.addAttribute("onLink", byKind(all, ref));
        });
        model.addAttribute("showsDemo", all.stream().anyMatch(Listing::demo));
        return "portal/chain";
    }

    @GetMapping("/api/v1/chains")
    @ResponseBody
    List<Chain> all() {
        return chains.all();
    }

    @GetMapping("/api/v1/chains/{key}")
    @ResponseBody
    ChainWithHoldings one(@PathVariable String key, Viewer viewer) {
        Chain chain = chains.find(key).orElseThrow(Refusal::notFound);
        Map<String, ChainPicture.Holdings> byLink = holdings(published(key, viewer)).entrySet().stream()
                .filter(entry -> entry.getKey().chain().equals(key))
                .collect(Collectors.toMap(entry -> entry.getKey().link(), Map.Entry::getValue));
        return new ChainWithHoldings(chain, byLink);
    }

    private Cluster clusterOf(String chain) {
        return chains.clusters().stream()
                .filter(cluster -> cluster.chains().contains(chain))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private List<Listing> published(String chain, Viewer viewer) {
        var filter = new ListingFilter(null, chain, null, null, null, null, ListingState.PUBLISHED);
        return listings.page(filter, viewer, 1, LISTINGS_MAX);
    }

    private static Map<Kind, List<Listing>> byKind(List<Listing> all, LinkRef ref) {
        Map<Kind, List<Listing>> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : List.of(Kind.NEED, Kind.ACHIEVEMENT, Kind.PLATFORM, Kind.EXPERT)) {
            byKind.put(
                    kind,
                    all.stream()
                            .filter(one -> one.kind() == kind && one.links().contains(ref))
                            .limit(SHOWN)
                            .toList());
        }
        return byKind;
    }

    private static Map<LinkRef, ChainPicture.Holdings> holdings(List<Listing> all) {
        Map<LinkRef, ChainPicture.Holdings> holdings = new HashMap<>();
        for (Listing one : all) {
            for (LinkRef ref : one.links()) {
                holdings.merge(ref, counted(one), ChainController::sum);
            }
        }
        return holdings;
    }

    private static ChainPicture.Holdings counted(Listing one) {
        return switch (one.details()) {
            case Details.Need need -> new ChainPicture.Holdings(1, 0, 0, 0, 0);
            case Details.Achievement achievement -> new ChainPicture.Holdings(0, 1, 0, 0, achievement.readiness());
            case Details.Platform platform -> new ChainPicture.Holdings(0, 0, 1, 0, 0);
            case Details.Expert expert -> new ChainPicture.Holdings(0, 0, 0, 1, 0);
            case Details.Finance finance -> ChainPicture.Holdings.NONE;
            case Details.Agency agency -> ChainPicture.Holdings.NONE;
            case Details.Policy policy -> ChainPicture.Holdings.NONE;
        };
    }

    private static ChainPicture.Holdings sum(ChainPicture.Holdings a, ChainPicture.Holdings b) {
        return new ChainPicture.Holdings(
                a.needs() + b.needs(),
                a.achievements() + b.achievements(),
                a.platforms() + b.platforms(),
                a.experts() + b.experts(),
                Math.max(a.readiness(), b.readiness()));
    }
}
