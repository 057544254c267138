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

/** Orders what the legs found by the confidence of a scoring model. */
public final class Ranker {
    /** Texts taken from each leg. */
    public static final int DEPTH = 200;

    private final ScoringModels models;

    /** A ranker with the given models. */
    public Ranker(ScoringModels models) {
        this.models = models;
    }

    /**
     * A text in its place.
     *
     * @param confidence 0–1
     */
    public record Ranked(
            Retrieval.Hit hit, FactFit fit, ScoringModel.Strengths strengths, double logit, double confidence) {}

    /**
     * An order of texts.
     *
     * @param ranked best first
     * @param needLength how much the need says
     */
    public record Order(List<Ranked> ranked, int needLength) {}

    /**
     * The texts found, best first.
     *
     * @param vectors of the need, or null when meaning is left out
     */
    public Order rank(Retrieval retrieval, MatchQuery query, Analysed need, @Nullable TextVectors vectors)
            throws IOException {
        SearchMode mode = query.mode();
        boolean lexical = mode != SearchMode.DENSE;
        boolean withFacts = !query.asked().equals(Facts.NONE);
        int depth = Math.max(DEPTH, query.offset() + query.top());
        float[] vector = vectors == null ? null : vectors.whole();
        Retrieval.Found found = retrieval.hits(need, vector, lexical, withFacts, depth);
        ScoringModel model = models.of(query.asked());
        List<Ranked> ranked = new ArrayList<>();
        for (Retrieval.Hit hit : found.hits()) {
            FactFit fit = FactFit.of(query.asked(), hit.facts());
            ScoringModel.Strengths strengths = model.strengths(hit.scores(), found.needLength(), fit, mode);
            double logit = model.logit(strengths);
            ranked.add(new Ranked(hit, fit, strengths, logit, model.confidence(strengths)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::logit)
                .reversed()
                .thenComparingDouble(one -> -one.hit().scores().cosine())
                .thenComparing(one -> one.hit().key()));
        return new Order(ranked, found.needLength());
    }
}
