package org.mengkeju.deal.usefirst.internal;

import java.util.UUID;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.platform.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at a licence when its day has come. */
@Component
class UseFirstJob implements Job {
    static final String NAME = "use-first";

    private final UseFirstKeeper keeper;
    private final TransactionTemplate transaction;

    UseFirstJob(UseFirstKeeper keeper, TransactionTemplate transaction) {
        this.keeper = keeper;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String subject) {
        transaction.executeWithoutResult(status -> keeper.look(new DealId(UUID.fromString(subject))));
    }
}
