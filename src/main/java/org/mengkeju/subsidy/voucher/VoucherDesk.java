package org.mengkeju.subsidy.voucher;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.Jobs;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.subsidy.CaseLog;
import org.mengkeju.subsidy.Ground;
import org.mengkeju.subsidy.Hindrances;
import org.mengkeju.subsidy.Officer;
import org.mengkeju.subsidy.formula.Basis;
import org.mengkeju.subsidy.formula.Calculation;
import org.mengkeju.subsidy.formula.Formulas;
import org.mengkeju.subsidy.payout.Payouts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers do with vouchers: issue, review what was filed, record the payment, take back. Two people for each. */
@Service
public class VoucherDesk {
    private final VoucherRows rows;
    private final VoucherLog steps;
    private final Vouchers vouchers;
    private final Hindrances hindrances;
    private final Payouts payouts;
    private final CaseLog log;
    private final Jobs jobs;
    private final RegionClock clock;

    VoucherDesk(
            VoucherRows rows,
            VoucherLog steps,
            Vouchers vouchers,
            Hindrances hindrances,
            Payouts payouts,
            CaseLog log,
            Jobs jobs,
            RegionClock clock) {
        this.rows = rows;
        this.steps = steps;
        this.vouchers = vouchers;
        this.hindrances = hindrances;
        this.payouts = payouts;
        this.log = log;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Issues a voucher and sets its face aside.
     *
     * @throws Refusal when something stands against it, the year is used up, or the budget has not enough
     */
    @Transactional
    public Voucher issue(VoucherId id, int version, Viewer viewer) {
        Voucher one = steps.forOfficer(id, version, viewer);
        VoucherLog.require(one, VoucherState.CLAIMED);
        log.lock(one.firm());
        LocalDate today = clock.today();
        hindrances.refuseWhatStands(one.firm(), one.scheme(), today);
        Basis basis = vouchers.basis(one, one.planned());
        Calculation face = Formulas.of(one.scheme(), basis);
        if (face.amount().isZero()) {
            throw Refusal.conflict("subsidy.refusal.used-up", Integer.toString(one.year()));
        }
        payouts.reserve(one.promise(), face.shares(), viewer.actor());
        LocalDate to = one.scheme().voucherRule().validTo(today);
        LocalDate end = one.scheme().validTo();
        VoucherCourse issued = one.course()
                .issued(
                        basis,
                        face.amount(),
                        face.from(BudgetSource.REGION),
                        today,
                        end != null && end.isBefore(to) ? end : to,
                        Officer.of(viewer));
        Voucher after = steps.save(one, VoucherState.ISSUED, issued, null, "", viewer);
        plan(after);
        return after;
    }

    /** Looks again the day after its last day, and the day after the last day for filing. */
    private void plan(Voucher one) {
        LocalDate to = Objects.requireNonNull(one.course().validTo());
        LocalDate last = Objects.requireNonNull(one.fileBy());
        for (LocalDate day : new LocalDate[] {to, last}) {
            jobs.plan(
                    VoucherExpiry.NAME,
                    one.id().toString(),
                    day.plusDays(1).atStartOfDay(clock.zone()).toInstant());
        }
    }

    /** Refuses a voucher, or what was filed on it, with the ground. */
    @Transactional
    public Voucher refuse(VoucherId id, int version, @Nullable Ground ground, String words, Viewer viewer) {
        Voucher one = steps.forOfficer(id, version, viewer);
        if (one.state() == VoucherState.FILED) {
            other(one, viewer);
        }
        payouts.release(one.subject(), viewer.actor());
        rows.dropInvoice(id);
        String said = CaseLog.said(words);
        return steps.save(
                one, VoucherState.REFUSED, one.course().said(CaseLog.named(ground), said), null, said, viewer);
    }

    /** Sends what was filed back to be corrected; the voucher stays valid as long as it was. */
    @Transactional
    public Voucher sendBack(VoucherId id, int version, @Nullable Ground ground, String words, Viewer viewer) {
        Voucher one = steps.forOfficer(id, version, viewer);
        String said = CaseLog.said(words);
        return steps.save(
                one, VoucherState.RETURNED, one.course().said(CaseLog.named(ground), said), null, said, viewer);
    }

    /** Approves what was filed; by another officer than the one who issued it. */
    @Transactional
    public Voucher approve(VoucherId id, int version, String words, Viewer viewer) {
        Voucher one = steps.forOfficer(id, version, viewer);
        VoucherLog.require(one, VoucherState.FILED);
        other(one, viewer);
        hindrances.refuseWhatStands(one.firm(), one.scheme(), claimed(one));
        LocalDate due = steps.due(one.scheme().terms().pay());
        return steps.save(
                one,
                VoucherState.REVIEWED,
                one.course().reviewed(Officer.of(viewer)),
                due,
                CaseLog.words(words),
                viewer);
    }

    private static void other(Voucher one, Viewer viewer) {
        Officer issuer = one.course().issuer();
        if (issuer != null && issuer.person().equals(viewer.person())) {
            throw Refusal.conflict("subsidy.refusal.same-officer", issuer.name());
        }
    }

    private LocalDate claimed(Voucher one) {
        return clock.dayOf(one.openedAt());
    }

    /** Records that it was paid, by the shares the calculation gives. */
    @Transactional
    public Voucher pay(VoucherId id, int version, LocalDate on, String evidence, Viewer viewer) {
        Voucher one = steps.forOfficer(id, version, viewer);
        VoucherLog.require(one, VoucherState.REVIEWED);
        hindrances.refuseWhatStands(one.firm(), one.scheme(), claimed(one));
        String paper = CaseLog.evidence(evidence);
        Calculation grant = Objects.requireNonNull(one.calculation());
        payouts.settle(one.promise(), grant.shares(), on, paper, viewer.actor());
        return steps.save(one, VoucherState.PAID, one.course().paid(on), null, paper, viewer);
    }

    /** Records that what was paid was taken back. */
    @Transactional
    public Voucher recover(
            VoucherId id, int version, @Nullable Ground ground, LocalDate on, String words, Viewer viewer) {
        Voucher one = steps.forOfficer(id, version, viewer);
        VoucherLog.require(one, VoucherState.PAID);
        String said = CaseLog.said(words);
        payouts.recover(one.subject(), on, CaseLog.named(ground).name(), viewer.actor());
        return steps.save(
                one, VoucherState.RECOVERED, one.course().said(CaseLog.named(ground), said), null, said, viewer);
    }
}
