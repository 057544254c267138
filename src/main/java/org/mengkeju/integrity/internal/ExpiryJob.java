package org.mengkeju.integrity.internal;

import java.util.UUID;
import org.mengkeju.integrity.cases.CaseId;
import org.mengkeju.integrity.cases.CaseRulings;
import org.mengkeju.integrity.cases.Cases;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Ends a case on the day its measure is over. What bars whom is a matter of days and does not wait for this. */
@Component("integrityExpiryJob")
class ExpiryJob implements Job {
    private final Cases cases;
    private final CaseRulings rulings;

    ExpiryJob(Cases cases, CaseRulings rulings) {
        this.cases = cases;
        this.rulings = rulings;
    }

    @Override
    public String name() {
        return CaseRulings.EXPIRY;
    }

    @Override
    public void run(String subject) {
        Viewer program = Viewer.program();
        cases.forProgram(new CaseId(UUID.fromString(subject)), program).ifPresent(one -> rulings.expire(one, program));
    }
}
