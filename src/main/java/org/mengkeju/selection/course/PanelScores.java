package org.mengkeju.selection.course;

import java.util.Map;
import java.util.Optional;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.scoring.Fraction;

/** What the panel of a stage found, once it is complete. */
public interface PanelScores {
    /**
     * A score and the lowest single one behind it.
     *
     * @param sheets how many sheets were counted
     */
    record Score(Fraction score, Fraction lowest, int sheets) {}

    /**
     * Scores by application; of an argument about the call itself under the call's own key. Empty while anything is owed.
     */
    Optional<Map<ApplicationId, Score>> of(Call call, Stage stage);
}
