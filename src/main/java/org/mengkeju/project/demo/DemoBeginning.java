package org.mengkeju.project.demo;

import org.mengkeju.platform.time.StoryTime;
import org.mengkeju.project.course.Beginning;
import org.mengkeju.selection.TaskSigned;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a story signs on an earlier day begins on that day: the listener for everybody runs later, when the story is over, and
 * then finds the project there.
 */
@Component
@ConditionalOnBooleanProperty("mengkeju.demo")
class DemoBeginning {
    private final Beginning beginning;
    private final StoryTime time;

    DemoBeginning(Beginning beginning, StoryTime time) {
        this.beginning = beginning;
        this.time = time;
    }

    @EventListener
    void on(TaskSigned event) {
        if (time.isTelling()) {
            beginning.begin(event.contract());
        }
    }
}
