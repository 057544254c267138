package org.mengkeju.ledger.budget;

import java.time.Instant;
import org.mengkeju.ledger.Book;

/**
 * A budget line. How much it has is not written here: it is what the books say, see {@link Budgets#standing}.
 *
 * @param book in which its money is kept
 * @param name what people call it
 * @param year it is for
 * @param purpose what it may be spent on, a short key of the module that spends it
 * @param holder organisation or office that answers for it
 * @param division beginning of the division codes (GB/T 2260) it is for; empty for all
 * @param demo whether it belongs to the demonstration set
 */
public record BudgetLine(
        BudgetId id,
        Book book,
        String name,
        BudgetSource source,
        int year,
        String purpose,
        String holder,
        String division,
        Instant openedAt,
        boolean demo) {

    /** Whether it may pay somebody in this division. */
    public boolean serves(String place) {
        return place.startsWith(division);
    }

    /** Its name in the keys of owners and accounts. */
    String key() {
        return "budget:" + id;
    }
}
