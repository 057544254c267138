package org.mengkeju.deal.proceeds.engine;

import java.util.ArrayList;
import java.util.List;
import org.mengkeju.deal.proceeds.rules.RuleSet;

/**
 * What the people get where the unit uses a result itself: a share of each year's operating profit from it, for
 * some years.
 */
public final class OwnUse {
    private OwnUse() {}

    /**
     * The reward of each year, in fen.
     *
     * @param profits by year from the start of production, in fen; a year without profit gives nothing and still
     * counts
     * @return for at most as many years as the set names
     */
    public static List<Long> rewards(List<Long> profits, RuleSet set) {
        List<Long> rewards = new ArrayList<>();
        for (long profit :
                profits.subList(0, Math.min(profits.size(), set.ownUse().yearsMax()))) {
            rewards.add(Distribution.roundedUp(Math.max(0, profit), set.ownUse().percent()));
        }
        return rewards;
    }
}
