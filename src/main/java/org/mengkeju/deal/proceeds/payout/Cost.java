package org.mengkeju.deal.proceeds.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.rules.CostKind;
import org.mengkeju.platform.Money;

/**
 * Something spent on a result or its deal.
 *
 * @param evidence what shows it, for example the number of an invoice
 * @param left what was not yet taken off any payment
 */
public record Cost(
        UUID id,
        AgreementId agreement,
        CostKind kind,
        Money amount,
        LocalDate on,
        String evidence,
        String recordedName,
        Instant recordedAt,
        boolean cancelled,
        Money left) {}
