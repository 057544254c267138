package org.mengkeju.deal.market.openlicence;

import java.util.UUID;
import org.mengkeju.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Ends a declaration when its last day is over. */
@Component
class OpenLicenceJob implements Job {
    static final String NAME = "open-licence";

    private final OpenLicenceDesk desk;

    OpenLicenceJob(OpenLicenceDesk desk) {
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
