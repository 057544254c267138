package org.mengkeju.selection.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationAccess;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallAccess;
import org.mengkeju.selection.call.CallMove;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.recheck.Recheck;
import org.mengkeju.selection.recheck.RecheckGround;
import org.mengkeju.selection.recheck.RecheckState;
import org.mengkeju.selection.recheck.Rechecks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a review of a decision, and answering it. */
@Controller("selectionRecheckPage")
class RecheckController {
    private final Rechecks rechecks;
    private final ApplicationAccess access;
    private final CallAccess calls;
    private final RegionClock clock;

    RecheckController(Rechecks rechecks, ApplicationAccess access, CallAccess calls, RegionClock clock) {
        this.rechecks = rechecks;
        this.access = access;
        this.calls = calls;
        this.clock = clock;
    }

    /** What the page of an application shows. */
    public record Shown(
            @Nullable Recheck asked, @Nullable LocalDate last, boolean asks, boolean answers, List<Stage> ways) {
        /** Copies the list. */
        public Shown {
            ways = List.copyOf(ways);
        }
    }

    /** For the page of an application, whose reader was checked. */
    public Shown of(Call call, Application one, Viewer viewer) {
        Recheck asked = rechecks.of(one.id()).orElse(null);
        LocalDate last = rechecks.lastDay(call, one).orElse(null);
        boolean asks = asked == null
                && last != null
                && access.leads(one, viewer)
                && !clock.today().isAfter(last);
        boolean answers =
                asked != null && asked.state() == RecheckState.OPEN && calls.may(call, CallMove.ADVANCE, viewer);
        return new Shown(asked, last, asks, answers, answers ? rechecks.ways(call, one) : List.of());
    }

    /** Grounds that can be chosen; the one that does not count is named, so that it is understood why. */
    public List<RecheckGround> grounds() {
        return Arrays.asList(RecheckGround.values());
    }

    @PostMapping("/selection/applications/{id}/recheck")
    @Requires(Right.APPLY_IN_CALLS)
    String ask(
            @PathVariable UUID id,
            @RequestParam RecheckGround ground,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            Turn turn) {
        return turn.stay(
                "/selection/applications/" + id,
                "selection.done.recheck",
                () -> rechecks.ask(new ApplicationId(id), ground, text, viewer));
    }

    @PostMapping("/selection/applications/{id}/recheck/{recheck}")
    @Requires(Right.RUN_CALLS)
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID recheck,
            @RequestParam RecheckState state,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String ground,
            Viewer viewer,
            Turn turn) {
        return turn.stay(
                "/selection/applications/" + id,
                "selection.done.settled",
                () -> rechecks.settle(recheck, state, stage.isEmpty() ? null : stage, ground, viewer));
    }
}
