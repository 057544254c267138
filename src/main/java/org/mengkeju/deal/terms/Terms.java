package org.mengkeju.deal.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;

/**
 * The terms of a deal, whole: what a contract is drafted from (民法典 art. 845). Texts may be empty where nothing special is
 * agreed; the contract then says 无.
 *
 * @param object the object: what is conveyed, developed or done
 * @param results the rights it is about; one or more where a result is conveyed
 * @param price the fixed part; with use first, pay later the sum is open and this is zero
 * @param instalments of the price; they sum to it
 * @param royalty share of what the acquirer earns, or null
 * @param useFirst the terms of use first, pay later, or null
 * @param costs parts of the price that are not for technology
 * @param scope what the acquirer may do with it
 * @param territory where
 * @param months how long, from the day the contract takes effect; 0 where there is no end
 * @param deliverables papers, samples, training that are handed over
 * @param acceptance standard and method of acceptance
 * @param confidentiality what is secret and how long
 * @param improvements who owns what comes later
 * @param penalty what a breach costs
 * @param connected whether the acquirer is, or is connected with, somebody who completed the result
 */
public record Terms(
        Way way,
        Pricing pricing,
        String object,
        List<Result> results,
        Money price,
        List<Instalment> instalments,
        @Nullable Royalty royalty,
        @Nullable UseFirstTerms useFirst,
        List<NonTechnicalCost> costs,
        String scope,
        String territory,
        int months,
        String deliverables,
        String acceptance,
        String confidentiality,
        String improvements,
        String penalty,
        boolean connected) {
    /** Copies the lists. */
    public Terms {
        results = List.copyOf(results);
        instalments = List.copyOf(instalments);
        costs = List.copyOf(costs);
    }

    /** Whether the sum is not known yet: part of it depends on what the acquirer earns or on events. */
    public boolean isOpenEnded() {
        return royalty != null || useFirst != null;
    }

    /** What is left of the price for technology: less equipment and material beyond a reasonable quantity. */
    public Money technologyAmount() {
        Money amount = price;
        for (NonTechnicalCost cost : costs) {
            amount = cost.reasonable() ? amount : amount.minus(cost.amount());
        }
        return amount;
    }
}
