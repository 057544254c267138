package org.mengkeju.selection.recheck;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationLog;
import org.mengkeju.selection.application.ApplicationMove;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallLog;
import org.mengkeju.selection.call.CallMove;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.programme.Stage;
import org.springframework.stereotype.Component;

/**
 * What an upheld review does: the application is in again, and its call goes back to the stage it left, or one
 * before. What was decided from there on is decided again: what was found about this application is found anew, what was found
 * about others stays; a panel that judged takes its stage again where the office says so. Where somebody has
 * signed nothing is taken from them: the answer is kept and told, and the call stays as it is.
 */
@Component
class GoingBack {
    private final CallLog calls;
    private final Applications applications;
    private final ApplicationLog log;
    private final RecheckRows rows;

    GoingBack(CallLog calls, Applications applications, ApplicationLog log, RecheckRows rows) {
        this.rows = rows;
        this.calls = calls;
        this.applications = applications;
        this.log = log;
    }

    /** Stages after handing in, up to the one the application left; none where it is too late to change anything. */
    List<Stage> ways(Call call, Application one) {
        boolean decides = call.state() == CallState.SELECTING || call.state() == CallState.NONE_CHOSEN;
        boolean signed =
                applications.all(call.id()).stream().anyMatch(other -> other.state() == ApplicationState.SIGNED);
        List<Stage> stages = call.programme().stages();
        int first = stages.indexOf(call.programme().submission()) + 1;
        int left = one.stage() == null ? -1 : stages.indexOf(call.programme().stage(one.stage()));
        return decides && !signed && left >= first ? stages.subList(first, left + 1) : List.of();
    }

    /** Carries out what follows; false where it is too late to change anything. The caller holds the call. */
    boolean carryOut(
            Call call, Application upheld, @Nullable String backTo, String ground, Map<String, ?> details, Viewer by) {
        List<Stage> ways = ways(call, upheld);
        if (ways.isEmpty()) {
            return false;
        }
        Stage back = ways.stream()
                .filter(stage -> backTo == null || stage.key().equals(backTo))
                .reduce((before, later) -> later)
                .orElseThrow(() -> Refusal.invalid("selection.refusal.back-to", String.valueOf(backTo)));
        Call now = call;
        if (!back.key().equals(call.stageKey())) {
            now = calls.save(call, call.reopened(back), CallMove.GO_BACK, ground, details, by);
            List<Stage> stages = call.programme().stages();
            List<String> undone = stages.subList(stages.indexOf(back), stages.size()).stream()
                    .map(Stage::key)
                    .toList();
            reopen(now, undone, upheld.id(), ground, by);
            rows.forgetFindings(upheld.id(), undone);
        }
        log.move(now, log.hold(upheld.id()), ApplicationMove.READMIT, ground, details, by);
        return true;
    }

    /** Whoever was chosen, or left in these stages by what was decided there, is in again. */
    private void reopen(Call call, List<String> undone, ApplicationId upheld, String ground, Viewer by) {
        for (Application one : applications.all(call.id())) {
            boolean leftSince = one.state() == ApplicationState.OUT && undone.contains(one.stage());
            if (!one.id().equals(upheld) && (leftSince || one.state() == ApplicationState.CHOSEN)) {
                log.move(call, log.hold(one.id()), ApplicationMove.REOPEN, ground, Map.of(), by);
                log.tellLead(call, one, "selection.told.reopened");
            }
        }
    }
}
