package org.mengkeju.matching.internal.upkeep;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.MoneyRange;
import org.mengkeju.catalogue.TradeWay;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.platform.region.Division;
import org.mengkeju.platform.region.Divisions;
import org.springframework.stereotype.Component;

/** Turns listings into what the index holds of them, and needs into what they ask for. */
@Component
public class IndexedListings {
    /** Facet of who may find a listing: {@code open} or {@code network}. */
    public static final String VISIBILITY = "visibility";

    /** Value of {@link #VISIBILITY} for what everybody may find. */
    public static final String OPEN = "open";

    private final Divisions divisions;

    IndexedListings(Divisions divisions) {
        this.divisions = divisions;
    }

    public IndexedText of(Listing listing) {
        return new IndexedText(
                listing.id().toString(),
                listing.kind().key(),
                listing.title(),
                text(listing),
                listing.keywords(),
                facets(listing),
                facts(listing));
    }

    /** A policy is found by what it gives as well as by its gist; everything else by its description. */
    private static String text(Listing listing) {
        return listing.details() instanceof Details.Policy policy
                ? policy.gives() + "\n" + listing.text()
                : listing.text();
    }

    private Map<String, List<String>> facets(Listing listing) {
        Map<String, List<String>> facets = new HashMap<>();
        facets.put(
                "chain", listing.links().stream().map(LinkRef::chain).distinct().toList());
        facets.put("link", listing.links().stream().map(LinkRef::toString).toList());
        facets.put(
                "division",
                listing.divisions().stream()
                        .map(code -> divisions.league(code).map(Division::code).orElse(code))
                        .distinct()
                        .toList());
        facets.put("centre", listing.centre() == null ? List.of() : List.of(listing.centre()));
        facets.put("way", ways(listing.details()).stream().map(TradeWay::key).toList());
        facets.put(VISIBILITY, List.of(listing.visibility() == Visibility.NETWORK ? "network" : OPEN));
        if (listing.details() instanceof Details.Achievement achievement && achievement.readiness() > 0) {
            facets.put("trl", List.of(band(achievement.readiness())));
        }
        return facets;
    }

    /** Bands of readiness as people ask for them. */
    private static String band(int level) {
        if (level >= 7) {
            return "7-9";
        }
        return level >= 4 ? "4-6" : "1-3";
    }

    /** What is known of a listing beside its words; of a need, what it asks for. */
    public Facts facts(Listing listing) {
        return new Facts(
                listing.links().stream().map(LinkRef::toString).toList(),
                readiness(listing.details()),
                listing.divisions().isEmpty() ? null : listing.divisions().getFirst(),
                money(listing.details()),
                ways(listing.details()).stream().map(TradeWay::key).toList(),
                listing.updatedAt().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static Facts.@Nullable TrlRange readiness(Details details) {
        return switch (details) {
            case Details.Achievement achievement
            when achievement.readiness() > 0 -> new Facts.TrlRange(achievement.readiness(), achievement.readiness());
            case Details.Need need when need.trlMin() != null -> new Facts.TrlRange(need.trlMin(), 9);
            default -> null;
        };
    }

    private static Facts.@Nullable MoneyRange money(Details details) {
        MoneyRange range =
                switch (details) {
                    case Details.Achievement achievement -> achievement.price();
                    case Details.Need need -> need.budget();
                    default -> null;
                };
        return range == null ? null : new Facts.MoneyRange(range.from(), range.to());
    }

    private static List<TradeWay> ways(Details details) {
        return Stream.of(details)
                .flatMap(one -> switch (one) {
                    case Details.Achievement achievement -> achievement.ways().stream();
                    case Details.Need need -> need.ways().stream();
                    default -> Stream.<TradeWay>empty();
                })
                .toList();
    }
}
