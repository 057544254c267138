package org.mengkeju.selection.panel.pairing;

import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.panel.DrawConditions;

/**
 * By what an assignment is made.
 *
 * @param perItem experts of each application
 * @param least applications of each expert at least
 * @param most applications of each expert at most
 * @param objective what is to be as large as can be
 * @param outside experts from outside the region each application has at least
 * @param perUnit experts of one unit each application has at most
 */
public record PairingSettings(int perItem, int least, int most, Objective objective, int outside, int perUnit) {
    private static final int HUNDRED = 100;

    /** What is to be as large as can be. */
    public enum Objective {
        /** The sum of all affinities. */
        TOTAL,
        /** First the worst-off application, then the next. */
        FAIR
    }

    /** Settings as somebody wishes them; what is missing is as proposed. */
    public record Wish(
            @Nullable Integer perItem,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable Objective objective,
            @Nullable Integer outside,
            @Nullable Integer perUnit) {
        /** Puts the wish over what is proposed. */
        public PairingSettings over(PairingSettings proposed) {
            return new PairingSettings(
                    perItem == null ? proposed.perItem() : perItem,
                    least == null ? proposed.least() : least,
                    most == null ? proposed.most() : most,
                    objective == null ? proposed.objective() : objective,
                    outside == null ? proposed.outside() : outside,
                    perUnit == null ? proposed.perUnit() : perUnit);
        }
    }

    /**
     * What is proposed: as many experts as an application needs scores, the share from outside and the experts of a unit as the
     * programme says of the panel; loads even, one up or down (a default of the platform).
     *
     * @param experts who could be given something
     * @param done experts who have handed in and are given nothing, so that nobody can be sure of a least load
     */
    public static PairingSettings proposed(DrawConditions conditions, int items, int experts, int done) {
        int per = conditions.least();
        int all = items * per;
        int most = experts == 0 ? items : (all + experts - 1) / experts + 1;
        int least = experts == 0 || done > 0 ? 0 : all / experts - 1;
        return new PairingSettings(
                per,
                Math.max(0, least),
                Math.clamp(most, 1, Math.max(1, items)),
                Objective.FAIR,
                (per * conditions.outside() + HUNDRED - 1) / HUNDRED,
                conditions.perUnit());
    }

    /**
     * The same, if it can be.
     *
     * @throws Refusal where numbers contradict each other, or applications would get fewer experts than they need scores
     */
    public PairingSettings checked(DrawConditions conditions, int experts) {
        if (perItem < conditions.least() || perItem > experts) {
            throw Refusal.invalid("selection.assignment.refusal.per-item", conditions.least(), experts);
        }
        if (least < 0 || most < 1 || least > most) {
            throw Refusal.invalid("selection.assignment.refusal.loads");
        }
        if (outside < 0 || outside > perItem || perUnit < 1) {
            throw Refusal.invalid("selection.assignment.refusal.coverage");
        }
        return this;
    }
}
