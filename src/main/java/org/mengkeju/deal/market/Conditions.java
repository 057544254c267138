package org.mengkeju.deal.market;

import java.time.LocalDate;
import java.util.List;
import org.mengkeju.deal.terms.Instalment;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.platform.Money;

/**
 * Under what a result is offered on the market: everything a contract needs except the price (民法典 art. 845).
 *
 * @param payDays days after the deal opens within which the whole price is paid
 * @param months how long a licence lasts, from the day the contract takes effect; 0 where there is no end
 */
public record Conditions(
        Way way,
        String object,
        List<Result> results,
        int payDays,
        String scope,
        String territory,
        int months,
        String deliverables,
        String acceptance,
        String confidentiality,
        String improvements,
        String penalty) {
    /** Longest time to pay that can be offered. */
    public static final int PAY_DAYS_MAX = 365;

    public Conditions {
        results = List.copyOf(results);
    }

    /**
     * The terms of a deal under these conditions.
     *
     * @param label what the one payment is called in the contract
     */
    public Terms at(Money price, Pricing pricing, LocalDate today, String label) {
        return new Terms(
                way,
                pricing,
                object,
                results,
                price,
                List.of(new Instalment(label, price, today.plusDays(payDays))),
                null,
                null,
                List.of(),
                scope,
                territory,
                months,
                deliverables,
                acceptance,
                confidentiality,
                improvements,
                penalty,
                false);
    }
}
