package org.mengkeju.deal.proceeds.payout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.deal.proceeds.AgreementAccess;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.deal.proceeds.Objection;
import org.mengkeju.deal.proceeds.engine.PublicityClock;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Service;

/** How payments are divided, for the unit and for each person: of others' parts a person sees nothing. */
@Service
public class Plans {
    private final PlanRows rows;
    private final CostRows costs;
    private final Agreements agreements;
    private final AgreementAccess access;

    Plans(PlanRows rows, CostRows costs, Agreements agreements, AgreementAccess access) {
        this.rows = rows;
        this.costs = costs;
        this.agreements = agreements;
        this.access = access;
    }

    /** All of an agreement, newest first; nothing for those who may not read all of it. */
    public List<Plan> of(AgreementId agreement, Viewer viewer) {
        return mayReadAll(agreement, viewer) ? rows.of(agreement) : List.of();
    }

    /** One plan, for those who may read all of its agreement. */
    public Optional<Plan> find(UUID id, Viewer viewer) {
        return rows.find(id).filter(plan -> mayReadAll(plan.agreement(), viewer));
    }

    /** Plans that are published now, for everybody. */
    public Optional<Plan> published(UUID id) {
        return rows.find(id).filter(plan -> plan.state().isPublished());
    }

    /** All plans that are published now, for everybody. */
    public List<Plan> allPublished() {
        return rows.published();
    }

    /** Whether the viewer has a part in any plan. */
    public boolean isNamed(Viewer viewer) {
        return viewer.person() != null && rows.names(viewer.person());
    }

    /** Plans in which the viewer has a part, with the viewer's own parts only, newest first. */
    public List<Plan> own(Viewer viewer) {
        UUID person = viewer.person();
        return person == null
                ? List.of()
                : rows.ofPerson(person).stream()
                        .filter(plan -> plan.state() != PlanState.VOID)
                        .map(plan -> onlyOf(plan, person))
                        .toList();
    }

    private static Plan onlyOf(Plan plan, UUID person) {
        return new Plan(
                plan.id(),
                plan.payment(),
                plan.agreement(),
                plan.version(),
                plan.state(),
                plan.net(),
                plan.reward(),
                plan.costs(),
                plan.parts().stream()
                        .filter(part -> person.equals(part.person()))
                        .toList(),
                plan.payBy(),
                plan.publishedOn(),
                plan.postedOn(),
                plan.transfer(),
                plan.attempt());
    }

    /** Costs of an agreement, for those who may read all of it. */
    public List<Cost> costs(AgreementId agreement, Viewer viewer) {
        return mayReadAll(agreement, viewer) ? costs.of(agreement, new UUID(0, 0)) : List.of();
    }

    /** Objections to a plan. */
    public List<Objection> objections(Plan plan) {
        return agreements.objections(plan.agreement()).stream()
                .filter(one -> plan.id().equals(one.plan()))
                .toList();
    }

    /** The clock of a plan that is published. */
    public PublicityClock clock(Plan plan, int days) {
        if (plan.publishedOn() == null) {
            throw new IllegalArgumentException("plan " + plan.id() + " is not published");
        }
        List<PublicityClock.Pause> pauses =
                objections(plan).stream().map(Objection::pause).toList();
        return new PublicityClock(plan.publishedOn(), days, pauses);
    }

    private boolean mayReadAll(AgreementId agreement, Viewer viewer) {
        return agreements
                .find(agreement)
                .filter(found -> access.mayReadAll(found.agreement(), viewer))
                .isPresent();
    }
}
