package org.mengkeju.selection.assign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** No assignment keeps all conditions: names the proposals that cannot be served, says why, and which ways lead out. */
public final class Infeasible extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Shortage> shortages;
    private final transient List<String> idle;
    private final transient WaysOut waysOut;
    private final transient List<Uncovered> uncovered;

    /**
     * Proposals that cannot all be served: together they want more than the reviewers they could have can give.
     *
     * @param proposals their keys, ascending
     * @param wanted reviews they want together
     * @param available reviews the reviewers they have in common can give at most
     * @param reviewers how many reviewers those are
     */
    public record Shortage(List<String> proposals, int wanted, int available, int reviewers) {
        /** The shortage in a line. */
        public String text() {
            return String.join(", ", proposals) + ": " + wanted + " reviews wanted, " + available + " to be had from "
                    + reviewers + (reviewers == 1 ? " reviewer" : " reviewers");
        }
    }

    /**
     * What would make it possible, everything else being equal; each number was found by solving again.
     *
     * @param most the smallest greatest load that is enough, or 0 where none is
     * @param perProposal the most reviewers each proposal can get, or 0 where not even one
     * @param least the largest least load that can be kept; matters only where reviewers stay without work
     */
    public record WaysOut(int most, int perProposal, int least) {
        static final WaysOut NONE = new WaysOut(0, 0, 0);
    }

    /**
     * A condition on the reviewers of a proposal that it cannot meet, whatever the others get.
     *
     * @param value of the trait that is missing, or null where too many share one
     * @param count at least so many with the value, or at most so many who share one
     * @param wanted reviewers the proposal wants
     * @param there reviewers that could meet it
     */
    public record Uncovered(
            String proposal, String trait, @Nullable String value, int count, int wanted, int there) {
        String text() {
            return value == null
                    ? proposal + ": at most " + count + " with the same " + trait + " leaves " + there + " of " + wanted
                    : proposal + ": " + count + " with " + trait + " = " + value + " wanted, " + there + " fit";
        }
    }

    Infeasible(List<Shortage> shortages, List<String> idle, WaysOut waysOut) {
        super(text(shortages, idle));
        this.shortages = List.copyOf(shortages);
        this.idle = List.copyOf(idle);
        this.waysOut = waysOut;
        this.uncovered = List.of();
    }

    private Infeasible(String why, List<Uncovered> uncovered) {
        super(why);
        this.shortages = List.of();
        this.idle = List.of();
        this.waysOut = WaysOut.NONE;
        this.uncovered = List.copyOf(uncovered);
    }

    /** Conditions on the reviewers of a proposal that cannot be met, each named with the proposal. */
    static Infeasible uncovered(List<Uncovered> faults) {
        return new Infeasible(
                String.join("; ", faults.stream().map(Uncovered::text).toList()), faults);
    }

    /** Conditions that each proposal could meet alone and all together cannot. */
    static Infeasible together() {
        return new Infeasible(
                "each proposal could be served alone, all together cannot:"
                        + " raise the greatest load, ease a condition or add reviewers",
                List.of());
    }

    private static String text(List<Shortage> shortages, List<String> idle) {
        return shortages.isEmpty()
                ? "the least load cannot be kept for: " + String.join(", ", idle)
                : String.join("; ", shortages.stream().map(Shortage::text).toList());
    }

    /** Groups of proposals that are short of reviewers, or none where only the least load cannot be kept. */
    public List<Shortage> shortages() {
        return shortages;
    }

    /** Reviewers who would have fewer proposals than the least load; empty where proposals are short. */
    public List<String> idle() {
        return idle;
    }

    /** Conditions on the reviewers of single proposals that cannot be met. */
    public List<Uncovered> uncovered() {
        return uncovered;
    }

    public WaysOut waysOut() {
        return waysOut;
    }
}
