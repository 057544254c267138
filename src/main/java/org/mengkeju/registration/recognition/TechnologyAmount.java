package org.mengkeju.registration.recognition;

import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;

/**
 * The technology amount (技术交易额, 2001 rule art. 52): what the contract costs less what is not for technology; the direct
 * cost of a reasonable quantity of the object is not deducted.
 *
 * @param contract total amount of the project
 * @param nonTechnical costs that are not for technology, all of them
 * @param kept of these, the part inside the reasonable quantity
 * @param technology what remains; null where the parts exceed the whole
 * @param open whether royalties come on top
 */
public record TechnologyAmount(
        Money contract,
        Money nonTechnical,
        Money kept,
        @Nullable Money technology,
        boolean open) {

    /** Works it out; null where no amount is known. */
    public static @Nullable TechnologyAmount of(ContractFacts facts) {
        boolean open = facts.payment() != null && facts.payment().isOpen();
        Money amount = facts.amount() != null ? facts.amount() : open ? Money.ZERO : null;
        if (amount == null) {
            return null;
        }
        Money costs = Money.ZERO;
        Money kept = Money.ZERO;
        for (CostItem item : facts.costs()) {
            costs = costs.plus(item.amount());
            kept = item.reasonable() == Answer.YES ? kept.plus(item.amount()) : kept;
        }
        return new TechnologyAmount(amount, costs, kept, remaining(facts, amount, costs, kept), open);
    }

    /** Of a mixed contract only the technology part is counted (2024 rules art. 37). */
    private static @Nullable Money remaining(ContractFacts facts, Money amount, Money costs, Money kept) {
        boolean mixed = facts.answers().get(Flag.MIXED) == Answer.YES;
        Money base = mixed ? facts.technologyPart() : amount;
        if (base == null || base.compareTo(amount) > 0 || costs.compareTo(base) > 0) {
            return null;
        }
        return base.minus(costs).plus(kept);
    }

    /** What is taken off. */
    public Money deducted() {
        return nonTechnical.minus(kept);
    }
}
