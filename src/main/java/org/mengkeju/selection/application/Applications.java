package org.mengkeju.selection.application;

import java.util.List;
import java.util.Optional;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.springframework.stereotype.Service;

/** Applications as different people may read them. */
@Service
public class Applications {
    private final ApplicationRows rows;
    private final ApplicationAccess access;
    private final Calls calls;

    Applications(ApplicationRows rows, ApplicationAccess access, Calls calls) {
        this.rows = rows;
        this.access = access;
        this.calls = calls;
    }

    /** One application; empty where the viewer may not know of it. */
    public Optional<Application> find(ApplicationId id, Viewer viewer) {
        return rows.find(id)
                .filter(one -> calls.find(one.call(), viewer)
                        .filter(call -> access.sees(call, one, viewer))
                        .isPresent());
    }

    /** Those of a call the viewer may read, in the order in which they were handed in. */
    public List<Application> of(Call call, Viewer viewer) {
        return rows.of(call.id()).stream()
                .filter(one -> access.sees(call, one, viewer))
                .toList();
    }

    /** All of a call, for the stages that move them. */
    public List<Application> all(CallId call) {
        return rows.of(call);
    }

    /** The one the viewer's own organisation leads in a call. */
    public Optional<Application> own(CallId call, Viewer viewer) {
        OrganisationId own = viewer.organisation();
        return own == null || !viewer.may(Right.APPLY_IN_CALLS) ? Optional.empty() : rows.of(call, own);
    }

    /** Those the viewer's own organisation leads or takes part in. */
    public List<Application> own(Viewer viewer) {
        OrganisationId own = viewer.organisation();
        return own == null || !viewer.may(Right.APPLY_IN_CALLS)
                ? List.of()
                : rows.ofOrganisation(own).stream()
                        .filter(one -> access.leads(one, viewer) || access.isPartner(one, viewer))
                        .toList();
    }
}
