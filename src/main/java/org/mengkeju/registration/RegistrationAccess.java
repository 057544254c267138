package org.mengkeju.registration;

import java.util.Optional;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealAccess;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Component;

/**
 * Whose registrations are whose: the applicant's organisation writes its own, the transfer manager of a deal those of the
 * deal, both sides of the deal read it, registrars work all, the auditor reads. Nobody else learns that one exists.
 */
@Component
public class RegistrationAccess {
    private final Deals deals;
    private final DealAccess dealAccess;

    RegistrationAccess(Deals deals, DealAccess dealAccess) {
        this.deals = deals;
        this.dealAccess = dealAccess;
    }

    /** Whether the viewer writes for the applicant. */
    public boolean mayApply(Registration one, Viewer viewer) {
        return viewer.may(Right.APPLY_REGISTRATION)
                && (viewer.actsFor(one.applicant())
                        || deal(one)
                                .filter(deal -> dealAccess.mayManage(deal, viewer))
                                .isPresent());
    }

    /** Whether the viewer works at the registration body, and not on a contract of an organisation of his own. */
    public boolean mayRegister(Registration one, Viewer viewer) {
        return viewer.may(Right.REGISTER_CONTRACTS) && !viewer.actsFor(one.applicant());
    }

    public boolean mayRead(Registration one, Viewer viewer) {
        boolean drafted = one.state() == RegistrationState.DRAFT || one.state() == RegistrationState.WITHDRAWN;
        return mayApply(one, viewer)
                || (!drafted && (viewer.may(Right.REGISTER_CONTRACTS) || viewer.has(Role.AUDITOR)))
                || deal(one).filter(deal -> dealAccess.mayRead(deal, viewer)).isPresent();
    }

    private Optional<Deal> deal(Registration one) {
        return one.deal() == null ? Optional.empty() : deals.find(new DealId(one.deal()));
    }
}
