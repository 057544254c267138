package org.mengkeju.selection.call;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.programme.Programme;
import org.springframework.stereotype.Service;

/** Calls as different people may read them. */
@Service
public class Calls {
    private final CallRows rows;
    private final CallAccess access;

    Calls(CallRows rows, CallAccess access) {
        this.rows = rows;
        this.access = access;
    }

    /** One call; empty where the viewer may not know of it. */
    public Optional<Call> find(CallId id, Viewer viewer) {
        return rows.find(id).filter(call -> access.sees(call, viewer));
    }

    /** One call for the program itself, whatever its state; who may know of it is the caller's care. */
    public Optional<Call> forProgram(CallId id) {
        return rows.find(id);
    }

    /** Published ones; those one can apply in first, the one that closes first before others. */
    public List<Call> published(Programme.@Nullable Kind kind, int page, int size) {
        return rows.published(kind == null ? null : kind.name(), page, size);
    }

    /** How many are {@link #published}. */
    public int countPublished(Programme.@Nullable Kind kind) {
        return rows.countPublished(kind == null ? null : kind.name());
    }

    /** Those the viewer's own organisation set. */
    public List<Call> own(Viewer viewer) {
        OrganisationId own = viewer.organisation();
        return own == null || !viewer.may(Right.POST_CHALLENGES) ? List.of() : rows.ofPoster(own);
    }

    /** Those that are not over, for those who run or read calls. */
    public List<Call> running(Viewer viewer) {
        return viewer.may(Right.READ_CALLS) ? rows.running() : List.of();
    }

    /** Those that are over, for those who run or read calls. */
    public List<Call> over(Viewer viewer) {
        return viewer.may(Right.READ_CALLS) ? rows.over() : List.of();
    }

    /** How many wait for an officer. */
    public int waiting() {
        return rows.waiting();
    }
}
