package org.mengkeju.deal.proceeds;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * Whose agreements are whose: the unit writes and reads its own, a completer reads what names them, an auditor
 * reads all.
 */
@Component
public class AgreementAccess {
    /** Whether the viewer acts for the unit. */
    public boolean mayWrite(Agreement agreement, Viewer viewer) {
        return viewer.may(Right.SHARE_PROCEEDS) && viewer.actsFor(agreement.unit());
    }

    /** Whether the viewer may read agreement, costs and the division of every payment. */
    public boolean mayReadAll(Agreement agreement, Viewer viewer) {
        return mayWrite(agreement, viewer) || viewer.has(Role.AUDITOR);
    }

    /** Whether the viewer may read the agreement: what is published is for everybody, in its notice. */
    public boolean mayRead(Agreement agreement, List<AgreementVersion> versions, Viewer viewer) {
        return mayReadAll(agreement, viewer)
                || versions.stream().anyMatch(version -> isNamed(version, viewer.person()));
    }

    static boolean isNamed(AgreementVersion version, @Nullable UUID person) {
        return person != null && version.terms().completers().stream().anyMatch(one -> person.equals(one.person()));
    }

    void requireWrite(Agreement agreement, Viewer viewer) {
        if (!mayWrite(agreement, viewer)) {
            throw Refusal.notFound();
        }
    }
}
