package org.mengkeju.matching.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.Matching;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.facts.Conditions;
import org.mengkeju.network.facts.Fact;
import org.mengkeju.network.facts.FactVocabulary;
import org.mengkeju.network.facts.FirmFacts;
import org.mengkeju.network.facts.KnownFacts;
import org.mengkeju.network.facts.Verdict.Outcome;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;

/** What a firm can get: conditions first, text second. A firm's facts are seen by its own people only. */
@Service
public class Offers {
    /** Kinds whose conditions are checked. */
    public static final List<Kind> KINDS = List.of(Kind.POLICY, Kind.FINANCE);

    /** Listings of the firm whose texts say what it needs; the last changed ones. */
    private static final int TEXTS = 5;

    private final Listings listings;
    private final Matching matching;
    private final FirmFacts facts;
    private final FactVocabulary vocabulary;
    private final RegionClock clock;

    Offers(Listings listings, Matching matching, FirmFacts facts, FactVocabulary vocabulary, RegionClock clock) {
        this.listings = listings;
        this.matching = matching;
        this.facts = facts;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** A listing whose conditions use a fact. */
    public record Use(Kind kind, String code, String title) {}

    /**
     * Everything in force, conditions first, text second.
     *
     * @param need the need whose text counts, or null for all the firm's own
     */
    public List<Offer> forOwn(@Nullable Listing need, Viewer viewer) {
        KnownFacts known = facts.knownOfOwn(viewer);
        Conditions conditions = vocabulary.conditions();
        Map<String, Double> fits = fits(need, viewer);
        List<Offer> offers = new ArrayList<>();
        for (Kind kind : KINDS) {
            listings.stream(kind, viewer, listing -> {
                if (isInForce(listing)) {
                    Assessment assessment = Assessment.of(listing.details(), known, conditions);
                    offers.add(new Offer(
                            listing, assessment, fits.getOrDefault(listing.id().toString(), 0.0)));
                }
            });
        }
        offers.sort(Comparator.comparing((Offer offer) -> offer.assessment().outcome())
                .thenComparing(Comparator.comparingDouble(Offer::fit).reversed())
                .thenComparing(offer -> offer.listing().code()));
        return offers;
    }

    private Map<String, Double> fits(@Nullable Listing need, Viewer viewer) {
        List<MatchQuery> questions = (need == null ? texts(viewer) : List.of(need))
                .stream()
                        .map(listing -> matching.questionOf(listing, MatchQuery.TOP_MAX)
                                .where("kind", Set.of(Kind.POLICY.key(), Kind.FINANCE.key())))
                        .toList();
        return matching.fits(questions, viewer);
    }

    /** What says most of what the firm is after: its needs, or else whatever it listed. */
    private List<Listing> texts(Viewer viewer) {
        List<Listing> own = listings.forOwner(viewer).stream()
                .filter(listing -> listing.state() != ListingState.WITHDRAWN)
                .toList();
        List<Listing> needs =
                own.stream().filter(listing -> listing.kind() == Kind.NEED).toList();
        return (needs.isEmpty() ? own : needs).stream().limit(TEXTS).toList();
    }

    /** A policy whose last day has passed gives nothing any more. */
    private boolean isInForce(Listing listing) {
        LocalDate until = listing.details() instanceof Details.Policy policy ? policy.validUntil() : null;
        return until == null || !until.isBefore(clock.today());
    }

    /** What the conditions of some listings say of the viewer's own firm; nothing where the viewer acts for none. */
    public Map<Listing, Assessment> assess(List<Listing> some, Viewer viewer) {
        Map<Listing, Assessment> assessed = new LinkedHashMap<>();
        if (viewer.organisation() != null && viewer.may(Right.STATE_FACTS)) {
            KnownFacts known = facts.knownOfOwn(viewer);
            some.stream()
                    .filter(one -> KINDS.contains(one.kind()))
                    .forEach(one -> assessed.put(one, Assessment.of(one.details(), known, vocabulary.conditions())));
        }
        return assessed;
    }

    /** Puts what has better conditions first and leaves the order otherwise; what is not assessed keeps to the end. */
    public static Comparator<Listing> conditionsFirst(Map<Listing, Assessment> assessed) {
        return Comparator.comparing(
                listing -> {
                    Assessment assessment = assessed.get(listing);
                    return assessment == null ? null : assessment.outcome();
                },
                Comparator.nullsLast(Comparator.<Outcome>naturalOrder()));
    }

    /** Which listings need each fact, by key of the fact. */
    public Map<String, Set<Use>> uses(Viewer viewer) {
        Map<String, Set<Use>> uses = new LinkedHashMap<>();
        Conditions conditions = vocabulary.conditions();
        for (Kind kind : KINDS) {
            listings.stream(kind, viewer, listing -> {
                var use = new Use(kind, listing.code(), listing.title());
                listing.details().conditions().stream()
                        .flatMap(condition -> conditions.factsOf(condition.expression()).stream())
                        .map(Fact::key)
                        .forEach(key -> uses.computeIfAbsent(key, one -> new LinkedHashSet<>())
                                .add(use));
            });
        }
        return uses;
    }
}
