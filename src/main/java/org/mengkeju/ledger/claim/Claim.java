package org.mengkeju.ledger.claim;

import java.time.LocalDate;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.platform.Money;

/**
 * Somebody owes somebody an amount.
 *
 * @param key of what made it fall due, unique: opening it again changes nothing
 * @param subject what it is under, for example {@code deal:<key>}
 * @param purpose which part of it, for example {@code instalment:2}
 * @param label what people read on it
 * @param paid what was received on it so far
 * @param due last day to pay
 */
public record Claim(
        ClaimId id,
        String key,
        String subject,
        String purpose,
        String label,
        Owner creditor,
        Owner debtor,
        Money amount,
        Money paid,
        LocalDate due,
        State state) {
    /** How far it is. */
    public enum State {
        OPEN,
        PAID,
        /** Not owed any more: the contract ended, or it was put on somebody else. */
        CANCELLED
    }

    /** A new claim on which nothing was paid. */
    public static Claim open(
            String key,
            String subject,
            String purpose,
            String label,
            Owner creditor,
            Owner debtor,
            Money amount,
            LocalDate due) {
        return new Claim(
                ClaimId.next(), key, subject, purpose, label, creditor, debtor, amount, Money.ZERO, due, State.OPEN);
    }

    /** What is still to be paid; nothing once it is cancelled. */
    public Money left() {
        return state == State.CANCELLED ? Money.ZERO : amount.minus(paid);
    }

    public boolean isOverdue(LocalDate today) {
        return state == State.OPEN && due.isBefore(today);
    }
}
