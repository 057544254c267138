package org.mengkeju.subsidy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.subsidy.claim.ClaimState;
import org.mengkeju.subsidy.claim.SubsidyClaim;
import org.mengkeju.subsidy.claim.SubsidyClaims;
import org.mengkeju.subsidy.formula.Calculation;
import org.mengkeju.subsidy.payout.Payout;
import org.mengkeju.subsidy.payout.Payouts;
import org.mengkeju.subsidy.voucher.Voucher;
import org.mengkeju.subsidy.voucher.VoucherState;
import org.mengkeju.subsidy.voucher.Vouchers;
import org.springframework.stereotype.Component;

/**
 * Every voucher and claim recomputed from its figures by the version of its scheme, and compared with what the books
 * say was set aside and paid for it.
 */
@Component
class PayoutTruth implements Truth {
    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Vouchers vouchers;
    private final SubsidyClaims claims;
    private final Payouts payouts;
    private final Ledger ledger;

    PayoutTruth(Vouchers vouchers, SubsidyClaims claims, Payouts payouts, Ledger ledger) {
        this.vouchers = vouchers;
        this.claims = claims;
        this.payouts = payouts;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "subsidy: what is set aside and paid for vouchers and claims is what their figures give, and posted so";
    }

    @Override
    public List<String> differences() {
        List<String> found = new ArrayList<>();
        List<Voucher> page = vouchers.after(FIRST, PAGE);
        while (!page.isEmpty() && found.size() < NAMED_MAX) {
            page.forEach(one -> add(found, one.number(), fault(one)));
            page = vouchers.after(page.getLast().id().value(), PAGE);
        }
        List<SubsidyClaim> others = claims.after(FIRST, PAGE);
        while (!others.isEmpty() && found.size() < NAMED_MAX) {
            others.forEach(one -> add(found, one.number(), fault(one)));
            others = claims.after(others.getLast().id().value(), PAGE);
        }
        return found;
    }

    private static void add(List<String> found, String number, @Nullable String fault) {
        if (fault != null) {
            found.add(number + " " + fault);
        }
    }

    private @Nullable String fault(Voucher one) {
        Calculation calculation = one.calculation();
        boolean filed = one.course().basis() != null;
        Money said = filed ? one.course().grant() : one.course().face();
        if (calculation != null && !calculation.amount().equals(said)) {
            return "says " + said + ", its figures give " + calculation.amount();
        }
        Money held = one.state().holdsMoney() ? one.course().face() : Money.ZERO;
        Money paid = one.state() == VoucherState.PAID ? one.course().grant() : Money.ZERO;
        return books(one.subject(), held, paid);
    }

    private @Nullable String fault(SubsidyClaim one) {
        Money amount = one.amount();
        Money held = one.state() == ClaimState.NOTICE ? amount : Money.ZERO;
        Money paid = one.state() == ClaimState.PAID ? amount : Money.ZERO;
        return books(one.subject(), held, paid);
    }

    private @Nullable String books(String subject, Money held, Money paid) {
        long open = 0;
        long stands = 0;
        for (Payout one : payouts.of(subject)) {
            if (moved(one.reservation()) != one.reserved().fen()) {
                return "was not set aside as it says: " + one.id();
            }
            TransferId payment = one.payment();
            if (payment != null && moved(payment) != one.paid().fen()) {
                return "was not paid as it says: " + one.id();
            }
            open += one.open() ? one.reserved().fen() : 0;
            stands += one.standing() ? one.paid().fen() : 0;
        }
        if (open != held.fen()) {
            return "should have " + held + " set aside, the books have " + Money.ofFen(open);
        }
        return stands == paid.fen() ? null : "should be paid " + paid + ", the books have " + Money.ofFen(stands);
    }

    private long moved(TransferId id) {
        return Optional.of(id).flatMap(ledger::find).stream()
                .flatMap(one -> one.posting().legs().stream())
                .mapToLong(Leg::amount)
                .filter(amount -> amount > 0)
                .sum();
    }
}
