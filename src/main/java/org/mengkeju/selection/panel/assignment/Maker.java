package org.mengkeju.selection.panel.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.mengkeju.selection.assign.Affinities;
import org.mengkeju.selection.assign.Assignment;
import org.mengkeju.selection.assign.Coverage;
import org.mengkeju.selection.assign.CoveredTotal;
import org.mengkeju.selection.assign.FairAffinity;
import org.mengkeju.selection.assign.Held;
import org.mengkeju.selection.assign.Infeasible;
import org.mengkeju.selection.assign.Loads;
import org.mengkeju.selection.assign.TotalAffinity;
import org.mengkeju.selection.panel.pairing.Pairing.Basis;
import org.mengkeju.selection.panel.pairing.Pairing.Origin;
import org.mengkeju.selection.panel.pairing.Pairing.Pair;
import org.mengkeju.selection.panel.pairing.Pairing.Place;
import org.mengkeju.selection.panel.pairing.PairingSettings;

/** Hands a panel to the engine and takes its pairs back. Applications and experts stand there under their numbers. */
final class Maker {
    static final String OUTSIDE = "outside";
    static final String UNIT = "unit";
    static final String DISCIPLINE = "discipline";

    private static final int MILLIONTHS = 6;

    private final Basis basis;
    private final PairingSettings settings;
    private final Affinities affinities;
    private final Coverage coverage;
    private final Held held;

    /**
     * What the engine is to know.
     *
     * @param traits of experts, by number: whether from outside, and which unit
     * @param knowing tells whether the expert of a pair knows the discipline of the application
     * @param written pairs that stay
     */
    Maker(
            Basis basis,
            PairingSettings settings,
            Map<Integer, Map<String, String>> traits,
            Predicate<Place> knowing,
            List<Place> written) {
        this.basis = basis;
        this.settings = settings;
        this.affinities = affinities(written);
        Map<String, Map<String, String>> named = new HashMap<>();
        traits.forEach((expert, its) -> named.put(key(expert), its));
        List<Coverage.Least> least =
                settings.outside() == 0 ? List.of() : List.of(new Coverage.Least(OUTSIDE, "yes", settings.outside()));
        List<Coverage.Most> most = settings.perUnit() >= settings.perItem()
                ? List.of()
                : List.of(new Coverage.Most(UNIT, settings.perUnit()));
        Coverage together =
                least.isEmpty() && most.isEmpty() ? Coverage.NONE : Coverage.of(affinities, named, least, most);
        this.coverage = settings.ofDiscipline() == 0
                ? together
                : together.and(
                        affinities,
                        new Coverage.Least(DISCIPLINE, "", settings.ofDiscipline()),
                        (item, expert) -> knowing.test(
                                new Place(basis.items().get(Integer.parseInt(item)), Integer.parseInt(expert))));
        this.held = Held.none(affinities);
        written.forEach(one -> held.with(affinities, key(basis.items().indexOf(one.item())), key(one.expert())));
    }

    private Affinities affinities(List<Place> written) {
        var builder = new Affinities.Builder();
        basis.experts().forEach(expert -> builder.reviewer(key(expert)));
        Set<Place> stay = Set.copyOf(written);
        for (int at = 0; at < basis.items().size(); at++) {
            builder.proposal(key(at));
            List<Integer> row = basis.affinity().get(at);
            for (int column = 0; column < row.size(); column++) {
                int expert = basis.experts().get(column);
                boolean stays = stay.contains(new Place(basis.items().get(at), expert));
                int units = Math.max(row.get(column), stays ? 1 : 0);
                if (units > 0) {
                    builder.fit(key(at), key(expert), BigDecimal.valueOf(units, MILLIONTHS));
                }
            }
        }
        return builder.build();
    }

    private static String key(int number) {
        return "%06d".formatted(number);
    }

    /**
     * Assigns.
     *
     * @throws Infeasible where the conditions cannot all be kept; names applications by their place among those that are judged
     */
    List<Pair> pairs(List<Place> written) {
        var loads = new Loads(settings.perItem(), settings.least(), settings.most());
        Assignment made =
                switch (settings.objective()) {
                    case FAIR ->
                        FairAffinity.solve(affinities, loads, coverage, held).assignment();
                    case TOTAL ->
                        coverage == Coverage.NONE
                                ? TotalAffinity.assign(affinities, loads, held)
                                : CoveredTotal.assign(affinities, loads, coverage, held);
                };
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < basis.items().size(); at++) {
            UUID item = basis.items().get(at);
            Arrays.stream(made.reviewers(at))
                    .map(reviewer -> Integer.parseInt(affinities.reviewer(reviewer)))
                    .forEach(expert -> pairs.add(new Pair(
                            item,
                            expert,
                            written.contains(new Place(item, expert)) ? Origin.WRITTEN : Origin.ENGINE,
                            "")));
        }
        return pairs;
    }
}
