package org.mengkeju.ledger.claim;

import java.time.LocalDate;
import java.util.UUID;
import org.mengkeju.ledger.Account.Owner;

/**
 * A payment was received on a claim and posted.
 *
 * @param payment key of the payment
 * @param subject of the claim
 * @param purpose of the claim
 * @param fen what was received
 * @param on the day it was received
 * @param inFull whether nothing is left to pay on the claim
 */
public record ClaimPaid(
        UUID payment,
        ClaimId claim,
        String subject,
        String purpose,
        Owner creditor,
        Owner debtor,
        long fen,
        LocalDate on,
        boolean inFull) {}
