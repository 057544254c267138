package org.mengkeju.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mengkeju.platform.audit.Actor;

/**
 * What is to be posted.
 *
 * @param key of the event it records, unique within the book: posting it again changes nothing
 * @param reason why, a short key that pages put into words
 * @param evidence what shows it: the key of a contract, a rule with its version, a line of a bank statement
 * @param effective day it counts from; may lie before the day it is recorded
 * @param legs 2 to 1,000, one for each account, summing to zero
 */
public record Posting(
        Book book, String key, String reason, String evidence, LocalDate effective, List<Leg> legs, Actor by) {
    private static final int LEGS_MAX = 1000;
    private static final int TEXT_MAX = 400;

    /** Checks what no posting may lack. */
    public Posting {
        legs = List.copyOf(legs);
        if (key.isBlank() || reason.isBlank() || key.length() > TEXT_MAX || evidence.length() > TEXT_MAX) {
            throw new IllegalArgumentException(
                    "A posting needs a key and a reason of at most " + TEXT_MAX + " characters");
        }
        if (legs.size() < 2 || legs.size() > LEGS_MAX) {
            throw new IllegalArgumentException("A posting has 2 to " + LEGS_MAX + " legs, not " + legs.size());
        }
        long sum = 0;
        Set<AccountId> accounts = new HashSet<>();
        for (Leg leg : legs) {
            sum = Math.addExact(sum, leg.amount());
            if (!accounts.add(leg.account())) {
                throw new IllegalArgumentException("An account has one leg in a posting: " + leg.account());
            }
        }
        if (sum != 0) {
            throw new IllegalArgumentException("Legs must sum to zero, not to " + sum);
        }
    }
}
