package org.mengkeju.selection.course;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.programme.StageType;

/** What ends a stage of some types. A new type of stage is one value of {@link StageType} and one of these. */
interface StageEnd {
    Set<StageType> types();

    /** What happens when a call comes into such a stage. */
    default void enter(Call call, Stage stage, List<Application> in, Viewer by) {}

    /**
     * Ends the stage: whoever does not go on leaves.
     *
     * @param in applications that still take part
     * @return what was counted, for the chain of steps
     * @throws org.mengkeju.platform.Refusal while something is still to be done
     */
    Map<String, ?> end(Call call, Stage stage, List<Application> in, Viewer by);
}
