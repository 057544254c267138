package org.mengkeju.selection.expert;

import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.People;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Component;

/** Who sees an entry of the pool and who may do what with it. Nobody decides about the own entry or a colleague's. */
@Component
public class ExpertAccess {
    private final People people;

    ExpertAccess(People people) {
        this.people = people;
    }

    /** Whether it is the viewer's own entry. */
    public boolean isSelf(Expert one, Viewer viewer) {
        return viewer.person() != null && viewer.person().equals(one.person());
    }

    /** Whether the viewer may read the entry: the expert, the unit, operators. Relations are read by the expert alone. */
    public boolean sees(Expert one, Viewer viewer) {
        return isSelf(one, viewer) || viewer.may(Right.KEEP_EXPERTS) || isOfUnit(one, viewer);
    }

    private static boolean isOfUnit(Expert one, Viewer viewer) {
        return viewer.may(Right.CONFIRM_EXPERTS) && viewer.actsFor(one.unit());
    }

    /** Whether somebody besides the expert could answer here for the unit. */
    public boolean unitCanAnswer(Expert one) {
        OrganisationId unit = one.unit();
        return unit != null
                && people.membersOf(unit).stream()
                        .filter(member -> !member.id().equals(one.person()))
                        .anyMatch(
                                member -> Right.CONFIRM_EXPERTS.roles().stream().anyMatch(member.roles()::contains));
    }

    /** Whether the viewer may make this move, if the state allows it. */
    public boolean may(Expert one, ExpertMove move, Viewer viewer) {
        boolean self = isSelf(one, viewer);
        boolean keeps = viewer.may(Right.KEEP_EXPERTS) && !viewer.actsFor(one.unit());
        return switch (move.by()) {
            case EXPERT -> self && viewer.may(Right.OWN_EXPERT_PROFILE);
            case UNIT -> !self && (isOfUnit(one, viewer) || (keeps && !unitCanAnswer(one)));
            case OPERATOR -> !self && keeps;
            case DEPARTMENT -> !self && keeps && viewer.may(Right.HANDLE_INTEGRITY);
            case PROGRAM -> !viewer.isSignedIn();
        };
    }
}
