package org.mengkeju.deal.agreement.internal;

import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealEnded;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.DealSigned;
import org.mengkeju.deal.internal.HandedDown;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells matching what became of a match that was talked about: a contract, or a coded "no". Told twice it counts once. */
@Component
class DealFeedback {
    private final DealRows rows;
    private final HandedDown down;
    private final RegionClock clock;

    DealFeedback(DealRows rows, HandedDown down, RegionClock clock) {
        this.rows = rows;
        this.down = down;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DealSigned event) {
        Deal deal = deal(event.deal());
        down.dealt(deal.need(), deal.subject(), clock.now(), deal.demo());
    }

    @ApplicationModuleListener
    void on(DealEnded event) {
        Deal deal = deal(event.deal());
        NoReason reason = deal.reason();
        if (reason != null) {
            down.declined(deal.need(), deal.subject(), reason, clock.now(), deal.demo());
        }
    }

    private Deal deal(DealId id) {
        return rows.find(id).orElseThrow();
    }
}
