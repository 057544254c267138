package org.mengkeju.matching.internal.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mengkeju.matching.internal.evaluation.JudgedQuery;
import org.mengkeju.matching.internal.evaluation.Judgements;
import org.mengkeju.matching.internal.evaluation.Metrics;
import org.mengkeju.matching.internal.ranking.Ranker.Ranked;
import org.mengkeju.matching.internal.ranking.ScoringModel;
import org.mengkeju.matching.internal.ranking.ScoringModel.Strengths;

/**
 * Collects what the reasons say of every candidate of judged needs, and fits a scoring model to it. The proportion of terms
 * to meaning is held, so that the candidates and what is ordinary among them are those of the model in force.
 */
public final class Training {
    /** Terms weigh so many times what meaning weighs: set on six collections of known items (docs/benchmarks). */
    public static final double TERMS_TO_MEANING = 33.3;

    private static final double FALSE_ALARMS_MAX = 0.10;
    private static final int CUT = 10;

    private final ScoringModel before;
    private final Judgements judgements;
    private final List<Example> examples = new ArrayList<>();
    private double ordinarySum;

    /**
     * A training that starts from a model.
     *
     * @param before gives the weights that are not fitted, and what is assumed where one side says nothing
     */
    public Training(ScoringModel before, Judgements judgements) {
        this.before = before;
        this.judgements = judgements;
    }

    /**
     * What came out.
     *
     * @param model fitted to all needs; its gap threshold is the one found on unseen needs
     * @param unseen what the folds say of needs they have not seen
     * @param ndcg nDCG@10 on unseen needs
     */
    public record Result(
            ScoringModel model, CrossValidation unseen, CrossValidation.GapDecision gaps, double ndcg, int examples) {}

    /** Takes in the candidates of a need. */
    public void add(JudgedQuery need, String fold, List<Ranked> candidates) {
        var grades = judgements.of(need.id());
        double unit = before.weights().meaning();
        for (Ranked one : candidates) {
            Strengths strengths = one.strengths();
            String key = one.hit().key();
            if (judgements.leavesOut(need.id(), key)) {
                continue;
            }
            ordinarySum += one.ordinary() / unit;
            examples.add(new Example(
                    need.id(),
                    key,
                    fold,
                    one.hit().kind(),
                    (before.text(strengths) - one.ordinary()) / unit,
                    known(strengths.chain(), before.neutral().chain()),
                    fixed(strengths),
                    grades.getOrDefault(key, 0)));
        }
    }

    /** Fits to all that was taken in. */
    public Result fit() {
        CrossValidation unseen = CrossValidation.of(examples);
        CrossValidation.GapDecision gaps = unseen.gapDecision(FALSE_ALARMS_MAX);
        Weights weights = LogisticRegression.fit(examples);
        Strengths old = before.weights();
        var fitted = new Strengths(
                rounded(TERMS_TO_MEANING * weights.text()),
                rounded(weights.text()),
                rounded(weights.chain()),
                old.maturity(),
                old.region(),
                old.budget());
        var model = new ScoringModel(
                rounded(weights.bias()),
                fitted,
                neutral(weights),
                rounded(weights.text() * ordinarySum / examples.size()),
                rounded(gaps.below()),
                before.shownFrom(),
                roundedAll(weights.kinds()));
        return new Result(model, unseen, gaps, ndcg(unseen), examples.size());
    }

    /** With the chain taken for unknown, as many candidates as now are to be expected to fit. */
    private Strengths neutral(Weights weights) {
        double low = 0;
        double high = 1;
        long fits = examples.stream().filter(Example::fits).count();
        for (int halving = 0; halving < 40; halving++) {
            double middle = (low + high) / 2;
            double expected = examples.stream()
                    .mapToDouble(one -> weights.confidence(one.onChain(middle)))
                    .sum();
            if (expected < fits) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Strengths old = before.neutral();
        return new Strengths(old.terms(), old.meaning(), rounded(low), old.maturity(), old.region(), old.budget());
    }

    private static Map<String, Double> roundedAll(Map<String, Double> values) {
        Map<String, Double> rounded = new TreeMap<>();
        values.forEach((key, value) -> rounded.put(key, rounded(value)));
        return rounded;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private double ndcg(CrossValidation unseen) {
        return unseen.confidences().entrySet().stream()
                .filter(need -> !judgements.of(need.getKey()).isEmpty())
                .mapToDouble(need -> Metrics.ndcg(
                        need.getValue().stream()
                                .map(CrossValidation.Stated::key)
                                .toList(),
                        judgements.of(need.getKey()),
                        CUT))
                .average()
                .orElse(0);
    }

    private double fixed(Strengths strengths) {
        Strengths weights = before.weights();
        Strengths neutral = before.neutral();
        return weights.maturity() * known(strengths.maturity(), neutral.maturity())
                + weights.region() * known(strengths.region(), neutral.region())
                + weights.budget() * known(strengths.budget(), neutral.budget());
    }

    private static double known(double strength, double neutral) {
        return Double.isNaN(strength) ? neutral : strength;
    }
}
