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
     * @param ordinary what terms and meaning of the ordinary candidate of its kind add to the logit
     * @param confidence 0–1
     */
    public record Ranked(
            Retrieval.Hit hit,
            FactFit fit,
            ScoringModel.Strengths strengths,
            double ordinary,
            double logit,
            double confidence) {
        /** Whether it could itself be what is looked for; experts and platforms only help towards it. */
        public boolean solves() {
            return ScoringModel.solves(hit.kind());
        }
    }

    /**
     * An order of texts.
     *
     * @param ranked best first
     * @param links the chain links the need seems to belong to, whether it names any or not
     * @param needLength how much the need says
     */
    public record Order(List<Ranked> ranked, PresumedLinks links, int needLength) {
        /** Confidence of the best that could itself be what is looked for, or of the best of all where none could. */
        public double best() {
            return ranked.stream()
                    .filter(Ranked::solves)
                    .findFirst()
                    .or(() -> ranked.stream().findFirst())
                    .map(Ranked::confidence)
                    .orElse(0.0);
        }
    }

    /**
     * The texts found, best first.
     *
     * @param vectors of the need, or null when meaning is left out
     */
    public Order rank(Retrieval retrieval, MatchQuery query, Analysed need, @Nullable TextVectors vectors)
            throws IOException {
        boolean lexical = query.mode() != SearchMode.DENSE;
        int depth = Math.max(DEPTH, query.offset() + query.top());
        float[] vector = vectors == null ? null : vectors.whole();
        Retrieval.Found found = retrieval.hits(need, vector, lexical, depth);
        ScoringModel model = models.of(query.asked());
        List<Said> said = found.hits().stream()
                .map(hit -> Said.of(model, hit, found.needLength(), query.mode()))
                .toList();
        PresumedLinks links = PresumedLinks.of(
                said.stream()
                        .map(one -> new PresumedLinks.Near(one.hit().facts().links(), one.text()))
                        .toList(),
                model.weights().meaning());
        return new Order(ordered(said, model, query.asked(), links), links, found.needLength());
    }

    /** What the text of a candidate says, before it is compared with the others. */
    private record Said(Retrieval.Hit hit, ScoringModel.Strengths strengths, double text) {
        static Said of(ScoringModel model, Retrieval.Hit hit, int needLength, SearchMode mode) {
            ScoringModel.Strengths strengths = ScoringModel.strengths(hit.scores(), needLength, mode);
            return new Said(hit, strengths, model.text(strengths));
        }
    }

    private static List<Ranked> ordered(List<Said> said, ScoringModel model, Facts asked, PresumedLinks links) {
        var ordinary = new Ordinary(
                said.stream()
                        .map(one -> new Ordinary.Said(one.hit().kind(), one.text()))
                        .toList(),
                model.typical());
        List<Ranked> ranked = new ArrayList<>(said.size());
        for (Said one : said) {
            FactFit fit = FactFit.of(asked, one.hit().facts());
            if (asked.links().isEmpty()) {
                fit = fit.presuming(links.shared(one.hit().facts().links()));
            }
            ScoringModel.Strengths strengths = one.strengths().with(fit);
            double usual = ordinary.of(one.hit().kind());
            double logit = model.logit(one.hit().kind(), strengths, usual);
            ranked.add(new Ranked(one.hit(), fit, strengths, usual, logit, ScoringModel.confidence(logit)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::logit)
                .reversed()
                .thenComparingDouble(one -> -one.hit().scores().cosine())
                .thenComparing(one -> one.hit().key()));
        return ranked;
    }
}
