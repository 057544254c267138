package org.mengkeju.selection.application;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;

/**
 * An organisation that takes part beside the one that leads.
 *
 * @param part what it does
 * @param ownMoney what it puts in itself
 * @param answeredBy account of whoever answered for it, or null
 */
public record Partner(
        OrganisationId organisation,
        String part,
        Money ownMoney,
        State state,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt) {
    /** Longest description of a part in characters. */
    static final int PART_MAX = 500;

    /** Whether it agreed. */
    public enum State {
        INVITED,
        CONFIRMED,
        DECLINED;

        /** Key of its word in the message files. */
        public String messageKey() {
            return "selection.partner.state." + name().toLowerCase(Locale.ROOT);
        }
    }
}
