package org.mengkeju.network.map;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Centres;
import org.mengkeju.network.LeagueFigure;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.Division;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.Outline;
import org.mengkeju.platform.region.Outlines;
import org.springframework.stereotype.Component;

/** Draws the map of the leagues for a page. */
@Component
public class LeagueMaps {
    private final Outlines outlines;
    private final Divisions divisions;
    private final Centres centres;
    private final List<LeagueFigure> figures;
    private volatile @Nullable Drawn drawn;

    LeagueMaps(Outlines outlines, Divisions divisions, Centres centres, List<LeagueFigure> figures) {
        this.outlines = outlines;
        this.divisions = divisions;
        this.centres = centres;
        this.figures = figures.stream()
                .sorted(Comparator.comparingInt(LeagueFigure::position))
                .toList();
    }

    /** Shapes of the outlines in force, drawn once. */
    private record Drawn(List<Outline> from, LeagueShapes shapes) {}

    /**
     * @param asked key of the figure that colours the map; an unknown one is the first
     */
    public LeagueMap map(String asked, Viewer viewer, Locale locale) {
        List<LeagueMap.Column> columns = figures.stream()
                .map(figure -> new LeagueMap.Column(figure.key(), figure.label(), figure.source()))
                .toList();
        List<Map<String, Integer>> counts =
                figures.stream().map(figure -> figure.byLeague().apply(viewer)).toList();
        int colouring = IntStream.range(0, figures.size())
                .filter(i -> figures.get(i).key().equals(asked))
                .findFirst()
                .orElse(0);
        List<Division> leagues = divisions.ofLevel(Division.Level.LEAGUE);
        var shapes = shapes();
        Map<String, LeagueShapes.Shape> byCode =
                shapes.shapes().stream().collect(Collectors.toMap(LeagueShapes.Shape::code, shape -> shape));
        int largest = leagues.stream()
                .mapToInt(league -> counts.get(colouring).getOrDefault(league.code(), 0))
                .max()
                .orElse(0);
        List<LeagueMap.Step> steps = LeagueMap.steps(largest);
        var labels = new MapLabels();
        List<LeagueMap.League> rows = leagues.stream()
                .map(league -> league(league, byCode.get(league.code()), labels, steps, counts, colouring, locale))
                .toList();
        return new LeagueMap(
                shapes.height(), rows, steps, columns, columns.get(colouring).key(), elsewhere(counts, leagues));
    }

    private LeagueMap.League league(
            Division league,
            LeagueShapes.@Nullable Shape shape,
            MapLabels labels,
            List<LeagueMap.Step> steps,
            List<Map<String, Integer>> counts,
            int colouring,
            Locale locale) {
        List<Integer> values = LeagueMap.values(counts, league.code());
        int value = values.get(colouring);
        var centre = centres.nearest(league.code());
        String label =
                locale.getLanguage().equals("en") ? firstWord(centre.name().in(locale)) : league.shortName();
        var place = shape == null ? null : labels.put(label, shape.x(), shape.y());
        return new LeagueMap.League(
                league.code(), league.name(), label, centre, shape, place, LeagueMap.step(steps, value), value, values);
    }

    /** Divisions have Chinese names only; the branch of a league is called after it in English too. */
    private static String firstWord(String name) {
        return name.split(" ", 2)[0];
    }

    private static List<Integer> elsewhere(List<Map<String, Integer>> counts, List<Division> leagues) {
        Set<String> here = leagues.stream().map(Division::code).collect(Collectors.toSet());
        return counts.stream()
                .map(count -> count.entrySet().stream()
                        .filter(entry -> !here.contains(entry.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .toList();
    }

    private LeagueShapes shapes() {
        List<Outline> now = outlines.all();
        Drawn before = drawn;
        if (before != null && before.from().equals(now)) {
            return before.shapes();
        }
        var fresh = new Drawn(now, LeagueShapes.of(now));
        drawn = fresh;
        return fresh.shapes();
    }
}
