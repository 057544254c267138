package org.mengkeju.deal.usefirst.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.UseFirstTerms.Trigger;
import org.mengkeju.deal.terms.UseFirstTerms.TriggerKind;
import org.mengkeju.deal.usefirst.Act;
import org.mengkeju.deal.usefirst.Due;
import org.mengkeju.deal.usefirst.Move;
import org.mengkeju.deal.usefirst.Owed;
import org.mengkeju.deal.usefirst.Side;
import org.mengkeju.deal.usefirst.Status;
import org.mengkeju.deal.usefirst.UseFirstLicence;
import org.mengkeju.deal.usefirst.UseFirstState;

/**
 * A licence as its page shows it.
 *
 * @param side the side the viewer acts for, or null where one only looks
 */
record UseFirstPage(UseFirstLicence licence, @Nullable Side side) {
    private static final List<UseFirstState> USUAL_WAY = List.of(
            UseFirstState.SIGNED,
            UseFirstState.REGISTERED,
            UseFirstState.IN_FREE_USE,
            UseFirstState.DUE,
            UseFirstState.PAID);

    /** A step of the picture; how is {@code done}, {@code now}, {@code stop} or "" for what may come. */
    public record Step(
            UseFirstState state, String how, @Nullable LocalDate on) {}

    /** A line of the history: a change of state, or something somebody did. */
    public record Line(
            LocalDate on,
            @Nullable UseFirstState state,
            @Nullable Act act) {}

    /** What a proposal of the other side waits for. */
    public record Proposal(Act act, boolean mine) {}

    public Status status() {
        return licence.status();
    }

    /** What was passed, where it is, and what usually comes then. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<Status.Step> passed = lately(status().steps());
        for (int i = 0; i < passed.size(); i++) {
            Status.Step step = passed.get(i);
            boolean last = i == passed.size() - 1;
            steps.add(new Step(step.to(), last ? (isBad(step.to()) ? "stop" : "now") : "done", step.on()));
        }
        if (!isBad(status().state())) {
            int at = USUAL_WAY.indexOf(status().state());
            USUAL_WAY.stream()
                    .skip(at < 0 ? USUAL_WAY.size() : at + 1L)
                    .forEach(state -> steps.add(new Step(state, "", null)));
        }
        return steps;
    }

    /** Each state once, where it was last; a picture does not draw rounds. */
    private static List<Status.Step> lately(List<Status.Step> all) {
        Set<UseFirstState> seen = new LinkedHashSet<>();
        List<Status.Step> last = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (seen.add(all.get(i).to())) {
                last.addFirst(all.get(i));
            }
        }
        return last;
    }

    static boolean isBad(UseFirstState state) {
        return state == UseFirstState.BREACH
                || state == UseFirstState.STOPPED
                || state == UseFirstState.IN_DEFAULT
                || state == UseFirstState.EXITED_FREE;
    }

    /** What happened, newest first; a state stands after what led to it. */
    public List<Line> history() {
        List<Line> lines = new ArrayList<>();
        List<Status.Step> steps = status().steps();
        for (Act act : licence.contract().acts()) {
            lines.add(new Line(act.on(), null, act));
            steps.stream()
                    .filter(step -> step.by() != null && step.by().id().equals(act.id()))
                    .forEach(step -> lines.add(new Line(step.on(), step.to(), null)));
        }
        // what time did comes before what people did on the same day
        List<Line> byTime = steps.stream()
                .filter(step -> step.by() == null)
                .map(step -> new Line(step.on(), step.to(), null))
                .toList();
        List<Line> all = new ArrayList<>(byTime);
        all.addAll(lines);
        all.sort(Comparator.comparing(Line::on));
        return all.reversed();
    }

    /** What the viewer may do, what is owed first. */
    public List<Move> moves() {
        if (side == null) {
            return List.of();
        }
        Set<Move> first = new LinkedHashSet<>();
        for (Owed owed : mine()) {
            move(owed).ifPresent(first::add);
        }
        List<Move> may = status().movesOf(side);
        return Stream.concat(first.stream().filter(may::contains), may.stream().filter(move -> !first.contains(move)))
                .toList();
    }

    private static Optional<Move> move(Owed owed) {
        return switch (owed.what()) {
            case REGISTER -> Optional.of(Move.REGISTER);
            case HAND_OVER -> Optional.of(Move.HAND_OVER);
            case STATE_REVENUE -> Optional.of(Move.STATE_REVENUE);
            case INVOICE -> Optional.of(Move.INVOICE);
            case RETURN_PAPERS -> Optional.of(Move.RETURN_PAPERS);
            case DECIDE -> Optional.of(Move.CONVERT);
            case CONFIRM, PAY, COVER -> Optional.empty();
        };
    }

    /** What the viewer's side owes now. */
    public List<Owed> mine() {
        return status().owed().stream().filter(owed -> owed.who() == side).toList();
    }

    /** What waits to be confirmed. */
    public List<Proposal> proposals() {
        return status().openProposals().stream()
                .map(act -> new Proposal(act, act.by() == side))
                .toList();
    }

    /** Whether the viewer is the one to confirm it. */
    public boolean mayConfirm(Act proposal) {
        return side != null && side != proposal.by() && proposal.move().sides().contains(side);
    }

    /** Payments one may send an invoice or a notice for. */
    public List<Due> open() {
        return status().dues().stream()
                .filter(due -> !due.isSettled() && due.standing(status().day()) != Due.Standing.WAITING)
                .toList();
    }

    /** Milestones that are not met yet. */
    public List<String> milestones() {
        List<Trigger> triggers = licence.contract().terms().triggers();
        return triggers.stream()
                .filter(trigger -> trigger.kind() == TriggerKind.MILESTONE_MET)
                .filter(trigger ->
                        status().due(String.valueOf(triggers.indexOf(trigger))).isEmpty())
                .map(Trigger::label)
                .toList();
    }

    /** Periods that are to be stated, the oldest first. */
    public List<String> periods() {
        return status().owed().stream()
                .filter(owed -> owed.what() == Owed.What.STATE_REVENUE)
                .map(Owed::about)
                .sorted()
                .toList();
    }
}
