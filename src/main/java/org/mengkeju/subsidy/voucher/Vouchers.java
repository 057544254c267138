package org.mengkeju.subsidy.voucher;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.subsidy.CaseEntry;
import org.mengkeju.subsidy.CaseLog;
import org.mengkeju.subsidy.formula.Basis;
import org.springframework.stereotype.Service;

/** Vouchers as they stand: a firm sees its own, officers and auditors all. */
@Service
public class Vouchers {
    private final VoucherRows rows;
    private final CaseLog log;

    Vouchers(VoucherRows rows, CaseLog log) {
        this.rows = rows;
        this.log = log;
    }

    private static Set<VoucherState> waitingStates() {
        Set<VoucherState> states = EnumSet.noneOf(VoucherState.class);
        Stream.of(VoucherState.values()).filter(VoucherState::waitsForDesk).forEach(states::add);
        return states;
    }

    public Optional<Voucher> find(VoucherId id, Viewer viewer) {
        return rows.find(id).filter(one -> CaseLog.mayRead(one.firm(), viewer));
    }

    /** Those of the viewer's firm, newest first. */
    public List<Voucher> own(Viewer viewer) {
        OrganisationId own = viewer.organisation();
        return own == null || !viewer.may(Right.CLAIM_SUBSIDIES) ? List.of() : rows.of(own);
    }

    /** What waits for an officer; the ones due first come first. */
    public List<Voucher> waiting() {
        return rows.at(waitingStates());
    }

    /** Those that were issued and are in the firms' hands. */
    public List<Voucher> outside() {
        return rows.at(
                EnumSet.of(VoucherState.ISSUED, VoucherState.ORDERED, VoucherState.SERVED, VoucherState.RETURNED));
    }

    /** Those whose way has ended. */
    public List<Voucher> ended() {
        return rows.at(EnumSet.of(
                VoucherState.PAID,
                VoucherState.REFUSED,
                VoucherState.EXPIRED,
                VoucherState.WITHDRAWN,
                VoucherState.RECOVERED));
    }

    public int countWaiting() {
        return rows.count(waitingStates());
    }

    /** Oldest first. */
    public List<CaseEntry> entries(Voucher one) {
        return log.entries(one.subject());
    }

    /** The basis for a fee, with what the firm's other vouchers of the year use. */
    Basis basis(Voucher one, Money paid) {
        var used = rows.used(one.firm(), one.scheme().key(), one.year(), one.id());
        return VoucherFigures.of(paid, used.whole(), used.region(), one.course().face());
    }

    /** The same for a voucher that is not there yet. */
    public Basis basis(OrganisationId firm, String scheme, int year, Money paid) {
        var used = rows.used(firm, scheme, year, new VoucherId(new UUID(0, 0)));
        return VoucherFigures.of(paid, used.whole(), used.region(), Money.ZERO);
    }

    /** A page of all, for checks. */
    public List<Voucher> after(UUID last, int limit) {
        return rows.after(last, limit);
    }
}
