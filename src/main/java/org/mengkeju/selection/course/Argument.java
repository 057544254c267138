package org.mengkeju.selection.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.scoring.Fraction;
import org.springframework.stereotype.Component;

/** 榜单论证: a subject is published only when the experts who judged it found it good enough. */
@Component
class Argument {
    private final List<PanelScores> panels;

    Argument(List<PanelScores> panels) {
        this.panels = panels;
    }

    /** What the panel found, where that is enough. */
    Map<String, ?> passed(Call call, Stage stage) {
        PanelScores.Score score = panels.stream()
                .flatMap(one -> one.of(call, stage).stream())
                .map(found -> found.get(new ApplicationId(call.id().value())))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("selection.refusal.panel"));
        Stage.Cut cut = stage.cut();
        BigDecimal line = cut == null ? null : cut.passLine();
        if (line != null && score.score().compareTo(Fraction.of(line)) < 0) {
            throw Refusal.conflict("selection.refusal.argument", score.score().shown(2), line);
        }
        return Map.of("score", score.score().toString(), "sheets", score.sheets());
    }
}
