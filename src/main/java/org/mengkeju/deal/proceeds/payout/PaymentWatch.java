package org.mengkeju.deal.proceeds.payout;

import java.util.UUID;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.AgreementInForce;
import org.mengkeju.deal.proceeds.AgreementVersion;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.deal.proceeds.Agreements.Standing;
import org.mengkeju.deal.proceeds.engine.SharingWay;
import org.mengkeju.deal.proceeds.payout.Plan.Payment;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.claim.ClaimPaid;
import org.mengkeju.ledger.claim.PaymentReversed;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Makes a plan of every payment the supplier of a deal receives. A payment that comes before an agreement is in
 * force waits
 * and is divided when one is. Told again after a crash, nothing is done twice: a payment has one plan.
 */
@Component
class PaymentWatch {
    private final Deals deals;
    private final Agreements agreements;
    private final PlanRows rows;
    private final CostRows costs;
    private final PlanNews news;
    private final AuditTrail audit;
    private final RegionClock clock;

    PaymentWatch(
            Deals deals,
            Agreements agreements,
            PlanRows rows,
            CostRows costs,
            PlanNews news,
            AuditTrail audit,
            RegionClock clock) {
        this.deals = deals;
        this.agreements = agreements;
        this.rows = rows;
        this.costs = costs;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ClaimPaid paid) {
        deals.ofKey(paid.subject())
                .filter(deal -> isOf(deal.supplier().organisation().value(), paid.creditor()))
                .ifPresent(deal -> {
                    rows.note(payment(paid, deal));
                    agreements.ofDeal(deal.id().value(), deal.subject()).ifPresent(this::divideWaiting);
                });
    }

    private static boolean isOf(UUID organisation, Owner owner) {
        return owner.kind() == Owner.Kind.ORGANISATION && owner.key().equals(organisation.toString());
    }

    private static Payment payment(ClaimPaid paid, Deal deal) {
        return new Payment(
                paid.payment(),
                paid.claim().value(),
                deal.id().value(),
                deal.subject().value(),
                deal.supplier().organisation(),
                Money.ofFen(paid.fen()),
                paid.on());
    }

    @ApplicationModuleListener
    void on(AgreementInForce event) {
        agreements.find(event.agreement()).ifPresent(this::divideWaiting);
    }

    /** Makes plans of all payments that wait for this agreement. */
    private void divideWaiting(Standing standing) {
        AgreementVersion version = standing.inForce();
        AgreementId id = standing.agreement().id();
        if (version == null || version.terms().way() != SharingWay.TRANSFER) {
            return;
        }
        rows.lock(id);
        for (Payment payment : rows.undivided(
                standing.agreement().result().value(), standing.agreement().deal())) {
            if (isForThis(standing, payment)) {
                UUID key = Identifier.next();
                Plan plan = PlanMaker.make(key, payment, standing.agreement(), version, costs.of(id, key), 1);
                rows.insert(plan, clock.now());
                audit.record(Viewer.program().actor(), "divided", PlanDesk.SUBJECT, key.toString(), null, plan);
                news.toConfirm(standing.agreement(), plan);
            }
        }
    }

    /** An agreement made for one deal comes before the one made for the result. */
    private boolean isForThis(Standing standing, Payment payment) {
        return agreements
                .ofDeal(payment.deal(), standing.agreement().result())
                .filter(found ->
                        found.agreement().id().equals(standing.agreement().id()))
                .isPresent();
    }

    /** What was posted was taken back before: the books do not give a payment back that was shared. */
    @ApplicationModuleListener
    void on(PaymentReversed reversed) {
        rows.noteReversed(reversed.payment(), clock.today());
        rows.ofPayment(reversed.payment())
                .filter(plan -> plan.state().next().contains(PlanState.VOID))
                .ifPresent(plan -> {
                    rows.move(plan.id(), PlanState.VOID, plan.publishedOn());
                    audit.record(
                            Viewer.program().actor(),
                            "voided",
                            PlanDesk.SUBJECT,
                            plan.id().toString(),
                            plan.state(),
                            PlanState.VOID);
                });
    }
}
