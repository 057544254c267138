package org.mengkeju.selection.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mengkeju.selection.scoring.Standing.State;

/**
 * Applications in the order of their values: equal values by the higher lowest score, and what is equal then shares a rank until a
 * ballot parts it. Who is equal across the cut is named and neither taken nor left out.
 *
 * @param standings those that passed in order of rank, then those below the line, then the blocked; equal ones by key
 * @param ballotSeats how many of those equal at the cut can still go on; 0 where the cut parts nobody
 */
public record Ranking(List<Standing> standings, int ballotSeats) {
    private static final Comparator<Standing> ORDER =
            Comparator.comparing(Ranking::value).thenComparing(Standing::lowest).reversed();

    /**
     * Counts.
     *
     * @param items all applications, so that one without a score is not forgotten
     * @throws IllegalArgumentException where a score is of none of them, or a reviewer scored one twice
     */
    public static Ranking of(ScoringRules rules, Collection<String> items, Collection<Score> scores) {
        Map<String, List<Score>> byItem = new TreeMap<>();
        items.forEach(item -> byItem.put(item, new ArrayList<>()));
        Set<List<String>> seen = new HashSet<>();
        for (Score one : scores) {
            List<Score> own = byItem.get(one.item());
            if (own == null || !seen.add(List.of(one.item(), one.reviewer()))) {
                throw new IllegalArgumentException("unknown or twice: " + one.item() + " by " + one.reviewer());
            }
            own.add(one);
        }
        var values = new Values(rules.method(), scores);
        Map<Score, Fraction> counted = values.counted();
        List<Standing> all = byItem.entrySet().stream()
                .map(one -> standing(rules, one.getKey(), one.getValue(), values, counted))
                .toList();
        return placed(rules, all);
    }

    /** The value of a single application, where the others do not matter for it: {@code MEAN} and {@code TRIMMED_MEAN}. */
    public static Standing alone(ScoringRules rules, String item, Collection<Score> scores) {
        return of(rules, List.of(item), scores).standings().getFirst();
    }

    private static Standing standing(
            ScoringRules rules, String item, List<Score> own, Values values, Map<Score, Fraction> counted) {
        Comparator<Fraction> order = Comparator.naturalOrder();
        Fraction lowest = own.stream().map(Score::value).min(order).orElse(Fraction.ZERO);
        Fraction spread =
                own.stream().map(Score::value).max(order).orElse(Fraction.ZERO).minus(lowest);
        boolean alarm = rules.spreadAlarm() != null
                && own.size() > 1
                && spread.compareTo(Fraction.of(rules.spreadAlarm())) >= 0;
        if (own.size() < rules.least()) {
            return new Standing(item, own.size(), null, lowest, spread, List.of(), State.BLOCKED, alarm, 0);
        }
        List<Score> dropped = values.dropped(own);
        List<Score> rest = own.stream().filter(one -> !dropped.contains(one)).toList();
        Fraction value = Values.mean(rest.stream()
                .map(one -> Objects.requireNonNull(counted.get(one)))
                .toList());
        // standardised values and shares of ranks are no points: the line is a line for the mean of the scores
        // themselves
        Fraction points = Values.mean(rest.stream().map(Score::value).toList());
        boolean passed = rules.passLine() == null || points.compareTo(Fraction.of(rules.passLine())) >= 0;
        return new Standing(
                item,
                own.size(),
                value,
                lowest,
                spread,
                dropped.stream().map(Score::reviewer).toList(),
                passed ? State.IN : State.BELOW_LINE,
                alarm,
                0);
    }

    private static Ranking placed(ScoringRules rules, List<Standing> all) {
        List<Standing> passed = all.stream()
                .filter(one -> one.state() == State.IN)
                .sorted(ORDER)
                .toList();
        int quota = rules.quota() == null ? passed.size() : rules.quota();
        List<Standing> placed = new ArrayList<>();
        int ballotSeats = 0;
        for (int from = 0; from < passed.size(); ) {
            int to = from + 1;
            while (to < passed.size() && ORDER.compare(passed.get(from), passed.get(to)) == 0) {
                to++;
            }
            State state = to <= quota ? State.IN : from >= quota ? State.BEHIND_CUT : State.BALLOT_AT_CUT;
            ballotSeats += state == State.BALLOT_AT_CUT ? quota - from : 0;
            for (Standing one : passed.subList(from, to)) {
                placed.add(one.placed(from + 1, state));
            }
            from = to;
        }
        Stream<Standing> below =
                all.stream().filter(one -> one.state() == State.BELOW_LINE).sorted(ORDER);
        Stream<Standing> blocked = all.stream().filter(one -> one.state() == State.BLOCKED);
        return new Ranking(
                Stream.concat(placed.stream(), Stream.concat(below, blocked)).toList(), ballotSeats);
    }

    private static Fraction value(Standing one) {
        return Objects.requireNonNull(one.value());
    }

    /** Keys of the applications in a state, in order. */
    public List<String> items(State state) {
        return standings.stream()
                .filter(one -> one.state() == state)
                .map(Standing::item)
                .toList();
    }
}
