package org.mengkeju.project.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;
import org.mengkeju.selection.TaskContract;
import org.mengkeju.selection.TaskContract.Funding;
import org.mengkeju.selection.TaskContract.Payment;
import org.mengkeju.selection.TaskContract.Source;

/** How the public money of a contract is divided: each payment takes its percentage of every source, the last the rest. */
public final class MoneyPlan {
    private MoneyPlan() {}

    /**
     * What one source gives at one payment.
     *
     * @param ordinal place of the payment in the contract, from 1
     * @param milestone whose passing releases it, 0 the signing, null the acceptance
     */
    public record Share(int ordinal, @Nullable Integer milestone, Source source, Money amount) {}

    /** All shares; those of nothing are left out. */
    public static List<Share> of(TaskContract contract) {
        List<Share> shares = new ArrayList<>();
        for (Funding funding : contract.funding()) {
            if (funding.source().isPublic()) {
                divide(contract.payments(), funding, shares);
            }
        }
        return shares;
    }

    private static void divide(List<Payment> payments, Funding funding, List<Share> shares) {
        Money left = funding.amount();
        for (int n = 0; n < payments.size(); n++) {
            Payment payment = payments.get(n);
            boolean last = n == payments.size() - 1;
            Money wanted = funding.amount().percent(BigDecimal.valueOf(payment.percent()));
            Money share = last || wanted.compareTo(left) > 0 ? left : wanted;
            left = left.minus(share);
            if (!share.isZero()) {
                shares.add(new Share(n + 1, payment.milestone(), funding.source(), share));
            }
        }
    }

    /** What the signing releases: the first money of a race, which is equal for all its teams. */
    public static Money first(TaskContract contract) {
        return of(contract).stream()
                .filter(share -> share.milestone() != null && share.milestone() == 0)
                .map(Share::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
