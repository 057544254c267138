package org.mengkeju.project.money;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.budget.BudgetId;
import org.mengkeju.platform.Money;
import org.mengkeju.selection.TaskContract.Source;

/**
 * A share that is reserved in a budget line, and what became of it.
 *
 * @param milestone whose passing releases it, 0 the signing, null the acceptance
 * @param released whether it was given back unpaid
 */
public record Instalment(
        UUID id,
        int ordinal,
        @Nullable Integer milestone,
        Source source,
        BudgetId budget,
        Money amount,
        TransferId reservation,
        @Nullable TransferId payment,
        @Nullable LocalDate paidOn,
        @Nullable TransferId recovery,
        boolean released) {
    /** Whether it is neither paid nor given back. */
    public boolean open() {
        return payment == null && !released;
    }

    /** Whether it is paid and was not paid back. */
    public boolean standing() {
        return payment != null && recovery == null;
    }

    /** What became of it, for message keys. */
    public String state() {
        if (recovery != null) {
            return "recovered";
        }
        return payment != null ? "paid" : released ? "released" : "reserved";
    }
}
