package org.mengkeju.selection.panel.assignment;

import java.util.List;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelAccess;
import org.mengkeju.selection.panel.PanelId;
import org.mengkeju.selection.panel.PanelLog;
import org.mengkeju.selection.panel.PanelState;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatRows;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.panel.SheetRows;
import org.mengkeju.selection.panel.drawing.PanelItems;
import org.mengkeju.selection.programme.StageType;
import org.springframework.stereotype.Component;

/** Looks at panels for their assignment, and holds them for whoever may change it. */
@Component
class Situations {
    private final PanelLog log;
    private final PanelAccess access;
    private final PanelItems items;
    private final SeatRows seats;
    private final SheetRows sheets;

    Situations(PanelLog log, PanelAccess access, PanelItems items, SeatRows seats, SheetRows sheets) {
        this.log = log;
        this.access = access;
        this.items = items;
        this.seats = seats;
        this.sheets = sheets;
    }

    /** As it is now. */
    Situation of(Call call, Panel panel) {
        List<Seat> accepted = seats.of(panel.id()).stream()
                .filter(one -> one.state() == SeatState.ACCEPTED || one.state() == SeatState.SUBMITTED)
                .toList();
        return new Situation(call, panel, items.live(call, panel), accepted, sheets.of(panel.id()));
    }

    /**
     * Holds a panel that reviews applications, for an officer.
     *
     * @throws Refusal when the viewer may not, or experts are not reviewing now
     */
    Situation held(PanelId id, Viewer by) {
        PanelLog.Held held = log.hold(id);
        if (!access.runs(held.call(), by)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
        PanelLog.requireRunning(held);
        if (held.panel().state() != PanelState.DRAWN || !assigns(held.call(), held.panel())) {
            throw Refusal.conflict("selection.assignment.refusal.state");
        }
        return of(held.call(), held.panel());
    }

    /** Whether the panel judges applications; where it argues about the call itself there is nothing to hand out. */
    static boolean assigns(Call call, Panel panel) {
        return call.programme().stage(panel.stage()).type() != StageType.EXPERT_ARGUMENT;
    }
}
