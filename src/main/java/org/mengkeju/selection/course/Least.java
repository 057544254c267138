package org.mengkeju.selection.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationLog;
import org.mengkeju.selection.application.ApplicationMove;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.springframework.stereotype.Component;

/** Whether as many are left after the decision as the programme wants at least; else nothing begins with those who are left. */
@Component
class Least {
    private final Applications applications;
    private final ApplicationLog log;
    private final Successors successors;

    Least(Applications applications, ApplicationLog log, Successors successors) {
        this.applications = applications;
        this.log = log;
        this.successors = successors;
    }

    /**
     * Keeps the least number when a stage after the decision ends. Somebody who can take a free place takes it first; where
     * nobody can, whoever is left leaves too, and the call ends unfilled.
     *
     * @return for the step: how few there are, where they are too few
     */
    Map<String, Object> keep(Call call, Viewer by) {
        List<Application> left = applications.all(call.id()).stream()
                .filter(one -> one.state() == ApplicationState.CHOSEN || one.state() == ApplicationState.SIGNED)
                .toList();
        boolean signed = left.stream().anyMatch(one -> one.state() == ApplicationState.SIGNED);
        if (left.isEmpty() || signed || left.size() >= DecisionEnd.leastOf(call)) {
            return Map.of();
        }
        if (successors.next(call).isPresent()) {
            throw Refusal.conflict("selection.refusal.too-few", left.size(), DecisionEnd.leastOf(call));
        }
        for (Application one : left) {
            log.move(call, log.hold(one.id()), ApplicationMove.DROP, "", Map.of("rule", "too-few"), by);
        }
        Map<String, Object> details = new HashMap<>();
        details.put(DecisionEnd.TOO_FEW, left.size());
        return details;
    }
}
