package org.mengkeju.subsidy.voucher;

import java.util.UUID;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.jobs.Job;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.subsidy.payout.Payouts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends vouchers whose time is over and gives back what was set aside. */
@Component
class VoucherExpiry implements Job {
    static final String NAME = "voucher-expiry";

    private final VoucherRows rows;
    private final VoucherLog steps;
    private final Payouts payouts;
    private final RegionClock clock;
    private final TransactionTemplate transaction;

    VoucherExpiry(
            VoucherRows rows, VoucherLog steps, Payouts payouts, RegionClock clock, TransactionTemplate transaction) {
        this.rows = rows;
        this.steps = steps;
        this.payouts = payouts;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject) {
        var id = new VoucherId(UUID.fromString(subject));
        transaction.executeWithoutResult(
                status -> rows.lock(id).filter(one -> one.overOn(clock.today())).ifPresent(this::end));
    }

    private void end(Voucher one) {
        payouts.release(one.subject(), Viewer.program().actor());
        rows.dropInvoice(one.id());
        steps.save(one, VoucherState.EXPIRED, one.course().said(null, ""), null, "", Viewer.program());
    }
}
