package org.mengkeju.integrity.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Subject;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who has to do with a case. Officers work all but those in which they have a tie: reported it, are accused, or belong to
 * the accused organisation or that of the accused person. Auditors read. The accused sees the own case once it is told, and
 * never who reported. Nobody else learns that a case exists.
 */
@Component
public class CaseAccess {
    private final People people;
    private final Organisations organisations;

    CaseAccess(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /** Whether an officer has a tie to a case and must keep out of it. */
    public boolean isTied(IntegrityCase one, @Nullable UUID person, @Nullable OrganisationId organisation) {
        if (person != null && person.equals(one.report().reporter())) {
            return true;
        }
        OrganisationId unit = unit(one);
        boolean same = organisation != null && organisation.equals(unit);
        return same || (one.accused() instanceof Subject.OfPerson(UUID key) && key.equals(person));
    }

    /** The organisation a case is about, or to which its accused person belongs; null where it is not known. */
    private @Nullable OrganisationId unit(IntegrityCase one) {
        Subject accused = one.accused();
        if (accused == null) {
            String named = one.report().aboutUnit()
                    ? one.report().accused()
                    : one.report().unit();
            return organisations.byName(named).map(found -> found.id()).orElse(null);
        }
        return switch (accused) {
            case Subject.OfOrganisation(OrganisationId id) -> id;
            case Subject.OfPerson(UUID key) ->
                people.find(key).map(Person::organisation).orElse(null);
        };
    }

    /** Whether the viewer is an officer who may work on it. */
    public boolean mayHandle(IntegrityCase one, Viewer viewer) {
        return viewer.may(Right.HANDLE_INTEGRITY)
                && viewer.isSignedIn()
                && !isTied(one, viewer.person(), viewer.organisation());
    }

    /** Whether the viewer reads all of it. */
    public boolean mayReadAll(IntegrityCase one, Viewer viewer) {
        return viewer.may(Right.READ_INTEGRITY) && !isTied(one, viewer.person(), viewer.organisation());
    }

    /** Whether the viewer is accused, or acts for the organisation that is, and has been told. */
    public boolean isTold(IntegrityCase one, Viewer viewer) {
        return one.proceedings().findings() != null && isAccused(one, viewer);
    }

    private static boolean isAccused(IntegrityCase one, Viewer viewer) {
        Subject accused = one.accused();
        if (accused == null) {
            return false;
        }
        return switch (accused) {
            case Subject.OfOrganisation(OrganisationId id) -> viewer.actsFor(id);
            case Subject.OfPerson(UUID key) -> key.equals(viewer.person());
        };
    }

    /** Whether the viewer may make this move, where the case stands now. */
    public boolean may(IntegrityCase one, CaseMove move, Viewer viewer) {
        return move.from().contains(one.state())
                && switch (move.by()) {
                    case ANYBODY -> true;
                    case OFFICER -> mayHandle(one, viewer);
                    case INVESTIGATOR ->
                        mayHandle(one, viewer) && one.proceedings().isOfTheTeam(viewer.person());
                    case OTHER_OFFICER ->
                        mayHandle(one, viewer) && !one.proceedings().isOfTheTeam(viewer.person());
                    case REVIEWER ->
                        mayHandle(one, viewer)
                                && !one.proceedings().isOfTheTeam(viewer.person())
                                && !one.proceedings().decidedBy(viewer.person());
                    case ACCUSED -> isTold(one, viewer);
                    case PROGRAM -> !viewer.isSignedIn();
                };
    }
}
