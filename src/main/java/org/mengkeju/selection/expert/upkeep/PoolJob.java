package org.mengkeju.selection.expert.upkeep;

import org.mengkeju.platform.jobs.Job;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.expert.ExpertDesk;
import org.springframework.stereotype.Component;

/** Reminds experts of the yearly check, puts to sleep who missed it, and lets back whose ban is over. */
@Component("expertPoolJob")
class PoolJob implements Job {
    private final ExpertDesk desk;

    PoolJob(ExpertDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return ExpertDesk.JOB;
    }

    @Override
    public void run(String subject) {
        desk.look(ExpertId.of(subject));
    }
}
