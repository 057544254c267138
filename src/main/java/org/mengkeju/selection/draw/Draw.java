package org.mengkeju.selection.draw;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A draw without putting back: the first seats are for those who meet a quota, the others for everybody; whoever would break a
 * limit is passed over. After the seats come the reserves, drawn in the same act.
 *
 * @param pool who could be drawn
 * @param avoid keys that may not be drawn
 * @param quotas seats kept for those with a trait
 * @param limits how many may share a trait
 * @param seats how many are wanted
 * @param reserves how many more stand ready, in order
 */
public record Draw(Pool pool, Set<String> avoid, List<Quota> quotas, List<Limit> limits, int seats, int reserves) {
    /** So many seats go to those whose trait has this value; drawn before the free seats. */
    public record Quota(String trait, String value, int least) {}

    /** No more than so many may have the same value of a trait, for example one a unit. Reserves count too. */
    public record Limit(String trait, int most) {}

    /** Copies the lists. */
    public Draw {
        avoid = Set.copyOf(avoid);
        quotas = List.copyOf(quotas);
        limits = List.copyOf(limits);
        if (seats < 1 || reserves < 0) {
            throw new IllegalArgumentException("a draw has a seat at least");
        }
    }

    /** A draw with nothing but a number of seats. */
    public static Draw of(Pool pool, Set<String> avoid, int seats) {
        return new Draw(pool, avoid, List.of(), List.of(), seats, 0);
    }

    /**
     * One place that was filled.
     *
     * @param number the number drawn, from 0 below {@code of}
     * @param of sum of the weights that were in the urn, in millionths
     * @param reserve whether it is behind the seats
     */
    public record Drawn(String expert, String number, String of, boolean reserve) {}

    /**
     * What was drawn.
     *
     * @param missing places that could not be filled because nobody was left
     */
    public record Outcome(List<Drawn> drawn, int missing) {}

    /** Quotas that the seats of an outcome do not meet, because too few with the trait were left. */
    public List<Quota> unmet(Outcome outcome) {
        Set<String> seated = outcome.drawn().stream()
                .filter(one -> !one.reserve())
                .map(Drawn::expert)
                .collect(Collectors.toSet());
        return quotas.stream()
                .filter(quota -> pool.entries().stream()
                                .filter(one -> seated.contains(one.expert()))
                                .filter(one -> quota.value().equals(one.traits().get(quota.trait())))
                                .count()
                        < quota.least())
                .toList();
    }

    /** Draws; the same seed gives the same outcome. */
    public Outcome with(Seed seed) {
        var urn = new Urn(seed);
        for (Quota quota : quotas) {
            urn.fill(quota.least(), one -> quota.value().equals(one.traits().get(quota.trait())), false);
        }
        urn.fill(Math.max(0, seats - urn.drawn.size()), one -> true, false);
        urn.fill(reserves, one -> true, true);
        return new Outcome(List.copyOf(urn.drawn), seats + reserves - urn.drawn.size());
    }

    /** Who is left and who was drawn. */
    private final class Urn {
        private final Seed seed;
        private final List<Pool.Entry> left = new ArrayList<>();
        private final List<Drawn> drawn = new ArrayList<>();
        private final Map<String, Integer> held = new HashMap<>();

        Urn(Seed seed) {
            this.seed = seed;
            pool.entries().stream().filter(one -> !avoid.contains(one.expert())).forEach(left::add);
        }

        void fill(int places, Predicate<Pool.Entry> eligible, boolean reserve) {
            for (int n = 0; n < places; n++) {
                List<Pool.Entry> inside = left.stream()
                        .filter(eligible)
                        .filter(this::isWithinLimits)
                        .toList();
                if (inside.isEmpty()) {
                    return;
                }
                take(inside, reserve);
            }
        }

        private boolean isWithinLimits(Pool.Entry one) {
            return limits.stream().allMatch(limit -> {
                String value = one.traits().get(limit.trait());
                return value == null || held.getOrDefault(limit.trait() + "=" + value, 0) < limit.most();
            });
        }

        private void take(List<Pool.Entry> inside, boolean reserve) {
            BigInteger sum = BigInteger.valueOf(
                    inside.stream().mapToLong(Pool.Entry::parts).sum());
            BigInteger number = seed.below(sum, Integer.toString(drawn.size() + 1));
            Pool.Entry one = at(inside, number.longValueExact());
            left.remove(one);
            limits.forEach(limit -> {
                String value = one.traits().get(limit.trait());
                if (value != null) {
                    held.merge(limit.trait() + "=" + value, 1, Integer::sum);
                }
            });
            drawn.add(new Drawn(one.expert(), number.toString(), sum.toString(), reserve));
        }

        /** In the order of keys each takes up as many numbers as its weight has millionths. */
        private static Pool.Entry at(List<Pool.Entry> inside, long number) {
            long behind = 0;
            for (Pool.Entry one : inside) {
                behind += one.parts();
                if (number < behind) {
                    return one;
                }
            }
            throw new IllegalStateException("a number beyond the urn: " + number);
        }
    }
}
