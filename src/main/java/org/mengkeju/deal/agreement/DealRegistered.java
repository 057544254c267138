package org.mengkeju.deal.agreement;

import java.time.LocalDate;

/**
 * The contract was registered as a technology contract.
 *
 * @param number of the registration
 */
public record DealRegistered(DealId deal, String number, LocalDate on) {}
