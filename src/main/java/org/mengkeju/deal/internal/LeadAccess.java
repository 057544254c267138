package org.mengkeju.deal.internal;

import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.LeadStage;
import org.mengkeju.network.Centre;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Component;

/** Whose leads are whose: a centre's people work the centre's, the head office sees all, a firm follows its own. */
@Component
public class LeadAccess {
    private final Centres centres;
    private final Listings listings;

    LeadAccess(Centres centres, Listings listings) {
        this.centres = centres;
        this.listings = listings;
    }

    /** Whether the viewer works at the centre that holds the lead, or at the head office. */
    public boolean mayWork(Lead lead, Viewer viewer) {
        return viewer.may(Right.WORK_LEADS)
                && (atHeadOffice(viewer) || lead.centre().equals(viewer.centre()));
    }

    /** Whether the lead is in the viewer's own hands, or the viewer looks after the centre. */
    public boolean mayAct(Lead lead, Viewer viewer) {
        boolean own = viewer.person() != null && viewer.person().equals(lead.manager());
        return own || (viewer.has(Role.CENTRE_STAFF) && mayWork(lead, viewer));
    }

    /** Refuses, and says why, unless a manager has taken the lead and it is the viewer's to work. */
    public void requireHeld(Lead lead, Viewer viewer) {
        if (lead.stage() == LeadStage.WAITING) {
            throw Refusal.conflict("deal.refusal.not-taken");
        }
        if (!mayAct(lead, viewer)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.refusal.not-yours", String.valueOf(lead.managerName()));
        }
    }

    /** Whether the viewer may see how far the lead has come. */
    public boolean mayFollow(Lead lead, Viewer viewer) {
        Lead.Asker asker = lead.asker();
        if (mayWork(lead, viewer)) {
            return true;
        }
        if (asker != null) {
            return viewer.actsFor(asker.organisation());
        }
        return viewer.organisation() != null
                && listings.find(lead.subject(), viewer)
                        .filter(need -> viewer.actsFor(need.owner()))
                        .isPresent();
    }

    /** The centre whose queue the viewer works, or null for all of them. */
    public @Nullable String queueOf(Viewer viewer) {
        if (atHeadOffice(viewer)) {
            return null;
        }
        return viewer.centre() == null ? "" : viewer.centre();
    }

    private boolean atHeadOffice(Viewer viewer) {
        return viewer.centre() != null
                && centres.find(viewer.centre())
                        .filter(centre -> centre.kind() == Centre.Kind.HEAD)
                        .isPresent();
    }
}
