package org.mengkeju.project.race;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gate of a race: a team under the pass mark leaves; where the gate cuts one, the lowest of several leaves too; of equal
 * scores the one with the higher share of indicators met stays; where that is equal too both stay. All under the mark: the
 * challenge is over.
 *
 * @param pass points to stay
 * @param cutOne whether the lowest leaves though it passed
 */
public record Gate(int pass, boolean cutOne) {
    /** What a gate did to a team. */
    public enum Outcome {
        /** 通过. */
        STAYS,
        /** 低于及格线. */
        UNDER_MARK,
        /** 末位. */
        CUT,
        /** 没有按期报告. */
        NOT_REPORTED,
        /** 全部低于及格线. */
        ALL_UNDER_MARK;

        public boolean stays() {
            return this == STAYS;
        }
    }

    /**
     * A team at the gate.
     *
     * @param score or null where it reported nothing in time
     * @param met how many of its indicators are met
     * @param of how many it has
     */
    public record Entrant(UUID team, @Nullable GateScore score, int met, int of) {
        private boolean reaches(int points) {
            return score != null && score.reaches(points);
        }
    }

    private static final Comparator<Entrant> HIGHER = Gate::compare;

    private static int compare(Entrant one, Entrant other) {
        GateScore first = one.score();
        GateScore second = other.score();
        int byScore = first == null || second == null ? 0 : first.compareTo(second);
        return byScore != 0 ? byScore : Long.compare((long) one.met() * other.of(), (long) other.met() * one.of());
    }

    /** What becomes of each team, in the order they were given. */
    public Map<UUID, Outcome> decide(List<Entrant> entrants) {
        List<Entrant> passed =
                entrants.stream().filter(one -> one.reaches(pass)).toList();
        Map<UUID, Outcome> outcomes = new LinkedHashMap<>();
        for (Entrant one : entrants) {
            outcomes.put(one.team(), passed.contains(one) ? Outcome.STAYS : under(one, passed.isEmpty()));
        }
        if (cutOne && passed.size() > 1) {
            Entrant lowest = passed.stream().min(HIGHER).orElseThrow();
            boolean alone =
                    passed.stream().filter(one -> compare(one, lowest) == 0).count() == 1;
            if (alone) {
                outcomes.put(lowest.team(), Outcome.CUT);
            }
        }
        return outcomes;
    }

    private static Outcome under(Entrant one, boolean all) {
        if (one.score() == null && !all) {
            return Outcome.NOT_REPORTED;
        }
        return all ? Outcome.ALL_UNDER_MARK : Outcome.UNDER_MARK;
    }
}
