package org.mengkeju.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.matching.internal.cluster.ClusterAway;
import org.mengkeju.matching.internal.upkeep.IndexUpkeep;
import org.mengkeju.matching.internal.upkeep.IndexedListings;
import org.mengkeju.matching.internal.upkeep.ScoringInForce;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Service;

/** Answers questions over the catalogue, to everybody with what they may find. */
@Service
public class Matching {
    /** Kinds that can answer a problem. */
    public static final Set<String> ANSWERS = Set.of(Kind.ACHIEVEMENT.key(), Kind.EXPERT.key(), Kind.PLATFORM.key());

    private static final Map<Kind, Set<String>> COUNTERPARTS = Map.of(
            Kind.NEED, ANSWERS,
            Kind.ACHIEVEMENT, Set.of(Kind.NEED.key()),
            Kind.EXPERT, Set.of(Kind.NEED.key()),
            Kind.PLATFORM, Set.of(Kind.NEED.key()),
            Kind.FINANCE, Set.of(Kind.FINANCE.key()),
            Kind.AGENCY, Set.of(Kind.AGENCY.key()),
            Kind.POLICY, Set.of(Kind.POLICY.key()));

    private final IndexUpkeep upkeep;
    private final IndexedListings texts;
    private final ScoringInForce scoring;

    Matching(IndexUpkeep upkeep, IndexedListings texts, ScoringInForce scoring) {
        this.upkeep = upkeep;
        this.texts = texts;
        this.scoring = scoring;
    }

    /** What the scoring models in force are called. */
    public String model() {
        return scoring.name();
    }

    /**
     * Answers a question; what only the network may find is found by people of the centres.
     *
     * @throws Refusal while the search cluster is away
     */
    public MatchResult match(MatchQuery query, Viewer viewer) {
        return answered(() -> upkeep.engine().match(seenBy(viewer, query)));
    }

    /** Of the answer only these listings, with the confidence they have among all. */
    public MatchResult matchOnly(MatchQuery query, Set<String> keys, Viewer viewer) {
        return answered(() -> upkeep.engine().matchOnly(seenBy(viewer, query), keys));
    }

    /** How well texts fit the best of these questions, 0–100 by key, with nothing explained: for ordering. */
    public Map<String, Double> fits(List<MatchQuery> questions, Viewer viewer) {
        Map<String, Double> fits = new HashMap<>();
        try {
            for (MatchQuery question : questions) {
                upkeep.engine()
                        .ranking(seenBy(viewer, question))
                        .forEach(one -> fits.merge(one.hit().key(), 100 * one.confidence(), Math::max));
            }
        } catch (ClusterAway e) {
            return Map.of(); // the order by conditions needs no search
        }
        return fits;
    }

    private static MatchResult answered(Supplier<MatchResult> question) {
        try {
            return question.get();
        } catch (ClusterAway e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "matching.refusal.search-away");
        }
    }

    private static MatchQuery seenBy(Viewer viewer, MatchQuery query) {
        boolean insider = viewer.may(Right.CHECK_LISTINGS);
        return insider ? query : query.where(IndexedListings.VISIBILITY, Set.of(IndexedListings.OPEN));
    }

    /** The question a listing puts: a need asks for answers, an achievement for needs it could answer. */
    public MatchQuery questionOf(Listing listing, int top) {
        return MatchQuery.of(listing.title() + "\n" + listing.text(), top)
                .asking(texts.facts(listing))
                .where("kind", COUNTERPARTS.getOrDefault(listing.kind(), ANSWERS))
                .without(new HashSet<>(Set.of(listing.id().toString())));
    }

    /** The question which listings of the same kind are nearest to one, by text and by links. */
    public MatchQuery similarTo(Listing listing, int top) {
        return questionOf(listing, top).where("kind", Set.of(listing.kind().key()));
    }

    /** Whether listings of this kind can answer needs: who lists one wants to know who could use it. */
    public static boolean answersNeeds(Kind kind) {
        return ANSWERS.contains(kind.key());
    }

    /** Proposals for what someone is typing. */
    public List<Suggestion> suggest(String typed, int limit) {
        try {
            return upkeep.engine().suggest(typed, limit);
        } catch (ClusterAway e) {
            return List.of(); // typing goes on without proposals; the search itself says what is wrong
        }
    }

    /** How many texts are not yet found by meaning. */
    public int pending() {
        return upkeep.engine().pending();
    }
}
