package org.mengkeju.selection.panel.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.programme.Stage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Calls that are in a stage with a panel now, for those who run or read them. */
@Controller
@RequestMapping("/selection/panels")
@Requires(Right.READ_CALLS)
class PanelsController {
    private final Calls calls;
    private final PanelRows panels;

    PanelsController(Calls calls, PanelRows panels) {
        this.calls = calls;
        this.panels = panels;
    }

    /** A call in such a stage, with its panel if there is one. */
    record Line(Call call, Stage stage, @Nullable Panel panel) {}

    @GetMapping
    String list(Viewer viewer, Model model) {
        List<Line> lines = new ArrayList<>();
        for (Call call : calls.running(viewer)) {
            Stage stage = call.at();
            if (stage != null && stage.type().hasPanel()) {
                lines.add(
                        new Line(call, stage, panels.of(call.id(), stage.key()).orElse(null)));
            }
        }
        model.addAttribute("lines", lines);
        model.addAttribute("keeps", viewer.may(Right.KEEP_EXPERTS));
        model.addAttribute(
                "showsDemo", lines.stream().anyMatch(one -> one.call().demo()));
        return "selection/panels";
    }
}
