package org.mengkeju.registration;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A technology contract was registered.
 *
 * @param deal the deal it came from, or null for a contract that was typed in
 * @param number registration number, sixteen digits
 * @param technologyAmount in fen
 * @param contractAmount in fen
 */
public record ContractRegistered(
        RegistrationId registration,
        @Nullable UUID deal,
        String number,
        LocalDate on,
        long technologyAmount,
        long contractAmount) {}
