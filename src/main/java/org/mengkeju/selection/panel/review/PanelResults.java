package org.mengkeju.selection.panel.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.course.PanelScores;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.panel.drawing.PanelItems;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.scoring.Fraction;
import org.springframework.stereotype.Component;

/** What panels found, for the course of a call. */
@Component
class PanelResults implements PanelScores {
    private final PanelRows panels;
    private final PanelItems items;

    PanelResults(PanelRows panels, PanelItems items) {
        this.panels = panels;
        this.items = items;
    }

    @Override
    public Optional<Map<ApplicationId, Score>> of(Call call, Stage stage) {
        Optional<Panel> panel = panels.of(call.id(), stage.key());
        List<Panel.Counted> counted = panel.map(Panel::scores).orElse(null);
        if (panel.isEmpty() || counted == null || !panel.get().state().isCounted()) {
            return Optional.empty();
        }
        Map<ApplicationId, Score> scores = new HashMap<>();
        for (Panel.Counted one : counted) {
            scores.put(
                    new ApplicationId(one.item()),
                    new Score(Fraction.parse(one.score()), Fraction.parse(one.lowest()), one.sheets()));
        }
        var wanted = new HashSet<UUID>(items.live(call, panel.get()));
        return wanted.stream().allMatch(item -> scores.containsKey(new ApplicationId(item)))
                ? Optional.of(scores)
                : Optional.empty();
    }
}
