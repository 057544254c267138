package org.mengkeju.ledger.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mengkeju.ledger.claim.Claim;

/**
 * A claim a line of a statement may be for, and why.
 *
 * @param reasons what speaks for it; at least one
 */
public record Proposal(Claim claim, Set<Reason> reasons) {
    /** What speaks for it. */
    public enum Reason {
        /** The payer is the debtor. */
        PAYER,
        /** The payer wrote the number of the contract. */
        NUMBER,
        /** The amount is all that is left to pay. */
        AMOUNT
    }

    /** Copies the reasons. */
    public Proposal {
        reasons = Set.copyOf(reasons);
    }

    /** Payer or number say which contract, and the amount says which claim. */
    public boolean isStrong() {
        return reasons.contains(Reason.AMOUNT) && reasons.size() > 1;
    }

    /**
     * What a line may be for, the likeliest first: claims that are open, of which no less is left than came in, and for which
     * payer or number speak. The amount alone says nothing.
     *
     * @param debtor key of the organisation that paid, or empty where the name is nobody's or several's
     */
    public static List<Proposal> of(StatementLine line, List<Claim> claims, String debtor) {
        List<Proposal> proposals = new ArrayList<>();
        for (Claim claim : claims) {
            Set<Reason> reasons = reasons(line, claim, debtor);
            boolean names = reasons.contains(Reason.PAYER) || reasons.contains(Reason.NUMBER);
            if (names && claim.left().compareTo(line.amount()) >= 0) {
                proposals.add(new Proposal(claim, reasons));
            }
        }
        proposals.sort(Comparator.comparingInt((Proposal one) -> -one.reasons().size())
                .thenComparing(one -> one.claim().due()));
        return proposals;
    }

    private static Set<Reason> reasons(StatementLine line, Claim claim, String debtor) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (!debtor.isEmpty() && claim.debtor().key().equals(debtor)) {
            reasons.add(Reason.PAYER);
        }
        String number = claim.label().split(" ", 2)[0];
        if (number.matches("[A-Z]{2}-\\d{4}-\\d+") && line.purpose().contains(number)) {
            reasons.add(Reason.NUMBER);
        }
        if (claim.left().equals(line.amount())) {
            reasons.add(Reason.AMOUNT);
        }
        return reasons;
    }

    /** The one that can be meant: the only strong one. Where two are strong a person has to choose. */
    public static List<Proposal> sure(List<Proposal> proposals) {
        List<Proposal> strong = proposals.stream().filter(Proposal::isStrong).toList();
        return strong.size() == 1 ? strong : List.of();
    }
}
