package org.mengkeju.deal.usefirst;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;

/**
 * A default or a breach, on record for the parties and for officers.
 *
 * @param about key of the payment that was not made; "" for a breach
 * @param organisation whose it is
 * @param amount what was not paid when the default came, or null for a breach
 * @param withdrawnAt when it turned out otherwise, or null
 */
public record CreditEntry(
        UUID id,
        DealId deal,
        Kind kind,
        String about,
        OrganisationId organisation,
        @Nullable Money amount,
        LocalDate on,
        Instant enteredAt,
        @Nullable Instant withdrawnAt) {
    /** What it is about. */
    public enum Kind {
        DEFAULT,
        BREACH
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
