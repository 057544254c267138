package org.mengkeju.deal.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.PartyRole;

/**
 * The scan of a contract signed on paper.
 *
 * @param file key of the stored file
 * @param signedOn day on the paper
 * @param sentBy side that sent it
 * @param confirmedBy who confirmed it for the other side, or null
 */
public record PaperContract(
        UUID file,
        LocalDate signedOn,
        PartyRole sentBy,
        String name,
        Instant sentAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {}
