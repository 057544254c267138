package org.mengkeju.deal.proceeds.payout;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.proceeds.Agreement;
import org.mengkeju.deal.proceeds.AgreementAccess;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.AgreementVersion;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.deal.proceeds.rules.CostKind;
import org.mengkeju.deal.proceeds.rules.RuleSet;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a unit does with plans: costs, confirming, posting after the notice, taking back. */
@Service
public class PlanDesk {
    static final String SUBJECT = "proceeds-plan";
    private static final int EVIDENCE_MIN = 2;
    private static final int TEXT_MAX = 400;

    private final PlanRows rows;
    private final CostRows costs;
    private final Plans plans;
    private final PlanPosting posting;
    private final PlanNews news;
    private final Agreements agreements;
    private final AgreementAccess access;
    private final AuditTrail audit;
    private final RegionClock clock;
    private final TransactionTemplate transaction;

    PlanDesk(
            PlanRows rows,
            CostRows costs,
            Plans plans,
            PlanPosting posting,
            PlanNews news,
            Agreements agreements,
            AgreementAccess access,
            AuditTrail audit,
            RegionClock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.costs = costs;
        this.plans = plans;
        this.posting = posting;
        this.news = news;
        this.agreements = agreements;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Records a cost; plans nobody confirmed yet are reckoned anew with it. */
    @Transactional
    public void spend(AgreementId id, CostKind kind, Money amount, LocalDate on, String evidence, Viewer viewer) {
        Agreement agreement = writable(id, viewer);
        if (amount.isZero()) {
            throw Refusal.invalid("deal.proceeds.refusal.cost-amount");
        }
        if (on.isAfter(clock.today())) {
            throw Refusal.invalid("deal.proceeds.refusal.cost-future");
        }
        String shown = evidence.strip();
        if (shown.length() < EVIDENCE_MIN || shown.length() > TEXT_MAX) {
            throw Refusal.invalid("deal.proceeds.refusal.cost-evidence");
        }
        var cost = new Cost(Identifier.next(), id, kind, amount, on, shown, viewer.name(), clock.now(), false, amount);
        costs.insert(cost);
        audit.record(viewer.actor(), "spent", "proceeds-cost", cost.id().toString(), null, cost);
        reckonAnew(agreement);
    }

    /** Takes a cost off the list while no payment was divided with it. */
    @Transactional
    public void cancel(AgreementId id, UUID cost, Viewer viewer) {
        Agreement agreement = writable(id, viewer);
        if (!costs.cancel(cost, id, clock.now())) {
            throw Refusal.conflict("deal.proceeds.refusal.cost-used");
        }
        audit.record(viewer.actor(), "cancelled", "proceeds-cost", cost.toString(), null, null);
        reckonAnew(agreement);
    }

    /** Oldest first, so that the payment that came first bears the costs first. */
    private void reckonAnew(Agreement agreement) {
        rows.of(agreement.id()).reversed().stream()
                .filter(plan -> plan.state() == PlanState.COMPUTED)
                .forEach(plan -> rows.insert(
                        PlanMaker.make(
                                plan.id(),
                                plan.payment(),
                                agreement,
                                version(plan),
                                costs.of(agreement.id(), plan.id()),
                                plan.attempt()),
                        clock.now()));
    }

    /** The unit confirms: the plan is published where its rules ask for it, and posted where they do not. */
    @Transactional
    public Plan confirm(UUID id, Viewer viewer) {
        Plan plan = held(id, viewer);
        if (plan.state() != PlanState.COMPUTED) {
            throw Refusal.conflict("deal.proceeds.refusal.plan-state");
        }
        rows.confirm(id, viewer.name(), clock.now());
        if (asksForNotice(plan)) {
            rows.move(id, PlanState.NOTICE, clock.today());
            audit.record(viewer.actor(), "published", SUBJECT, id.toString(), plan.state(), PlanState.NOTICE);
        } else {
            post(plan, viewer);
        }
        return rows.find(id).orElseThrow();
    }

    /** Whether a plan is to be published before it is posted. */
    public boolean asksForNotice(Plan plan) {
        RuleSet.Publicity publicity = version(plan).rules().rewardPublicity();
        return publicity != null
                && publicity.days() > 0
                && (publicity.eachPayment() || !rows.published(plan.agreement(), plan.version()));
    }

    private void post(Plan plan, Viewer by) {
        Transfer transfer = posting.post(plan, by.actor());
        rows.posted(plan.id(), transfer.id(), clock.today());
        audit.record(by.actor(), "posted", SUBJECT, plan.id().toString(), plan.state(), transfer.id());
        news.posted(agreement(plan), plan);
    }

    /** Posts what was published long enough; told again, nothing changes. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    public void settle() {
        for (Plan plan : rows.inNotice()) {
            transaction.executeWithoutResult(_ -> {
                rows.lock(plan.agreement());
                rows.find(plan.id())
                        .filter(now -> now.state() == PlanState.NOTICE)
                        .filter(now -> plans.clock(now, days(now)).over(clock.today()))
                        .ifPresent(now -> post(now, Viewer.program()));
            });
        }
    }

    /** Days for which a plan is published. */
    public int days(Plan plan) {
        RuleSet.Publicity publicity = version(plan).rules().rewardPublicity();
        return publicity == null ? 0 : publicity.days();
    }

    /** Takes a posted plan back, with the reason; nobody has the money in the books any more. */
    @Transactional
    public void reverse(UUID id, String reason, Viewer viewer) {
        Plan plan = held(id, viewer);
        if (plan.state() != PlanState.POSTED) {
            throw Refusal.conflict("deal.proceeds.refusal.plan-state");
        }
        if (reason.strip().length() < EVIDENCE_MIN || reason.strip().length() > TEXT_MAX) {
            throw Refusal.invalid("deal.proceeds.refusal.reason");
        }
        posting.reverse(plan, reason.strip(), viewer.actor());
        rows.move(id, PlanState.REVERSED, plan.publishedOn());
        audit.record(viewer.actor(), "reversed", SUBJECT, id.toString(), plan.state(), Map.of("reason", reason));
    }

    /** Reckons a plan anew that was taken back, by the version in force now. */
    @Transactional
    public void reckon(UUID id, Viewer viewer) {
        Plan plan = held(id, viewer);
        if (plan.state() != PlanState.REVERSED) {
            throw Refusal.conflict("deal.proceeds.refusal.plan-state");
        }
        Agreement agreement = agreement(plan);
        @Nullable
        AgreementVersion inForce = agreements.find(agreement.id()).orElseThrow().inForce();
        var anew = PlanMaker.make(
                id,
                plan.payment(),
                agreement,
                inForce == null ? version(plan) : inForce,
                costs.of(agreement.id(), id),
                plan.attempt() + 1);
        rows.insert(anew, clock.now());
        audit.record(viewer.actor(), "divided", SUBJECT, id.toString(), plan, anew);
    }

    private Plan held(UUID id, Viewer viewer) {
        Plan plan = rows.find(id).orElseThrow(Refusal::notFound);
        writable(plan.agreement(), viewer);
        return rows.find(id).orElseThrow();
    }

    private Agreement writable(AgreementId id, Viewer viewer) {
        Agreement agreement = agreements
                .find(id)
                .map(Agreements.Standing::agreement)
                .filter(found -> access.mayWrite(found, viewer))
                .orElseThrow(Refusal::notFound);
        rows.lock(id);
        return agreement;
    }

    private Agreement agreement(Plan plan) {
        return agreements.find(plan.agreement()).orElseThrow().agreement();
    }

    private AgreementVersion version(Plan plan) {
        return agreements.find(plan.agreement()).orElseThrow().versions().stream()
                .filter(one -> one.number() == plan.version())
                .findFirst()
                .orElseThrow();
    }
}
