package org.mengkeju.matching.internal.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.Candidate;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.Facts.MoneyRange;
import org.mengkeju.matching.IndexedText;
import org.mengkeju.matching.Reason;
import org.mengkeju.matching.Reason.ChainFit;
import org.mengkeju.matching.Reason.Weight;
import org.mengkeju.matching.internal.analysis.TextAnalyser;
import org.mengkeju.matching.internal.analysis.TextAnalyser.Analysed;
import org.mengkeju.matching.internal.embedding.SentenceVector;
import org.mengkeju.matching.internal.explanation.NearestSentences.Side;
import org.mengkeju.matching.internal.ranking.FactFit;
import org.mengkeju.matching.internal.ranking.Ranker.Ranked;
import org.mengkeju.matching.internal.ranking.ScoringModel;
import org.mengkeju.matching.internal.ranking.ScoringModel.Strengths;
import org.mengkeju.matching.internal.ranking.ScoringModels;

/**
 * Says why a candidate fits. The points of a reason are its share of what moved the score: a reason taken away would
 * lower the confidence.
 */
public final class Explainer {
    /** Strength of terms that is shown as full; more is shown as full too. */
    private static final double TERMS_FULL = 0.05;
    /** Chance from which a need is said to seem to belong to a link. */
    private static final double LIKELY = 0.3;

    private final ScoringModels models;
    private final TextAnalyser analyser;

    /** An explainer for the given models. */
    public Explainer(ScoringModels models, TextAnalyser analyser) {
        this.models = models;
        this.analyser = analyser;
    }

    /**
     * What was asked.
     *
     * @param facts beside the words
     * @param analysed the need
     * @param vectors of its sentences, none when meaning is left out
     * @param wordWeight how telling a word is in this index
     */
    public record Asked(
            Facts facts, Analysed analysed, List<SentenceVector> vectors, ToDoubleFunction<String> wordWeight) {}

    /** The candidate with its six reasons. */
    public Candidate explain(Asked asked, Ranked ranked, IndexedText text, List<SentenceVector> vectors) {
        double total = Math.round(ranked.confidence() * 1000) / 10.0;
        Weight[] weights = weights(total, ranked, models.of(asked.facts()));
        Analysed analysed = analyser.analyse(text);
        SharedTerms terms = terms(asked, analysed);
        Facts facts = asked.facts();
        Facts has = text.facts();
        return new Candidate(
                text,
                total,
                List.of(
                        new Reason.Terms(weights[0], terms.shared(), terms.missing()),
                        meaning(weights[1], asked, analysed, vectors, terms),
                        chain(weights[2], facts, has, ranked.strengths().chain()),
                        maturity(weights[3], facts, has),
                        new Reason.Region(
                                weights[4],
                                FactFit.region(facts.division(), has.division()),
                                facts.division(),
                                has.division()),
                        budget(weights[5], facts.money(), has.money())));
    }

    private static Weight[] weights(double total, Ranked ranked, ScoringModel model) {
        Strengths strengths = ranked.strengths();
        Strengths added = model.contributions(strengths);
        double[] points = Points.split(total, new double[] {
            added.terms(), added.meaning(), added.chain(), added.maturity(), added.region(), added.budget()
        });
        return new Weight[] {
            weight(strengths.terms() / TERMS_FULL, points[0]),
            weight(strengths.meaning(), points[1]),
            weight(strengths.chain(), points[2]),
            weight(strengths.maturity(), points[3]),
            weight(strengths.region(), points[4]),
            weight(strengths.budget(), points[5])
        };
    }

    private static Weight weight(double strength, double points) {
        return Double.isNaN(strength)
                ? Weight.UNKNOWN
                : new Weight((double) Math.round(Math.min(1, strength) * 100), points);
    }

    private static SharedTerms terms(Asked asked, Analysed candidate) {
        String unified = String.join("\n", candidate.sentences());
        return SharedTerms.of(asked.analysed().words(), candidate.words(), unified, asked.wordWeight());
    }

    private static Reason meaning(
            Weight weight, Asked asked, Analysed candidate, List<SentenceVector> vectors, SharedTerms terms) {
        NearestSentences nearest = NearestSentences.of(
                new Side(asked.analysed().sentences(), asked.vectors()),
                new Side(candidate.sentences(), vectors),
                terms.shared());
        if (nearest == null) {
            return new Reason.Meaning(weight, null, null);
        }
        return new Reason.Meaning(
                weight,
                asked.analysed().quotes().get(nearest.need()),
                candidate.quotes().get(nearest.candidate()));
    }

    private static Reason chain(Weight weight, Facts asked, Facts has, double strength) {
        if (asked.links().isEmpty() && !Double.isNaN(strength)) {
            ChainFit presumed = strength >= LIKELY ? ChainFit.PRESUMED_LINK : ChainFit.PRESUMED_OTHER;
            return new Reason.Chain(weight, presumed, has.links());
        }
        ChainFit fit = FactFit.chain(asked.links(), has.links());
        List<String> links = fit == ChainFit.SAME_LINK
                ? has.links().stream().filter(asked.links()::contains).toList()
                : has.links();
        return new Reason.Chain(weight, fit, links);
    }

    private static Reason maturity(Weight weight, Facts asked, Facts has) {
        int missing = asked.trl() == null || has.trl() == null ? 0 : FactFit.missingLevels(asked.trl(), has.trl());
        return new Reason.Maturity(weight, asked.trl(), has.trl(), missing, has.updated());
    }

    private static Reason budget(Weight weight, @Nullable MoneyRange budget, @Nullable MoneyRange price) {
        if (budget == null || price == null) {
            return new Reason.Budget(weight, budget, price, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        BigDecimal low = over(price.low(), budget.high());
        return new Reason.Budget(weight, budget, price, low, over(price.high(), budget.high()));
    }

    private static BigDecimal over(BigDecimal price, BigDecimal budget) {
        return price.subtract(budget).max(BigDecimal.ZERO);
    }
}
