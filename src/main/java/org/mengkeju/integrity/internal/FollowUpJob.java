package org.mengkeju.integrity.internal;

import java.util.UUID;
import org.mengkeju.integrity.ethics.CommitteeDesk;
import org.mengkeju.integrity.ethics.EthicsReviews;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Reminds a committee of a follow-up, and opens it on its day. */
@Component("ethicsFollowUpJob")
class FollowUpJob implements Job {
    private final EthicsReviews reviews;
    private final CommitteeDesk desk;

    FollowUpJob(EthicsReviews reviews, CommitteeDesk desk) {
        this.reviews = reviews;
        this.desk = desk;
    }

    @Override
    public String name() {
        return CommitteeDesk.FOLLOW_UP;
    }

    @Override
    public void run(String subject) {
        Viewer program = Viewer.program();
        reviews.forProgram(UUID.fromString(subject), program).ifPresent(one -> desk.look(one, program));
    }
}
