package org.mengkeju.ledger.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.platform.Money;

/**
 * What was received on a claim.
 *
 * @param key of what shows it, unique: for example a line of a bank statement
 * @param evidence what shows it, in words
 * @param reversed the transfer that took it back, or null
 * @param name who recorded it
 */
public record Payment(
        UUID id,
        ClaimId claim,
        String key,
        TransferId transfer,
        Money amount,
        LocalDate receivedOn,
        String evidence,
        @Nullable TransferId reversed,
        String name,
        Instant at) {}
