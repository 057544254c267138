package org.mengkeju.selection.call;

import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who sees a call before it is public, and who may do what with it. */
@Component
public class CallAccess {
    /** Whether the viewer may read it: everybody what is published, its poster and those who read calls the rest. */
    public boolean sees(Call call, Viewer viewer) {
        return call.state().isPublic() || isPoster(call, viewer) || viewer.may(Right.READ_CALLS);
    }

    /** Whether the viewer acts for the poster. */
    public boolean isPoster(Call call, Viewer viewer) {
        return viewer.may(Right.POST_CHALLENGES) && viewer.actsFor(call.poster());
    }

    /** Whether the viewer may write it: the poster, and officers for the department or for a firm they help. */
    public boolean writes(Call call, Viewer viewer) {
        return isPoster(call, viewer) || viewer.may(Right.RUN_CALLS);
    }

    /** Whether the viewer may make this move. */
    public boolean may(Call call, CallMove move, Viewer viewer) {
        return switch (move.by()) {
            case PROPOSER -> writes(call, viewer);
            // nobody runs a call their own unit has set
            case OFFICER -> viewer.may(Right.RUN_CALLS) && !viewer.actsFor(call.poster());
            case PROGRAM -> !viewer.isSignedIn();
        };
    }

    /** Lets pass whoever may make this move. */
    public void require(Call call, CallMove move, Viewer viewer) {
        if (!sees(call, viewer) && viewer.isSignedIn()) {
            throw Refusal.notFound();
        }
        if (!may(call, move, viewer)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
    }
}
