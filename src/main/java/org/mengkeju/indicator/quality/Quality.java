package org.mengkeju.indicator.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.NeedGroups;
import org.mengkeju.catalogue.NeedGroups.Grouping;
import org.mengkeju.deal.NeedOutcomes;
import org.mengkeju.deal.NeedOutcomes.Held;
import org.mengkeju.indicator.quality.QualityReport.By;
import org.mengkeju.indicator.quality.QualityReport.Dimension;
import org.mengkeju.matching.Matching;
import org.mengkeju.matching.feedback.FeedbackFigures;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;

/** Computes the platform's own quality; a report is good for a minute. */
@Service
public class Quality {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final String ALL = "all";

    private final NeedOutcomes outcomes;
    private final FeedbackFigures feedback;
    private final NeedGroups groups;
    private final Matching matching;
    private final RegionClock regionClock;
    private final Clock clock;
    private final Map<Integer, QualityReport> kept = new ConcurrentHashMap<>();
    private volatile Years known = new Years(Instant.EPOCH, List.of());

    /** The years there are needs of, and when they were looked up. */
    private record Years(Instant at, List<Integer> years) {}

    Quality(
            NeedOutcomes outcomes,
            FeedbackFigures feedback,
            NeedGroups groups,
            Matching matching,
            RegionClock regionClock,
            Clock clock) {
        this.outcomes = outcomes;
        this.feedback = feedback;
        this.groups = groups;
        this.matching = matching;
        this.regionClock = regionClock;
        this.clock = clock;
    }

    /** The years there are needs of, newest first; always this year too. */
    public List<Integer> years() {
        Instant now = clock.instant();
        Years last = known;
        if (last.at().plus(GOOD_FOR).isAfter(now)) {
            return last.years();
        }
        List<Integer> years = lookUpYears();
        known = new Years(now, years);
        return years;
    }

    private List<Integer> lookUpYears() {
        List<Integer> years = outcomes.years();
        int thisYear = regionClock.today().getYear();
        if (years.contains(thisYear)) {
            return years;
        }
        return Stream.concat(Stream.of(thisYear), years.stream())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /**
     * The report of a year.
     *
     * @param year one of {@link #years}
     */
    public QualityReport of(int year) {
        Instant now = clock.instant();
        QualityReport last = kept.get(year);
        if (last != null && last.at().plus(GOOD_FOR).isAfter(now)) {
            return last;
        }
        QualityReport fresh = compute(year, now);
        kept.put(year, fresh);
        return fresh;
    }

    private QualityReport compute(int year, Instant now) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Instant from = first.atStartOfDay(regionClock.zone()).toInstant();
        Instant until = first.plusYears(1).atStartOfDay(regionClock.zone()).toInstant();
        List<Held> held = outcomes.openedBetween(from, until);
        List<ListingId> needs = held.stream().map(Held::need).toList();
        Counted total = counted(Grouping.together(needs, ALL)).getOrDefault(ALL, Counted.NONE);
        return new QualityReport(
                year,
                years(),
                now,
                matching.model(),
                Publishable.total(total),
                List.of(
                        dimension(By.CHAIN, groups.byChain(needs), total),
                        dimension(By.DIVISION, groups.byLeague(needs), total),
                        dimension(By.CENTRE, byCentre(held), total)),
                Publishable.searches(feedback.searches(from, until)),
                feedback.lost(first, first.plusYears(1)),
                held.stream().anyMatch(Held::demo));
    }

    private static Grouping byCentre(List<Held> held) {
        return new Grouping(
                held.stream().map(one -> one.need().toString()).toList(),
                held.stream().map(Held::centre).toList());
    }

    private Dimension dimension(By by, Grouping grouping, Counted total) {
        return new Dimension(by, Publishable.groups(counted(grouping), total));
    }

    private Map<String, Counted> counted(Grouping grouping) {
        Map<String, FeedbackFigures.Hits> hits = feedback.hits(grouping);
        Map<String, Counted> counted = new TreeMap<>();
        outcomes.figures(grouping)
                .forEach((group, figures) ->
                        counted.put(group, new Counted(figures, hits.getOrDefault(group, FeedbackFigures.Hits.NONE))));
        return counted;
    }
}
