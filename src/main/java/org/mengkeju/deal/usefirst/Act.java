package org.mengkeju.deal.usefirst;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;

/**
 * Something somebody did under a use-first contract, with what shows it. Acts are kept for good; what a contract is at any
 * date follows from them.
 *
 * @param id key; of a payment the key the ledger gave it
 * @param on the day it happened, which is not always the day it was written down
 * @param evidence what shows it, in words: an invoice, a report, a letter
 * @param said what was said with it
 * @param name who wrote it down
 * @param at when it was written down
 */
public record Act(UUID id, Move move, Side by, LocalDate on, String evidence, Said said, String name, Instant at) {

    /**
     * What is said with an act; only what its move asks for is there.
     *
     * @param amount revenue stated, payment received
     * @param base what a share is counted on where that is not the revenue, for example the profit
     * @param due key of the payment it is about
     * @param text name of a milestone, number of a registration
     * @param months length of an extension
     * @param passed result of the agreed test
     * @param period period that a statement is for, as {@link Period#toString()} writes it
     * @param reference key of another act, for example of the payment that is taken back
     */
    public record Said(
            @Nullable Money amount,
            @Nullable Money base,
            @Nullable String due,
            @Nullable String text,
            @Nullable Integer months,
            @Nullable Boolean passed,
            @Nullable String period,
            @Nullable UUID reference) {
        /** For acts that say nothing more. */
        public static final Said NOTHING = new Said(null, null, null, null, null, null, null, null);

        public static Said amount(Money amount) {
            return new Said(amount, null, null, null, null, null, null, null);
        }

        public static Said text(String text) {
            return new Said(null, null, null, text, null, null, null, null);
        }

        public static Said due(String due) {
            return new Said(null, null, due, null, null, null, null, null);
        }

        public static Said months(int months) {
            return new Said(null, null, null, null, months, null, null, null);
        }

        public static Said passed(boolean passed) {
            return new Said(null, null, null, null, null, passed, null, null);
        }

        public static Said reference(UUID act) {
            return new Said(null, null, null, null, null, null, null, act);
        }

        public static Said payment(String due, Money amount) {
            return new Said(amount, null, due, null, null, null, null, null);
        }

        public static Said revenue(Money amount, @Nullable Money base, @Nullable String period) {
            return new Said(amount, base, null, null, null, null, period, null);
        }

        boolean has(Move.Part part) {
            return switch (part) {
                case AMOUNT -> amount != null;
                case DUE -> due != null;
                case MILESTONE, NUMBER -> text != null && !text.isBlank();
                case MONTHS -> months != null;
                case PASSED -> passed != null;
            };
        }
    }

    /** Two acts that say the same, whoever says it: the one confirms the other. */
    boolean saysTheSameAs(Act other) {
        return move == other.move && said.equals(other.said);
    }
}
