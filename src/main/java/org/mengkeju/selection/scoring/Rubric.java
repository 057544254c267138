package org.mengkeju.selection.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Criteria with their weights; a score is the weighted mean of the marks, whatever the weights sum to. */
public record Rubric(List<Criterion> criteria) {
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    /**
     * What is judged.
     *
     * @param id key, unique in the rubric
     * @param weight above 0
     */
    public record Criterion(String id, BigDecimal weight) {
        /** Checks the weight. */
        public Criterion {
            if (weight.signum() <= 0) {
                throw new IllegalArgumentException("a weight is above 0: " + id);
            }
        }
    }

    /** Checks that there is something to judge, each thing once. */
    public Rubric {
        criteria = List.copyOf(criteria);
        Set<String> ids = new HashSet<>();
        if (criteria.isEmpty() || !criteria.stream().allMatch(one -> ids.add(one.id()))) {
            throw new IllegalArgumentException("a rubric has criteria, each once");
        }
    }

    /**
     * The weighted mean of marks from 0 to 100.
     *
     * @throws IllegalArgumentException where a mark is missing, unknown or out of range
     */
    public Fraction score(Map<String, BigDecimal> marks) {
        if (marks.size() != criteria.size()) {
            throw new IllegalArgumentException("each criterion wants one mark");
        }
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (Criterion one : criteria) {
            BigDecimal mark = marks.get(one.id());
            if (mark == null || mark.signum() < 0 || mark.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("a mark from 0 to 100 is missing: " + one.id());
            }
            Fraction weight = Fraction.of(one.weight());
            sum = sum.plus(weight.times(Fraction.of(mark)));
            weights = weights.plus(weight);
        }
        return sum.over(weights);
    }
}
