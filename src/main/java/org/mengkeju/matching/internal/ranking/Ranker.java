package org.mengkeju.matching.internal.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.SearchMode;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.TextVectors;
import org.mengkeju.matching.internal.index.Retrieval;

/** Orders what the legs found by the confidence of the scoring model. */
public final class Ranker {
    /** Texts taken from each leg. */
    public static final int DEPTH = 200;

    private final ScoringModel model;

    /** A ranker with the given model. */
    public Ranker(ScoringModel model) {
        this.model = model;
    }

    /**
     * A text in its place.
     *
     * @param confidence 0–1
     */
    public record Ranked(
            Retrieval.Hit hit, FactFit fit, ScoringModel.Strengths strengths, double logit, double confidence) {}

    /**
     * The texts found, best first.
     *
     * @param vectors of the need, or null when meaning is left out
     */
    public List<Ranked> rank(Retrieval retrieval, MatchQuery query, Analysed need, @Nullable TextVectors vectors)
            throws IOException {
        SearchMode mode = query.mode();
        boolean lexical = mode != SearchMode.DENSE;
        boolean withFacts = !query.asked().equals(Facts.NONE);
        int depth = Math.max(DEPTH, query.offset() + query.top());
        float[] vector = vectors == null ? null : vectors.whole();
        List<Ranked> ranked = new ArrayList<>();
        for (Retrieval.Hit hit : retrieval.hits(need, vector, lexical, withFacts, depth)) {
            ranked.add(ranked(hit, query.asked(), mode));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::logit)
                .reversed()
                .thenComparing(one -> one.hit().key()));
        return ranked;
    }

    private Ranked ranked(Retrieval.Hit hit, Facts asked, SearchMode mode) {
        FactFit fit = FactFit.of(asked, hit.facts());
        ScoringModel.Strengths strengths = model.strengths(hit.scores(), fit, mode);
        double logit = model.logit(strengths);
        return new Ranked(hit, fit, strengths, logit, model.confidence(strengths));
    }
}
