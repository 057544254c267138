package org.mengkeju.ledger.statement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.platform.Money;

/**
 * Money that came in, as a bank statement says it.
 *
 * @param owner whose statement it is
 * @param number row of the file, from 1
 * @param payer name of who paid, as the bank writes it
 * @param purpose what the payer wrote; may be empty
 * @param serial the bank's own number; may be empty
 * @param payment what it was booked as, or null
 * @param note why it was set aside; may be empty
 */
public record StatementLine(
        UUID id,
        Owner owner,
        String digest,
        String file,
        long number,
        LocalDate bookedOn,
        String payer,
        Money amount,
        String purpose,
        String serial,
        State state,
        @Nullable UUID payment,
        String note) {
    /** What became of it. */
    public enum State {
        WAITING,
        MATCHED,
        /** No payment on a claim. */
        SET_ASIDE
    }
}
