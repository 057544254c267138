package org.mengkeju.subsidy.payout;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.ledger.budget.BudgetId;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.platform.Money;

/**
 * What was promised from one budget line, and what became of it.
 *
 * @param subject {@code voucher:KEY} or {@code claim:KEY}
 * @param payment the transfer by which it was paid, or null
 * @param recovery the transfer by which it was taken back, or null
 * @param released whether it was given back unpaid
 */
public record Payout(
        UUID id,
        String subject,
        BudgetId budget,
        BudgetSource source,
        Money reserved,
        TransferId reservation,
        Money paid,
        @Nullable TransferId payment,
        @Nullable LocalDate paidOn,
        @Nullable TransferId recovery,
        boolean released) {
    /** Whether it is promised and neither paid nor given back. */
    public boolean open() {
        return payment == null && !released;
    }

    /** Whether it is paid and was not taken back. */
    public boolean standing() {
        return payment != null && recovery == null;
    }
}
