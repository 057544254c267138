package org.mengkeju.selection.call;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.step.Steps;
import org.springframework.stereotype.Component;

/** Every move of a call: held, checked against version and right, written, and appended to the chain of steps. */
@Component
public class CallLog {
    private final CallRows rows;
    private final CallAccess access;
    private final Steps steps;

    CallLog(CallRows rows, CallAccess access, Steps steps) {
        this.rows = rows;
        this.access = access;
        this.steps = steps;
    }

    /**
     * Holds a call until the transaction ends.
     *
     * @throws Refusal where there is none the viewer may know of
     */
    public Call hold(CallId id) {
        return rows.lock(id).orElseThrow(Refusal::notFound);
    }

    /**
     * Holds a call for a move.
     *
     * @param version the version that was read, or null where the move holds on any
     * @throws Refusal when somebody was faster, or the viewer may not make this move, or not now
     */
    public Call hold(CallId id, @Nullable Integer version, CallMove move, Viewer by) {
        Call call = hold(id);
        access.require(call, move, by);
        if (version != null && version != call.version()) {
            throw Refusal.conflict("selection.refusal.version");
        }
        if (!move.from().contains(call.state())) {
            throw Refusal.conflict("selection.refusal.state");
        }
        return call;
    }

    void begin(Call call, Viewer by) {
        rows.insert(call);
        append(call, CallMove.BEGIN, "", Map.of("edition", call.programme().edition()), by);
    }

    /** Writes what a move left. */
    public Call save(Call before, Call after, CallMove move, String ground, Map<String, ?> details, Viewer by) {
        if (!move.from().contains(before.state()) || !move.to().contains(after.state())) {
            throw new IllegalStateException(move + " does not lead from " + before.state() + " to " + after.state());
        }
        rows.update(after);
        append(after, move, ground, details, by);
        return after;
    }

    private void append(Call call, CallMove move, String ground, Map<String, ?> details, Viewer by) {
        steps.append(
                new Steps.Entry(
                        call.id(),
                        null,
                        move.act(),
                        call.stageKey(),
                        call.state().name(),
                        ground,
                        details),
                by);
    }

    /** A reason in words.
     *
     * @throws Refusal where it is empty or too long
     */
    public static String ground(String text) {
        String ground = text.strip();
        if (ground.isEmpty() || ground.length() > GROUND_MAX) {
            throw Refusal.invalid("selection.refusal.ground", GROUND_MAX);
        }
        return ground;
    }

    /** Longest reason in characters. */
    public static final int GROUND_MAX = 2000;
}
