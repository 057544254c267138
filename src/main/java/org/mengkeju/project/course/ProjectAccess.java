package org.mengkeju.project.course;

import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who has to do with a project: its parties, its leader and chief engineer; officers and auditors read all, officers decide
 * where they act for no party. Nobody else learns that it exists.
 */
@Component("projectAccess")
public class ProjectAccess {
    /** Whether the viewer reads it. */
    public boolean mayRead(Project one, Viewer viewer) {
        return viewer.may(Right.READ_CALLS) || isParty(one, viewer) || isChief(one, viewer) || isLeader(one, viewer);
    }

    private static boolean isParty(Project one, Viewer viewer) {
        OrganisationId own = viewer.organisation();
        return own != null
                && viewer.may(Right.FOLLOW_PROJECTS)
                && one.parties().stream().anyMatch(party -> party.organisation().equals(own));
    }

    /** Whether the viewer is the chief engineer or chief scientist. */
    public boolean isChief(Project one, Viewer viewer) {
        return viewer.person() != null && viewer.person().equals(one.contract().chiefEngineer());
    }

    private static boolean isLeader(Project one, Viewer viewer) {
        return viewer.person() != null && viewer.person().equals(one.course().leader());
    }

    /** Whether the viewer decides: an officer, and not one of a party's own people. */
    public boolean mayDecide(Project one, Viewer viewer) {
        return viewer.may(Right.DECIDE_PROJECTS) && viewer.isSignedIn() && !isParty(one, viewer);
    }

    /** Whether the viewer speaks for the final user: the poster, or the department where it set the task itself. */
    public boolean isUser(Project one, Viewer viewer) {
        return one.of(Party.Part.POSTER).isEmpty()
                ? mayDecide(one, viewer)
                : viewer.isSignedIn()
                        && viewer.may(Right.FOLLOW_PROJECTS)
                        && one.has(Party.Part.POSTER, viewer.organisation());
    }

    /** Whether the viewer is one of those who may make a move. */
    public boolean is(ProjectMove.By by, Project one, Viewer viewer) {
        return switch (by) {
            case TAKER ->
                viewer.may(Right.WORK_ON_PROJECTS)
                        && viewer.isSignedIn()
                        && one.has(Party.Part.TAKER, viewer.organisation());
            case POSTER -> isUser(one, viewer);
            case CHIEF -> isChief(one, viewer);
            case OFFICER -> mayDecide(one, viewer);
            case PROGRAM -> !viewer.isSignedIn() && viewer.may(Right.ADMINISTER);
        };
    }

    /** Whether the viewer may make this move where the project stands now. */
    public boolean may(Project one, ProjectMove move, Viewer viewer) {
        return move.from().contains(one.state()) && is(move.by(), one, viewer);
    }
}
