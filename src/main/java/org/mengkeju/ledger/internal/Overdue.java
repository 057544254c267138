package org.mengkeju.ledger.internal;

import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.Ledger.Step;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives back what was reserved for a time that is over. */
@Component
public class Overdue {
    private static final System.Logger LOG = System.getLogger(Overdue.class.getName());
    private static final int BATCH = 500;

    private final TransferRows transfers;
    private final Ledger ledger;
    private final RegionClock clock;

    Overdue(TransferRows transfers, Ledger ledger, RegionClock clock) {
        this.transfers = transfers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Each in a transaction of its own; one that was settled meanwhile is left alone. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    public void giveBack() {
        for (TransferId reservation : transfers.overdue(clock.now(), BATCH)) {
            var step = new Step("expired:" + reservation, "reservation-expired", "", clock.today(), Actor.PROGRAM);
            try {
                ledger.release(reservation, step);
            } catch (Refusal settledMeanwhile) {
                LOG.log(System.Logger.Level.DEBUG, "Reservation {0} has just ended", reservation);
            }
        }
    }
}
