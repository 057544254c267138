package org.mengkeju.selection.panel.pairing;

import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.assign.Objective;
import org.mengkeju.selection.panel.DrawConditions;
import org.mengkeju.selection.programme.Stage;

/**
 * By what an assignment is made.
 *
 * @param perItem experts of each application
 * @param least applications of each expert at least
 * @param most applications of each expert at most
 * @param objective what is to be as large as can be
 * @param outside experts from outside the region each application has at least
 * @param perUnit experts of one unit each application has at most
 * @param ofDiscipline experts of each application who know its discipline, at least
 */
public record PairingSettings(
        int perItem, int least, int most, Objective objective, int outside, int perUnit, int ofDiscipline) {
    private static final int HUNDRED = 100;

    /** Settings as somebody wishes them; what is missing is as proposed. */
    public record Wish(
            @Nullable Integer perItem,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable Objective objective,
            @Nullable Integer outside,
            @Nullable Integer perUnit,
            @Nullable Integer ofDiscipline) {
        /** Puts the wish over what is proposed. */
        public PairingSettings over(PairingSettings proposed) {
            return new PairingSettings(
                    perItem == null ? proposed.perItem() : perItem,
                    least == null ? proposed.least() : least,
                    most == null ? proposed.most() : most,
                    objective == null ? proposed.objective() : objective,
                    outside == null ? proposed.outside() : outside,
                    perUnit == null ? proposed.perUnit() : perUnit,
                    ofDiscipline == null ? proposed.ofDiscipline() : ofDiscipline);
        }
    }

    /**
     * What is proposed: what the programme says of a panel that shares applications out. Where it says nothing: as many experts as
     * an application needs scores, loads even, one up or down (a default of the platform). The share from outside and the experts
     * of a unit are those of the panel.
     *
     * @param rule the programme's, or null
     * @param experts who could be given something
     * @param done experts who have handed in and are given nothing, so that nobody can be sure of a least load
     */
    public static PairingSettings proposed(
            DrawConditions conditions, Stage.@Nullable Assigned rule, int items, int experts, int done) {
        return rule == null
                ? even(conditions, items, experts, done)
                : new PairingSettings(
                        rule.each(),
                        done > 0 ? 0 : rule.fewest(),
                        rule.most(),
                        rule.objective(),
                        outside(conditions, rule.each()),
                        conditions.perUnit(),
                        rule.ofDiscipline());
    }

    private static int outside(DrawConditions conditions, int per) {
        return (per * conditions.outside() + HUNDRED - 1) / HUNDRED;
    }

    private static PairingSettings even(DrawConditions conditions, int items, int experts, int done) {
        int per = conditions.least();
        int all = items * per;
        int most = experts == 0 ? items : (all + experts - 1) / experts + 1;
        int least = experts == 0 || done > 0 ? 0 : all / experts - 1;
        return new PairingSettings(
                per,
                Math.max(0, least),
                Math.clamp(most, 1, Math.max(1, items)),
                Objective.FAIR,
                outside(conditions, per),
                conditions.perUnit(),
                0);
    }

    /**
     * The same, if it can be.
     *
     * @throws Refusal where numbers contradict each other, applications would get fewer experts than they need scores, or experts
     *     more applications than the programme allows
     */
    public PairingSettings checked(DrawConditions conditions, Stage.@Nullable Assigned rule, int experts) {
        if (perItem < conditions.least() || perItem > experts) {
            throw Refusal.invalid("selection.assignment.refusal.per-item", conditions.least(), experts);
        }
        if (least < 0 || most < 1 || least > most) {
            throw Refusal.invalid("selection.assignment.refusal.loads");
        }
        if (rule != null && most > rule.most()) {
            throw Refusal.invalid("selection.assignment.refusal.most", rule.most());
        }
        if (outside < 0 || outside > perItem || perUnit < 1 || ofDiscipline < 0 || ofDiscipline > perItem) {
            throw Refusal.invalid("selection.assignment.refusal.coverage");
        }
        return this;
    }
}
