package org.mengkeju.selection.expert.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Named;
import org.mengkeju.selection.programme.Mark;

/**
 * One edition of the pool's rules.
 *
 * @param validTo last day it holds, or null
 * @param oldest age in full years up to which experts are drawn
 * @param leastRank of a technical expert
 * @param unitDays working days for the unit's word
 * @param checkDays working days for the entry check
 * @param dataMonths months after which experts have to say that their data are still right
 * @param remindDays days before, when they are reminded
 * @param busyPanels panels somebody took within {@code busyDays} from which on they count less in a draw
 * @param busyDays days before a draw that are looked at for it
 * @param busyWeightPercent what somebody busy counts in a draw, in percent of the others
 * @param outsideFirst whether reserves from outside the region go first while the required share from outside is short
 */
public record PoolEdition(
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Count oldest,
        Least leastRank,
        Count unitDays,
        Count checkDays,
        Count dataMonths,
        Count remindDays,
        Count busyPanels,
        Count busyDays,
        Count busyWeightPercent,
        Yes outsideFirst) {
    /** A number with its source. */
    public record Count(Integer value, Mark mark, Named source) {}

    /** The lowest title with its source. */
    public record Least(ExpertRank value, Mark mark, Named source) {}

    /** Yes or no, with its source. */
    public record Yes(Boolean value, Mark mark, Named source) {}

    /** A line of the page about the rules; {@code value} is a number, a title, or yes or no. */
    public record Line(String key, Object value, Mark mark, Named source) {}

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** All values in the order of the file, for the page. */
    public List<Line> lines() {
        return List.of(
                line("oldest", oldest),
                new Line("least-rank", leastRank.value(), leastRank.mark(), leastRank.source()),
                line("unit-days", unitDays),
                line("check-days", checkDays),
                line("data-months", dataMonths),
                line("remind-days", remindDays),
                line("busy-panels", busyPanels),
                line("busy-days", busyDays),
                line("busy-weight-percent", busyWeightPercent),
                new Line("outside-first", outsideFirst.value(), outsideFirst.mark(), outsideFirst.source()));
    }

    private static Line line(String key, Count count) {
        return new Line(key, count.value(), count.mark(), count.source());
    }
}
