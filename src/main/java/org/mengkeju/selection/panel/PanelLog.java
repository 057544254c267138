package org.mengkeju.selection.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallLog;
import org.mengkeju.selection.step.Steps;
import org.springframework.stereotype.Component;

/**
 * Every move of panels and seats: held, checked, written, appended to the chain of steps of the call. Experts stand there under
 * their number only.
 */
@Component
public class PanelLog {
    private final CallLog calls;
    private final PanelRows panels;
    private final SeatRows seats;
    private final PanelAccess access;
    private final Steps steps;

    PanelLog(CallLog calls, PanelRows panels, SeatRows seats, PanelAccess access, Steps steps) {
        this.calls = calls;
        this.panels = panels;
        this.seats = seats;
        this.access = access;
        this.steps = steps;
    }

    /** A panel with its call, held until the transaction ends. */
    public record Held(Call call, Panel panel) {}

    /** Holds a call that is in this stage. */
    public Call hold(CallId id, String stage) {
        Call call = calls.hold(id);
        if (!call.stageKey().equals(stage)) {
            throw Refusal.conflict("selection.panel.refusal.stage");
        }
        return call;
    }

    /** Holds a panel, whatever stage its call is in. */
    public Held hold(PanelId id) {
        CallId call = panels.find(id).orElseThrow(Refusal::notFound).call();
        Call held = calls.hold(call);
        return new Held(held, panels.find(id).orElseThrow(Refusal::notFound));
    }

    /**
     * Holds a panel for a move, while its call is in its stage.
     *
     * @throws Refusal when the viewer may not make this move, or not now
     */
    public Held hold(PanelId id, PanelMove move, Viewer by) {
        Held held = hold(id);
        access.require(held.call(), held.panel(), move, by);
        requireRunning(held);
        if (!move.from().contains(held.panel().state())) {
            throw Refusal.conflict("selection.panel.refusal.state");
        }
        return held;
    }

    /** Refuses what comes when the stage is over. */
    public static void requireRunning(Held held) {
        if (!held.call().stageKey().equals(held.panel().stage())
                || held.call().state().isOver()) {
            throw Refusal.conflict("selection.panel.refusal.stage");
        }
    }

    /** A panel that was just made. */
    public void begin(Panel panel, Map<String, ?> details, Viewer by) {
        panels.insert(panel);
        append(panel, PanelMove.FREEZE, "", details, by);
    }

    /** Writes where a move led. */
    public Panel save(
            Panel before,
            PanelMove move,
            @Nullable List<Panel.Counted> counted,
            String ground,
            Map<String, ?> details,
            Viewer by) {
        return save(before, before.at(move.to(), counted), move, ground, details, by);
    }

    /** Writes what a move left. */
    public Panel save(Panel before, Panel after, PanelMove move, String ground, Map<String, ?> details, Viewer by) {
        if (!move.from().contains(before.state()) || move.to() != after.state()) {
            throw new IllegalStateException(move + " does not lead from " + before.state() + " to " + after.state());
        }
        panels.update(after);
        append(after, move, ground, details, by);
        return after;
    }

    private void append(Panel panel, PanelMove move, String ground, Map<String, ?> details, Viewer by) {
        steps.append(
                new Steps.Entry(
                        panel.call(),
                        null,
                        move.act(),
                        panel.stage(),
                        panel.state().name(),
                        ground,
                        with(panel, details)),
                by);
    }

    private static Map<String, Object> with(Panel panel, Map<String, ?> details) {
        Map<String, Object> all = new HashMap<>(details);
        all.put("panel", panel.id().toString());
        return new java.util.TreeMap<>(all);
    }

    /** Holds a seat for a move of its expert; nobody else learns that there is one. */
    public Seat own(Held held, SeatId id, SeatMove move, Viewer by) {
        Seat seat = seats.find(id)
                .filter(one -> one.panel().equals(held.panel().id()))
                .orElseThrow(Refusal::notFound);
        UUID person = by.person();
        if (person == null || !person.equals(seat.person()) || seat.answerBy() == null) {
            throw Refusal.notFound();
        }
        requireRunning(held);
        if (!move.from().contains(seat.state())) {
            throw Refusal.conflict("selection.panel.refusal.seat-state");
        }
        return seat;
    }

    /** Writes where a move led a seat. */
    public Seat save(Panel panel, Seat before, SeatMove move, String ground, Map<String, ?> details, Viewer by) {
        if (!move.from().contains(before.state())) {
            throw new IllegalStateException(move + " does not begin at " + before.state());
        }
        Seat after = before.at(move.to(), ground.isEmpty() ? before.ground() : ground);
        seats.update(after);
        Map<String, Object> all = with(panel, details);
        all.put("seat", before.n());
        Viewer shown = move.by() == SeatMove.By.EXPERT ? masked(before) : by;
        // an expert's own words may tell who it is; they stand beside the seat
        String told = move.by() == SeatMove.By.EXPERT ? "" : ground;
        steps.append(
                new Steps.Entry(
                        panel.call(),
                        null,
                        move.act(),
                        panel.stage(),
                        after.state().name(),
                        told,
                        all),
                shown);
        return after;
    }

    /** The expert as the chain knows one. */
    private static Viewer masked(Seat seat) {
        return new Viewer(null, "专家 " + seat.n(), Set.of(), null, null, "");
    }
}
