package org.mengkeju.project.report;

import java.math.BigDecimal;
import org.mengkeju.platform.Refusal;
import org.mengkeju.project.course.Closing.Grade;
import org.mengkeju.project.course.Closing.Score;
import org.mengkeju.project.rules.Edition;

/** The evaluation score: 60 for tasks, 20 for organisation, 20 for money; late reports take, good ones give. */
public final class Evaluation {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Evaluation() {}

    /**
     * @param late points taken for late reports
     * @param bonus points given for good ones
     * @throws Refusal when a part is more than it may be
     */
    public static Score of(
            Edition.Evaluation rule, BigDecimal tasks, BigDecimal organisation, BigDecimal money, int late, int bonus) {
        atMost(tasks, rule.tasks().value());
        atMost(organisation, rule.organisation().value());
        atMost(money, rule.money().value());
        BigDecimal raw = tasks.add(organisation).add(money);
        BigDecimal total = raw.subtract(BigDecimal.valueOf(late))
                .add(BigDecimal.valueOf(bonus))
                .max(BigDecimal.ZERO)
                .min(WHOLE);
        return new Score(tasks, organisation, money, late, bonus, total, grade(rule, total));
    }

    private static void atMost(BigDecimal points, int most) {
        if (points.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw Refusal.invalid("project.refusal.points-most", points, most);
        }
    }

    private static Grade grade(Edition.Evaluation rule, BigDecimal total) {
        if (total.compareTo(BigDecimal.valueOf(rule.pass().value())) < 0) {
            return Grade.FAILED;
        }
        return total.compareTo(BigDecimal.valueOf(rule.excellent().value())) >= 0 ? Grade.EXCELLENT : Grade.PASSED;
    }
}
