package org.mengkeju.indicator.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.NeedOutcomes;
import org.mengkeju.deal.NeedOutcomes.Fate;
import org.mengkeju.indicator.quality.QualityReport.Figures;
import org.mengkeju.indicator.quality.QualityReport.Group;
import org.mengkeju.indicator.quality.QualityReport.Hits;
import org.mengkeju.indicator.quality.QualityReport.Searches;
import org.mengkeju.matching.feedback.FeedbackFigures;

/** What may be published of what was counted: small groups, small cells and whatever would tell them are left out. */
final class Publishable {
    private static final List<Fate> FATES = List.of(Fate.values());

    private Publishable() {}

    static @Nullable Figures total(Counted total) {
        if (total.cases() < SmallGroups.LEAST) {
            return null;
        }
        return figures(total, total.hits().cases() >= SmallGroups.LEAST, SmallGroups.hidden(row(total)));
    }

    static @Nullable Searches searches(FeedbackFigures.Searches counted) {
        int cases = counted.hits().cases();
        return cases < SmallGroups.LEAST ? null : new Searches(hits(counted.hits()), percent(counted.gaps(), cases));
    }

    /** Groups in the order of their keys; none at all where even the total is too small. */
    static List<Group> groups(Map<String, Counted> byGroup, Counted total) {
        if (total.cases() < SmallGroups.LEAST) {
            return List.of();
        }
        List<String> keys = List.copyOf(byGroup.keySet());
        List<Counted> counted = List.copyOf(byGroup.values());
        BitSet hidden =
                SmallGroups.hidden(counted.stream().mapToInt(Counted::cases).toArray());
        BitSet withoutHits = SmallGroups.hidden(
                counted.stream().mapToInt(one -> one.hits().cases()).toArray(), hidden);
        boolean[][] cells = cells(counted, hidden, total);
        List<Group> groups = new ArrayList<>();
        int shown = 0;
        for (int at = 0; at < keys.size(); at++) {
            boolean hits = !withoutHits.get(at) && counted.get(at).hits().cases() > 0;
            groups.add(new Group(
                    keys.get(at), hidden.get(at) ? null : figures(counted.get(at), hits, hidden(cells[shown]))));
            shown += hidden.get(at) ? 0 : 1;
        }
        return groups;
    }

    /** Rows of the groups shown, one for those hidden, one for the total. */
    private static boolean[][] cells(List<Counted> counted, BitSet hidden, Counted total) {
        List<int[]> rows = new ArrayList<>();
        int[] rest = new int[FATES.size()];
        for (int at = 0; at < counted.size(); at++) {
            int[] row = row(counted.get(at));
            if (hidden.get(at)) {
                for (int column = 0; column < row.length; column++) {
                    rest[column] += row[column];
                }
            } else {
                rows.add(row);
            }
        }
        if (!hidden.isEmpty()) {
            rows.add(rest);
        }
        rows.add(row(total));
        return SmallCells.hidden(rows.toArray(int[][]::new), !hidden.isEmpty(), SmallGroups.hidden(row(total)));
    }

    private static BitSet hidden(boolean[] cells) {
        var hidden = new BitSet();
        for (int at = 0; at < cells.length; at++) {
            hidden.set(at, cells[at]);
        }
        return hidden;
    }

    private static int[] row(Counted counted) {
        return FATES.stream().mapToInt(counted::of).toArray();
    }

    private static Figures figures(Counted counted, boolean withHits, BitSet hiddenFates) {
        NeedOutcomes.Figures needs = counted.needs();
        boolean days = needs.answered() >= SmallGroups.LEAST;
        Map<Fate, @Nullable Integer> fates = new EnumMap<>(Fate.class);
        for (int at = 0; at < FATES.size(); at++) {
            fates.put(FATES.get(at), hiddenFates.get(at) ? null : counted.of(FATES.get(at)));
        }
        return new Figures(
                needs.needs(),
                needs.taken(),
                needs.answered(),
                percent(needs.answered(), needs.needs()),
                days ? needs.medianDays() : null,
                days ? needs.ninetiethDays() : null,
                withHits ? hits(counted.hits()) : null,
                fates);
    }

    private static Hits hits(FeedbackFigures.Hits counted) {
        return new Hits(
                counted.cases(),
                percent(counted.atOne(), counted.cases()),
                percent(counted.atThree(), counted.cases()),
                percent(counted.atTen(), counted.cases()));
    }

    private static BigDecimal percent(int part, int of) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }
}
