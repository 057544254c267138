package org.mengkeju.deal.proceeds.payout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.rules.CostKind;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;

/**
 * How one payment is divided.
 *
 * @param version of the agreement it is divided by
 * @param net what is left of the payment after costs
 * @param reward of it for the people
 * @param costs what was taken off, and what was not and why
 * @param parts who gets what; with what was taken off they sum to the payment
 * @param payBy last day to pay it out, or null where nothing says so
 * @param publishedOn first day of its notice, or null
 * @param transfer that posted it, or null
 * @param attempt counts how often it was reckoned after it had been posted
 */
public record Plan(
        UUID id,
        Payment payment,
        AgreementId agreement,
        int version,
        PlanState state,
        Money net,
        Money reward,
        List<CostLine> costs,
        List<Part> parts,
        @Nullable LocalDate payBy,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate postedOn,
        @Nullable TransferId transfer,
        int attempt) {
    /** Copies the lists. */
    public Plan {
        costs = List.copyOf(costs);
        parts = List.copyOf(parts);
    }

    /** What came in. */
    public record Payment(
            UUID id, UUID claim, UUID deal, UUID result, OrganisationId unit, Money amount, LocalDate on) {}

    /**
     * A cost that stood open when the plan was made.
     *
     * @param counts whether the rule set takes it for a cost
     * @param off what was taken off for it
     */
    public record CostLine(UUID cost, CostKind kind, Money amount, boolean counts, Money off, String evidence) {}

    /**
     * What somebody gets.
     *
     * @param completer key in the version, for people
     * @param percent of the reward for people, of the net income for the others
     */
    public record Part(
            Kind kind,
            @Nullable UUID completer,
            @Nullable UUID person,
            @Nullable OrganisationId organisation,
            String name,
            BigDecimal percent,
            Money amount) {
        /** Whose it is. */
        public enum Kind {
            PERSON,
            INSTITUTION,
            BROKER,
            UNIT
        }
    }

    /** What was taken off for costs; it stays with the unit, which bore them. */
    public Money deducted() {
        return payment.amount().minus(net);
    }
}
