package org.mengkeju.deal.market.auction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.platform.Money;

/**
 * To whom an auction was awarded.
 *
 * @param turn from 1; more than one where somebody did not sign
 * @param bidder number of the bidder
 * @param seq number of the bid
 * @param signBy last day to sign
 * @param lapsedOn day it was found that nobody had signed, or null
 */
public record Award(
        int turn,
        int bidder,
        int seq,
        Money price,
        DealId deal,
        Instant at,
        LocalDate signBy,
        @Nullable LocalDate lapsedOn) {}
