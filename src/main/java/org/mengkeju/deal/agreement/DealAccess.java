package org.mengkeju.deal.agreement;

import java.util.Optional;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.network.Centre;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * Whose deals are whose: the parties see their own, a transfer manager those he has, a centre's staff the centre's, the head
 * office and the auditor all. Nobody else learns that a deal exists.
 */
@Component
public class DealAccess {
    private final Centres centres;

    DealAccess(Centres centres) {
        this.centres = centres;
    }

    public boolean mayRead(Deal deal, Viewer viewer) {
        return deal.roleOf(viewer).isPresent()
                || mayManage(deal, viewer)
                || viewer.has(Role.AUDITOR)
                || seesAll(viewer);
    }

    /** Whether the viewer looks after the deal for the network: its transfer manager, or the staff of its centre. */
    public boolean mayManage(Deal deal, Viewer viewer) {
        boolean own = viewer.person() != null && viewer.person().equals(deal.manager());
        boolean ofCentre = viewer.has(Role.CENTRE_STAFF)
                && deal.centre() != null
                && deal.centre().equals(viewer.centre());
        return viewer.may(Right.WORK_LEADS) && (own || ofCentre);
    }

    /** The side the viewer speaks for, if any. */
    public Optional<PartyRole> side(Deal deal, Viewer viewer) {
        return viewer.may(Right.AGREE_ON_DEALS) ? deal.roleOf(viewer).filter(PartyRole::isSide) : Optional.empty();
    }

    /** Whether the viewer may write into the deal: a side, or whoever looks after it. */
    public boolean mayWork(Deal deal, Viewer viewer) {
        return side(deal, viewer).isPresent() || mayManage(deal, viewer);
    }

    /** The side the viewer speaks for. */
    public PartyRole requireSide(Deal deal, Viewer viewer) {
        return side(deal, viewer)
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "deal.agreement.refusal.not-a-side"));
    }

    public void requireWork(Deal deal, Viewer viewer) {
        if (!mayWork(deal, viewer)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.agreement.refusal.not-yours");
        }
    }

    public void requireManage(Deal deal, Viewer viewer) {
        if (!mayManage(deal, viewer)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.agreement.refusal.not-managed");
        }
    }

    private boolean seesAll(Viewer viewer) {
        return viewer.may(Right.WORK_LEADS)
                && viewer.centre() != null
                && centres.find(viewer.centre())
                        .filter(centre -> centre.kind() == Centre.Kind.HEAD)
                        .isPresent();
    }
}
