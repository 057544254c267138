package org.mengkeju.selection.application;

import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallAccess;
import org.mengkeju.selection.call.CallState;
import org.springframework.stereotype.Component;

/** Who sees an application: its own people and partners always; officers and the poster what was handed in, once the window closed. */
@Component
public class ApplicationAccess {
    private final CallAccess calls;

    ApplicationAccess(CallAccess calls) {
        this.calls = calls;
    }

    /** Whether the viewer acts for the organisation that leads. */
    public boolean leads(Application one, Viewer viewer) {
        return viewer.may(Right.APPLY_IN_CALLS) && viewer.actsFor(one.lead());
    }

    /** Whether the viewer acts for a partner who takes part or is asked to; whoever declined is a stranger from then on. */
    public boolean isPartner(Application one, Viewer viewer) {
        return viewer.may(Right.APPLY_IN_CALLS)
                && one.partners().stream()
                        .filter(partner -> partner.state() != Partner.State.DECLINED)
                        .anyMatch(partner -> viewer.actsFor(partner.organisation()));
    }

    /** Whether the viewer may read it. Before the window closes nobody outside does, so that no bid can follow another. */
    public boolean sees(Call call, Application one, Viewer viewer) {
        if (leads(one, viewer) || isPartner(one, viewer)) {
            return true;
        }
        boolean handedIn = one.receipt() != null && one.state() != ApplicationState.DRAFT;
        boolean closed = call.state() != CallState.OPEN;
        return handedIn && closed && (viewer.may(Right.READ_CALLS) || calls.isPoster(call, viewer));
    }
}
