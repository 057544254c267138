package org.mengkeju.selection.recheck;

import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;
import org.springframework.stereotype.Component;

/** Requests that are not answered hold what would overtake them. */
@Component
public class OpenRechecks {
    private final RecheckRows rows;
    private final Applications applications;

    OpenRechecks(RecheckRows rows, Applications applications) {
        this.rows = rows;
        this.applications = applications;
    }

    /**
     * Lets a stage end: a decision, a notice and the signing wait for every answer, any other stage for requests about itself.
     *
     * @throws Refusal with the number of requests that are open and the last day to answer the first of them
     */
    public void requireAnswered(Call call, Stage stage) {
        boolean decides = stage.type() == StageType.DECISION
                || stage.type() == StageType.PUBLIC_NOTICE
                || stage.type() == StageType.SIGNING;
        var open = rows.of(call.id()).stream()
                .filter(one -> one.state() == RecheckState.OPEN)
                .filter(one -> decides || leftIn(one, stage))
                .toList();
        if (!open.isEmpty()) {
            throw Refusal.conflict(
                    "selection.refusal.rechecks-open",
                    open.size(),
                    open.getFirst().answerBy());
        }
    }

    /** Lets somebody sign for a side: not while a place may still be decided again. */
    public void requireAnswered(Call call) {
        Stage at = call.at();
        if (at != null) {
            requireAnswered(call, at);
        }
    }

    private boolean leftIn(Recheck one, Stage stage) {
        return applications.all(one.call()).stream()
                .anyMatch(about ->
                        about.id().equals(one.application()) && stage.key().equals(about.stage()));
    }
}
