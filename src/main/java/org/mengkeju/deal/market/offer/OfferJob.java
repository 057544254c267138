package org.mengkeju.deal.market.offer;

import java.util.UUID;
import org.mengkeju.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Ends an offer when its last day is over. */
@Component
class OfferJob implements Job {
    static final String NAME = "offer";

    private final OfferDesk desk;

    OfferJob(OfferDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject) {
        desk.expire(UUID.fromString(subject));
    }
}
