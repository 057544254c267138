package org.mengkeju.project.course;

/**
 * What an officer finds about a project that did not reach its goal.
 *
 * @param recordsComplete whether the original records are complete
 * @param dueEffort whether they show that people did their duty
 * @param insurmountable whether the experts call the difficulty insurmountable
 * @param forged whether anything was forged
 */
public record Findings(boolean recordsComplete, boolean dueEffort, boolean insurmountable, boolean forged) {
    /**
     * What follows. Without complete original records that show due effort nobody is exempt (科学技术进步法 art. 68); what is
     * forged never is. A stopped project is exempt or liable; one that came to its acceptance may also be closed.
     */
    public ProjectMove verdict(ProjectState at) {
        if (forged || !recordsComplete || !dueEffort) {
            return ProjectMove.HOLD_LIABLE;
        }
        return insurmountable || at == ProjectState.TERMINATED ? ProjectMove.EXEMPT : ProjectMove.CLOSE;
    }
}
