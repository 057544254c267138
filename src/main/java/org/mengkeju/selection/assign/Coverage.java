package org.mengkeju.selection.assign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * What the reviewers of every proposal must be together: at least so many with a trait, for example one from outside the region;
 * at most so many who share a trait, for example one a unit.
 */
public final class Coverage {
    /** No conditions. */
    public static final Coverage NONE = new Coverage(List.of(), List.of());

    private final List<AtLeast> least;
    private final List<AtMost> most;

    /** At least {@code count} of a proposal's reviewers have this value of a trait. */
    public record Least(String trait, String value, int count) {}

    /** At most {@code count} of a proposal's reviewers have the same value of a trait; who has none is free. */
    public record Most(String trait, int count) {}

    /** A condition over reviewers by number, for each proposal by number. */
    record AtLeast(Least rule, List<BitSet> has) {
        boolean meets(int proposal, int reviewer) {
            return has.get(proposal).get(reviewer);
        }
    }

    /** A condition over reviewers by number; values are numbered, −1 where there is none. */
    record AtMost(Most rule, List<Integer> value, int values) {}

    private Coverage(List<AtLeast> least, List<AtMost> most) {
        this.least = List.copyOf(least);
        this.most = List.copyOf(most);
    }

    /**
     * Conditions over the reviewers of these affinities.
     *
     * @param traits by reviewer and name of trait
     */
    public static Coverage of(
            Affinities affinities, Map<String, Map<String, String>> traits, List<Least> least, List<Most> most) {
        List<AtLeast> lower = new ArrayList<>();
        for (Least rule : least) {
            var has = new BitSet();
            for (int r = 0; r < affinities.reviewers(); r++) {
                has.set(r, rule.value().equals(trait(affinities, traits, r).get(rule.trait())));
            }
            lower.add(new AtLeast(rule, Collections.nCopies(affinities.proposals(), has)));
        }
        return new Coverage(
                lower,
                most.stream().map(rule -> upper(affinities, traits, rule)).toList());
    }

    /**
     * The same, with at least so many reviewers of every proposal who are right for just this one, for example by its discipline.
     *
     * @param right tells by the keys of a proposal and a reviewer
     */
    public Coverage and(Affinities affinities, Least rule, BiPredicate<String, String> right) {
        List<BitSet> has = new ArrayList<>();
        for (int p = 0; p < affinities.proposals(); p++) {
            var its = new BitSet();
            for (int r : affinities.fits(p)) {
                its.set(r, right.test(affinities.proposal(p), affinities.reviewer(r)));
            }
            has.add(its);
        }
        List<AtLeast> all = new ArrayList<>(least);
        all.add(new AtLeast(rule, has));
        return new Coverage(all, most);
    }

    private static AtMost upper(Affinities affinities, Map<String, Map<String, String>> traits, Most rule) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> value = new ArrayList<>();
        for (int r = 0; r < affinities.reviewers(); r++) {
            String own = trait(affinities, traits, r).get(rule.trait());
            value.add(own == null ? -1 : numbers.computeIfAbsent(own, _ -> numbers.size()));
        }
        return new AtMost(rule, value, numbers.size());
    }

    private static Map<String, String> trait(
            Affinities affinities, Map<String, Map<String, String>> traits, int reviewer) {
        return traits.getOrDefault(affinities.reviewer(reviewer), Map.of());
    }

    boolean isEmpty() {
        return least.isEmpty() && most.isEmpty();
    }

    List<AtLeast> least() {
        return least;
    }

    List<AtMost> most() {
        return most;
    }

    /** Whether a proposal that meets the conditions still does after giving one reviewer up for another. */
    boolean allows(int proposal, int[] given, int drop, int take) {
        for (AtLeast one : least) {
            if (one.meets(proposal, drop)
                    && !one.meets(proposal, take)
                    && count(one, proposal, given) <= one.rule().count()) {
                return false;
            }
        }
        for (AtMost one : most) {
            int value = one.value().get(take);
            if (value >= 0
                    && value != one.value().get(drop)
                    && count(one, given, value) >= one.rule().count()) {
                return false;
            }
        }
        return true;
    }

    private static int count(AtLeast one, int proposal, int[] given) {
        int count = 0;
        for (int reviewer : given) {
            count += one.meets(proposal, reviewer) ? 1 : 0;
        }
        return count;
    }

    private static int count(AtMost one, int[] given, int value) {
        int count = 0;
        for (int reviewer : given) {
            count += one.value().get(reviewer) == value ? 1 : 0;
        }
        return count;
    }
}
