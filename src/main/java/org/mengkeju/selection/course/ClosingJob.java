package org.mengkeju.selection.course;

import org.mengkeju.platform.jobs.Job;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.CallDesk;
import org.springframework.stereotype.Component;

/** Looks at a call when its time to apply is over. */
@Component
class ClosingJob implements Job {
    private final Course course;

    ClosingJob(Course course) {
        this.course = course;
    }

    @Override
    public String name() {
        return CallDesk.CLOSING;
    }

    @Override
    public void run(String subject) {
        course.close(CallId.of(subject));
    }
}
