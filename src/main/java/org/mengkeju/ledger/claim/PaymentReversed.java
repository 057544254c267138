package org.mengkeju.ledger.claim;

import java.util.UUID;

/**
 * A payment was recorded by mistake and taken back.
 *
 * @param subject of the claim
 */
public record PaymentReversed(UUID payment, ClaimId claim, String subject, long fen) {}
