package org.mengkeju.ledger.budget;

import java.util.UUID;
import org.mengkeju.platform.Identifier;

/** Key of a budget line. */
public record BudgetId(UUID value) {
    public static BudgetId next() {
        return new BudgetId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
