package org.mengkeju.deal.usefirst;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.Money;

/**
 * What a contract is on a day, worked out from its terms, its acts and the day.
 *
 * @param since the day it came into this state
 * @param steps how it came there
 * @param owed what is to be done now, the most urgent first
 * @param coming what will be to do if nothing changes, the next first
 * @param freeUntil last day of free use, or null before the hand-over
 * @param firstRevenue the day of the first revenue, or null
 * @param revenue stated in all
 * @param openProposals what one side said and the other has not confirmed
 * @param moves what may be done, whoever may do it
 * @param wakes next day on which time itself changes something, or null
 */
public record Status(
        LocalDate day,
        UseFirstState state,
        LocalDate since,
        List<Step> steps,
        List<Due> dues,
        List<Owed> owed,
        List<Owed> coming,
        @Nullable LocalDate freeUntil,
        @Nullable LocalDate firstRevenue,
        Money revenue,
        List<Act> openProposals,
        List<Move> moves,
        @Nullable LocalDate wakes) {
    /** Copies the lists. */
    public Status {
        steps = List.copyOf(steps);
        dues = List.copyOf(dues);
        owed = List.copyOf(owed);
        coming = List.copyOf(coming);
        openProposals = List.copyOf(openProposals);
        moves = List.copyOf(moves);
    }

    /**
     * A change of state.
     *
     * @param by what somebody did, or null where time did it
     */
    public record Step(
            LocalDate on, UseFirstState to, @Nullable Act by) {}

    /** What a side may do now; what only the ledger says is left out. */
    public List<Move> movesOf(Side side) {
        return moves.stream()
                .filter(move -> move.sides().contains(side) && !move.isLedgers())
                .toList();
    }

    public Optional<Due> due(String key) {
        return dues.stream().filter(due -> due.key().equals(key)).findFirst();
    }

    /** What the licensor received in all, from whomever. */
    public Money received() {
        return dues.stream().map(due -> due.paid().plus(due.covered())).reduce(Money.ZERO, Money::plus);
    }

    /** What is owed to the licensor now. */
    public Money outstanding() {
        return dues.stream()
                .filter(due -> due.standing(day) != Due.Standing.WAITING)
                .map(Due::left)
                .reduce(Money.ZERO, Money::plus);
    }
}
