package org.mengkeju.selection.panel;

import java.util.Objects;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.call.Call;
import org.springframework.stereotype.Component;

/** Who runs a panel: officers without a tie to the poster; who set the conditions does not draw. */
@Component
public class PanelAccess {
    /** Whether the viewer may make this move of this panel. */
    public boolean may(Call call, Panel panel, PanelMove move, Viewer viewer) {
        boolean officer = runs(call, viewer);
        return switch (move.by()) {
            case OFFICER -> officer || (move == PanelMove.SET_ASIDE && isProgram(viewer));
            case OTHER_OFFICER -> officer && !Objects.equals(panel.setBy(), viewer.person());
            case PROGRAM -> true;
        };
    }

    private static boolean isProgram(Viewer viewer) {
        return !viewer.isSignedIn() && viewer.name().equals(Viewer.program().name());
    }

    /** Whether the viewer is an officer without a tie to the poster. */
    public boolean runs(Call call, Viewer viewer) {
        return viewer.may(Right.RUN_CALLS) && viewer.isSignedIn() && !viewer.actsFor(call.poster());
    }

    void require(Call call, Panel panel, PanelMove move, Viewer viewer) {
        if (may(call, panel, move, viewer)) {
            return;
        }
        boolean own = move.by() == PanelMove.By.OTHER_OFFICER && runs(call, viewer);
        throw new Refusal(
                Refusal.Kind.FORBIDDEN, own ? "selection.panel.refusal.same-person" : "selection.refusal.not-yours");
    }
}
