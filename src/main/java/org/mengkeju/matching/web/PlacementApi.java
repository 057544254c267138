package org.mengkeju.matching.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.PlacementAdvice.Advice;
import org.mengkeju.catalogue.PlacementAdvice.Proposal;
import org.mengkeju.chain.Chains;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.chain.codes.CodeTable;
import org.mengkeju.chain.codes.CodeTables;
import org.mengkeju.matching.placement.Placement;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a text belongs, for programs: proposals, nothing is stored. */
@RestController
@Requires(Right.WRITE_LISTINGS)
class PlacementApi {
    private final Placement placement;
    private final Chains chains;
    private final CodeTables codes;

    PlacementApi(Placement placement, Chains chains, CodeTables codes) {
        this.placement = placement;
        this.chains = chains;
        this.codes = codes;
    }

    /** What is asked: a text, with a title and keywords where there are any. */
    record Asked(
            @Nullable String title,
            @Nullable String text,
            @Nullable List<String> keywords) {}

    /** A similar listing that everybody may read. */
    record Alike(String kind, String code, String title) {}

    /**
     * A value proposed for a field of listings.
     *
     * @param confidence that a person would say so, from 0 to 1
     * @param judged whether the confidence was checked against what people state
     */
    record Proposed(
            String field,
            String value,
            String label,
            double confidence,
            boolean judged,
            List<String> words,
            List<Alike> alike) {}

    /**
     * The answer.
     *
     * @param ready false shortly after the start, while the catalogue is still being read
     */
    record Answer(boolean ready, List<Proposed> proposals) {}

    /** Proposals for links, industries and disciplines, each likeliest first. */
    @PostMapping("/api/v1/matching/placement")
    Answer place(@RequestBody Asked asked, Viewer viewer, Locale locale) {
        String title = asked.title() == null ? "" : asked.title();
        String text = asked.text() == null ? "" : asked.text();
        if (title.isBlank() && text.isBlank()) {
            throw Refusal.invalid("matching.refusal.empty");
        }
        List<String> keywords = asked.keywords() == null ? List.of() : asked.keywords();
        Advice advice = placement.of(title, text, keywords, viewer);
        return new Answer(
                advice.ready(),
                advice.proposals().stream().map(one -> proposed(one, locale)).toList());
    }

    private Proposed proposed(Proposal one, Locale locale) {
        return new Proposed(
                one.field(),
                one.value(),
                label(one, locale),
                Math.round(one.confidence() * 1000) / 1000.0,
                one.judged(),
                one.words(),
                one.alike().stream().map(PlacementApi::alike).toList());
    }

    private static Alike alike(Listing listing) {
        return new Alike(listing.kind().key(), listing.code(), listing.title());
    }

    private String label(Proposal one, Locale locale) {
        return switch (one.field()) {
            case "links" -> chains.label(LinkRef.parse(one.value()), locale);
            case "industries" -> codes.label(CodeTable.INDUSTRIES, one.value());
            default -> codes.label(CodeTable.DISCIPLINES, one.value());
        };
    }
}
