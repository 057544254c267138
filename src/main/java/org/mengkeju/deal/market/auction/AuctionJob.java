package org.mengkeju.deal.market.auction;

import java.util.UUID;
import org.mengkeju.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Looks at an auction when its hour has come: opening, end, last day to sign. */
@Component
class AuctionJob implements Job {
    static final String NAME = "auction";

    private final Hammer hammer;

    AuctionJob(Hammer hammer) {
        this.hammer = hammer;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject) {
        hammer.look(UUID.fromString(subject));
    }
}
