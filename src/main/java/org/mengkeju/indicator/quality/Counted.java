package org.mengkeju.indicator.quality;

import java.util.EnumMap;
import java.util.Map;
import org.mengkeju.deal.NeedOutcomes;
import org.mengkeju.deal.NeedOutcomes.Fate;
import org.mengkeju.matching.feedback.FeedbackFigures;

/** What was counted of a group, before anything is hidden. */
record Counted(NeedOutcomes.Figures needs, FeedbackFigures.Hits hits) {
    /** Nothing. */
    static final Counted NONE =
            new Counted(new NeedOutcomes.Figures(0, 0, 0, null, null, noFates()), FeedbackFigures.Hits.NONE);

    private static Map<Fate, Integer> noFates() {
        Map<Fate, Integer> none = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            none.put(fate, 0);
        }
        return none;
    }

    int cases() {
        return needs.needs();
    }

    int of(Fate fate) {
        return needs.fates().getOrDefault(fate, 0);
    }
}
