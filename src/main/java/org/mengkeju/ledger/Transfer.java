package org.mengkeju.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was posted.
 *
 * @param refers the reservation it ends, or the transfer it reverses
 * @param recordedAt when it was written down
 */
public record Transfer(
        TransferId id, TransferKind kind, @Nullable TransferId refers, Posting posting, Instant recordedAt) {}
