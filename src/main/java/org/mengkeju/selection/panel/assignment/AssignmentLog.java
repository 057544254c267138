package org.mengkeju.selection.panel.assignment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.pairing.Pairing;
import org.mengkeju.selection.step.Steps;
import org.springframework.stereotype.Component;

/** What happens to assignments in the chain of steps of the call; experts under their numbers. */
@Component
class AssignmentLog {
    static final String DRAFT = "assignment-draft";
    static final String DROP = "assignment-drop";
    static final String CHANGE = "assignment-change";
    static final String PUBLISH = "assignment-publish";
    static final String UNDO = "assignment-undo";

    private final Steps steps;

    AssignmentLog(Steps steps) {
        this.steps = steps;
    }

    void append(Panel panel, Pairing one, String act, String ground, Map<String, ?> details, Viewer by) {
        Map<String, Object> all = new TreeMap<>(details);
        all.put("panel", panel.id().toString());
        all.put("assignment", one.n());
        steps.append(
                new Steps.Entry(
                        panel.call(), null, act, panel.stage(), one.state().name(), ground, all),
                by);
    }

    /** Pairs as the chain keeps them. */
    static List<Map<String, Object>> pairs(Pairing one) {
        return one.pairs().stream()
                .map(pair -> Map.<String, Object>of("item", pair.item().toString(), "expert", pair.expert()))
                .toList();
    }
}
