package org.mengkeju.deal.proceeds.payout;

import java.util.UUID;
import org.mengkeju.deal.proceeds.AgreementAccess;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.deal.proceeds.Objection;
import org.mengkeju.deal.proceeds.Objections;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections to the division of a payment while it is published, and the unit's answers. */
@Service
public class PlanNotices {
    private final PlanRows rows;
    private final Objections objections;
    private final Agreements agreements;
    private final AgreementAccess access;
    private final PlanNews news;
    private final AuditTrail audit;

    PlanNotices(
            PlanRows rows,
            Objections objections,
            Agreements agreements,
            AgreementAccess access,
            PlanNews news,
            AuditTrail audit) {
        this.rows = rows;
        this.objections = objections;
        this.agreements = agreements;
        this.access = access;
        this.news = news;
        this.audit = audit;
    }

    /** Anybody with an account says what is wrong with it; the clock stops. */
    @Transactional
    public Objection object(UUID plan, String text, Viewer viewer) {
        Plan published = locked(plan);
        if (!published.state().isPublished()) {
            throw Refusal.conflict("deal.proceeds.refusal.no-notice");
        }
        Objection objection = objections.raise(published.agreement(), published.version(), plan, text, viewer);
        move(published, PlanState.OBJECTED, viewer);
        var agreement = agreements.find(published.agreement()).orElseThrow().agreement();
        news.objected(agreement, published, objection.id().toString());
        return objection;
    }

    /** The unit answers: the plan is reckoned anew after a change, or its notice runs on. */
    @Transactional
    public void answer(UUID plan, UUID objection, boolean upheld, String text, Viewer viewer) {
        Plan published = locked(plan);
        var standing = agreements.find(published.agreement()).orElseThrow();
        if (!access.mayWrite(standing.agreement(), viewer)) {
            throw Refusal.notFound();
        }
        Objection answered = objections.answer(objection, published.agreement(), plan, upheld, text, viewer);
        boolean others = objections.open(published.agreement(), answered.version(), plan);
        if (upheld) {
            move(published, PlanState.COMPUTED, viewer);
        } else if (!others) {
            move(published, PlanState.NOTICE, viewer);
        }
    }

    private Plan locked(UUID id) {
        Plan plan = rows.find(id).orElseThrow(Refusal::notFound);
        rows.lock(plan.agreement());
        return rows.find(id).orElseThrow();
    }

    private void move(Plan plan, PlanState state, Viewer viewer) {
        if (plan.state() != state && plan.state().next().contains(state)) {
            rows.move(plan.id(), state, state == PlanState.COMPUTED ? null : plan.publishedOn());
            audit.record(viewer.actor(), "moved", PlanDesk.SUBJECT, plan.id().toString(), plan.state(), state);
        }
    }
}
