package org.mengkeju.matching.placement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.chain.Chain;
import org.mengkeju.chain.Chains;
import org.mengkeju.chain.Link;
import org.mengkeju.chain.codes.Code;
import org.mengkeju.chain.codes.CodeTable;
import org.mengkeju.chain.codes.CodeTables;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.internal.upkeep.IndexedListings;
import org.springframework.stereotype.Component;

/**
 * What placing learns from: published listings that everybody may find, with what their authors state, and the words of
 * chain links and code tables. Listings for the network only are left out, so that no proposal rests on them.
 */
@Component
class PlacementTexts {
    private static final Set<Kind> KINDS = Set.of(Kind.ACHIEVEMENT, Kind.NEED, Kind.EXPERT, Kind.PLATFORM);
    /** More would not make it better, only slower. */
    private static final int LISTINGS_MAX = 6000;

    private static final int JUDGED_MIN = 40;

    private final Listings listings;
    private final IndexedListings texts;
    private final Chains chains;
    private final CodeTables codes;

    PlacementTexts(Listings listings, IndexedListings texts, Chains chains, CodeTables codes) {
        this.listings = listings;
        this.texts = texts;
        this.chains = chains;
        this.codes = codes;
    }

    Collection<String> tradeTerms() {
        return new TreeSet<>(chains.terms());
    }

    /** Changes when a code table was imported. */
    String codesInForce() {
        return codes.all(CodeTable.INDUSTRIES).size() + "/"
                + codes.all(CodeTable.DISCIPLINES).size();
    }

    /** The listings that can teach, at most {@value #LISTINGS_MAX}. */
    List<Listing> teachers() {
        List<Listing> found = new ArrayList<>();
        listings.streamPublished(listing -> {
            boolean open = listing.visibility() != Visibility.NETWORK;
            if (open && KINDS.contains(listing.kind()) && found.size() < LISTINGS_MAX) {
                found.add(listing);
            }
        });
        return found;
    }

    List<PlacementText> of(PlacementTarget target, List<Listing> teachers) {
        List<PlacementText> all = new ArrayList<>();
        for (Listing listing : teachers) {
            List<String> stated = stated(target, listing);
            if (!stated.isEmpty()) {
                all.add(new PlacementText(texts.of(listing), stated, false));
            }
        }
        all.addAll(described(target));
        return all;
    }

    /** Whether enough authors state this themselves to check a confidence by. */
    boolean judged(PlacementTarget target, List<Listing> teachers) {
        return teachers.stream()
                        .filter(listing -> !own(target, listing).isEmpty())
                        .count()
                >= JUDGED_MIN;
    }

    /** What the author states; of industries, where that is nothing, what the chain says of the links the author states. */
    private List<String> stated(PlacementTarget target, Listing listing) {
        List<String> own = own(target, listing);
        return own.isEmpty() && target == PlacementTarget.INDUSTRIES
                ? listing.links().stream()
                        .flatMap(link -> chains.find(link).stream())
                        .flatMap(link -> link.gbt4754().stream())
                        .distinct()
                        .toList()
                : own;
    }

    private List<String> own(PlacementTarget target, Listing listing) {
        return switch (target) {
            case LINKS ->
                listing.links().stream()
                        .filter(chains::has)
                        .map(Object::toString)
                        .distinct()
                        .toList();
            case INDUSTRIES ->
                switch (listing.details()) {
                    case Details.Achievement achievement -> achievement.industries();
                    case Details.Need need -> need.industries();
                    default -> List.of();
                };
            case DISCIPLINES ->
                switch (listing.details()) {
                    case Details.Achievement achievement -> achievement.disciplines();
                    case Details.Expert expert -> expert.disciplines();
                    default -> List.of();
                };
        };
    }

    private List<PlacementText> described(PlacementTarget target) {
        return switch (target) {
            case LINKS -> links((ref, link) -> List.of(ref));
            case INDUSTRIES -> codes(CodeTable.INDUSTRIES, 4, (ref, link) -> link.gbt4754());
            case DISCIPLINES -> codes(CodeTable.DISCIPLINES, 2, (ref, link) -> link.gbt13745());
        };
    }

    private List<PlacementText> links(BiFunction<String, Link, List<String>> classes) {
        List<PlacementText> described = new ArrayList<>();
        for (Chain chain : chains.all()) {
            List<IndexedText> own = LinkTexts.of(chain);
            for (int i = 0; i < own.size(); i++) {
                List<String> of = classes.apply(own.get(i).key(), chain.links().get(i));
                if (!of.isEmpty()) {
                    described.add(new PlacementText(own.get(i), of, true));
                }
            }
        }
        return described;
    }

    /**
     * The codes of one level of the table, by the standard's own words, and every code that a link names, by the words of the
     * link too. Without an imported table the links are all there is.
     */
    private List<PlacementText> codes(CodeTable table, int level, BiFunction<String, Link, List<String>> named) {
        List<PlacementText> described = new ArrayList<>(links(named));
        Set<String> wanted = described.stream()
                .flatMap(text -> text.classes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (Code code : codes.all(table)) {
            if (code.level() == level || wanted.contains(code.code())) {
                described.add(new PlacementText(text(table, code), List.of(code.code()), true));
            }
        }
        return described;
    }

    private IndexedText text(CodeTable table, Code code) {
        String above = code.parent() == null
                ? ""
                : codes.find(table, code.parent()).map(Code::name).orElse("") + "　";
        return new IndexedText(
                table.key() + "/" + code.code(),
                "code",
                above + code.name(),
                code.note(),
                List.of(),
                Map.of(),
                Facts.NONE);
    }
}
