package org.mengkeju.selection.panel.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.call.CallLog;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelAccess;
import org.mengkeju.selection.panel.PanelId;
import org.mengkeju.selection.panel.PanelLog;
import org.mengkeju.selection.panel.PanelMove;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.panel.PanelState;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatMove;
import org.mengkeju.selection.panel.SeatRows;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.SheetRows;
import org.mengkeju.selection.panel.drawing.Invitations;
import org.mengkeju.selection.panel.drawing.PanelItems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does about a panel after the draw, and what the program does every morning. */
@Service
public class PanelDesk {
    /** Ground of what the program takes back from one application, whatever connects the two. */
    private static final String CONFLICT = "CONFLICT";

    private final PanelLog log;
    private final PanelAccess access;
    private final PanelRows panels;
    private final SeatRows seats;
    private final SheetRows sheets;
    private final PanelItems items;
    private final Invitations invitations;
    private final Settlement settlement;
    private final RegionClock clock;

    PanelDesk(
            PanelLog log,
            PanelAccess access,
            PanelRows panels,
            SeatRows seats,
            SheetRows sheets,
            PanelItems items,
            Invitations invitations,
            Settlement settlement,
            RegionClock clock) {
        this.log = log;
        this.access = access;
        this.panels = panels;
        this.seats = seats;
        this.sheets = sheets;
        this.items = items;
        this.invitations = invitations;
        this.settlement = settlement;
        this.clock = clock;
    }

    private PanelLog.Held held(PanelId id, Viewer by) {
        PanelLog.Held held = log.hold(id);
        if (!access.runs(held.call(), by)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
        PanelLog.requireRunning(held);
        return held;
    }

    private Seat seat(Panel panel, int n) {
        return seats.of(panel.id()).stream()
                .filter(one -> one.n() == n)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Replaces an expert who has not handed in, with a reason; the next reserve is called up. */
    @Transactional
    public void replace(PanelId id, int n, String ground, Viewer by) {
        PanelLog.Held held = held(id, by);
        Seat seat = seat(held.panel(), n);
        if (!SeatMove.REPLACE.from().contains(seat.state())) {
            throw Refusal.conflict("selection.panel.refusal.seat-state");
        }
        log.save(
                held.panel(),
                seat,
                SeatMove.REPLACE,
                CallLog.ground(ground),
                Map.of("reason", "REPLACED_BY_OFFICER"),
                by);
        invitations.callNext(held.call(), held.panel());
        settlement.settle(held.call(), held.panel());
    }

    /** Sets aside what an expert gave, all of it or one item, because a conflict came to light; a reserve is called if too few are left. */
    @Transactional
    public void setAside(PanelId id, int n, Optional<UUID> item, String ground, Viewer by) {
        PanelLog.Held held = held(id, by);
        setAside(held, seat(held.panel(), n), item.map(Set::of), CallLog.ground(ground), by);
    }

    private void setAside(PanelLog.Held held, Seat seat, Optional<Set<UUID>> some, String ground, Viewer by) {
        if (!SeatMove.SET_ASIDE.from().contains(seat.state())) {
            throw Refusal.conflict("selection.panel.refusal.seat-state");
        }
        List<UUID> aside = new ArrayList<>();
        for (Sheet one : sheets.of(seat.id())) {
            boolean counts = one.state() == Sheet.State.SIGNED || one.state() == Sheet.State.DRAFT;
            if (counts && some.map(set -> set.contains(one.item())).orElse(true)) {
                sheets.update(one.without(Sheet.State.SET_ASIDE, ground));
                aside.add(one.item());
            }
        }
        Panel panel = held.panel();
        if (PanelMove.SET_ASIDE.from().contains(panel.state())) {
            panel = log.save(panel, PanelMove.SET_ASIDE, null, ground, Map.of("seat", seat.n(), "items", aside), by);
        }
        if (some.isEmpty()) {
            log.save(panel, seat, SeatMove.SET_ASIDE, ground, Map.of("items", aside), by);
        }
        settlement.settle(held.call(), panel);
    }

    /** Records that scores far apart were discussed; the scores stay as they are. */
    @Transactional
    public void discuss(PanelId id, UUID item, String text, Viewer by) {
        PanelLog.Held held = log.hold(id, PanelMove.DISCUSS, by);
        if (!held.panel().items().contains(item)) {
            throw Refusal.notFound();
        }
        String said = CallLog.ground(text);
        panels.discussed(id, new PanelRows.Discussion(item, said, by.name(), clock.now()), by.person());
        Panel saved = log.save(held.panel(), PanelMove.DISCUSS, null, said, Map.of("item", item), by);
        settlement.settle(held.call(), saved);
    }

    /** Keeps the result after an objection about the procedure. */
    @Transactional
    public void keep(PanelId id, String ground, Viewer by) {
        PanelLog.Held held = log.hold(id, PanelMove.KEEP, by);
        log.save(held.panel(), PanelMove.KEEP, held.panel().scores(), CallLog.ground(ground), Map.of(), by);
    }

    /** Gives the stage to another panel after an objection about the procedure. */
    @Transactional
    public void reviewAgain(PanelId id, String ground, Viewer by) {
        PanelLog.Held held = log.hold(id, PanelMove.REVIEW_AGAIN, by);
        log.save(held.panel(), PanelMove.REVIEW_AGAIN, null, CallLog.ground(ground), Map.of(), by);
    }

    /** What is due in a panel on a day: silence is replaced, conflicts are found, reminders go to those who owe something. */
    @Transactional
    public void morning(PanelId id) {
        Viewer program = Viewer.program();
        PanelLog.Held held = log.hold(id);
        boolean over = !held.call().stageKey().equals(held.panel().stage())
                || held.call().state().isOver()
                || held.panel().state() == PanelState.REVIEWED_AGAIN;
        if (over) {
            return;
        }
        for (Seat seat : seats.of(id)) {
            Panel panel = panels.find(id).orElseThrow();
            morning(new PanelLog.Held(held.call(), panel), seat, program);
        }
        Panel panel = settlement.settle(held.call(), panels.find(id).orElseThrow());
        invitations.planMorning(panel);
    }

    private void morning(PanelLog.Held held, Seat seat, Viewer program) {
        if (!seat.state().isActive()) {
            return;
        }
        Optional<String> conflict = invitations.conflict(held.call(), held.panel(), seat);
        if (conflict.isPresent() && !conflict.get().equals("LEFT_POOL")) {
            conflicted(held, seat, conflict.get(), program);
        } else if (seat.state() == SeatState.INVITED
                && seat.answerBy() != null
                && clock.today().isAfter(seat.answerBy())) {
            invitations.drop(held.panel(), seat, SeatMove.SILENT, "SILENT", program);
            invitations.callNext(held.call(), held.panel());
        } else if (!closeConflicted(held, seat, program)) {
            Reminders.remind(invitations, held.call(), seat, owes(held, seat), clock.today());
        }
    }

    /** Takes back what an expert of a shared panel may not score any more, on the desk or scored; whether there was anything. */
    private boolean closeConflicted(PanelLog.Held held, Seat seat, Viewer program) {
        Set<UUID> closed =
                invitations.closed(held.call(), held.panel(), List.of(seat)).getOrDefault(seat.id(), Set.of());
        Set<UUID> there = sheets.of(seat.id()).stream()
                .filter(one -> one.state() == Sheet.State.DRAFT || one.state() == Sheet.State.SIGNED)
                .map(Sheet::item)
                .filter(closed::contains)
                .collect(Collectors.toSet());
        if (there.isEmpty() || held.panel().state() == PanelState.KEPT) {
            return false;
        }
        setAside(held, seat, Optional.of(there), CONFLICT, program);
        invitations.tell(held.call(), seat, "closed:" + clock.today(), "selection.panel.told.closed", clock.today());
        return true;
    }

    private boolean owes(PanelLog.Held held, Seat seat) {
        List<UUID> live = items.live(held.call(), held.panel());
        return seat.state() == SeatState.INVITED
                || sheets.of(seat.id()).stream()
                        .anyMatch(one -> one.state() == Sheet.State.DRAFT && live.contains(one.item()));
    }

    private void conflicted(PanelLog.Held held, Seat seat, String reason, Viewer program) {
        boolean signed = sheets.of(seat.id()).stream().anyMatch(one -> one.state() == Sheet.State.SIGNED);
        if (signed && held.panel().state() != PanelState.KEPT) {
            setAside(held, seat, Optional.empty(), reason, program);
        } else if (SeatMove.CONFLICT.from().contains(seat.state())) {
            invitations.drop(held.panel(), seat, SeatMove.CONFLICT, reason, program);
            invitations.callNext(held.call(), held.panel());
        }
    }
}
