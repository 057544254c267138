package org.mengkeju.deal.approach;

import java.util.List;
import org.mengkeju.deal.internal.EarlierAnswers;
import org.mengkeju.deal.internal.HandedDown;
import org.mengkeju.platform.region.RegionLoader;
import org.mengkeju.platform.start.StartStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands down, once, what leads and approaches already said before matching kept a feedback log. */
@Component
class EarlierFeedback extends StartStep {
    /** After the demonstration's leads. */
    private static final int PHASE = RegionLoader.PHASE + 350;

    private static final String NAME = "feedback";

    private final EarlierAnswers answers;
    private final ApproachRows approaches;
    private final HandedDown down;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EarlierFeedback(
            EarlierAnswers answers,
            ApproachRows approaches,
            HandedDown down,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        super(PHASE);
        this.answers = answers;
        this.approaches = approaches;
        this.down = down;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    protected void run() {
        boolean told = jdbc.sql("SELECT count(*) FROM deal.taken_over WHERE name = ?")
                        .param(NAME)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!told) {
            transaction.executeWithoutResult(status -> {
                answers.handDown();
                tell(approaches.answeredWithBothSides());
                jdbc.sql("INSERT INTO deal.taken_over (name) VALUES (?)")
                        .param(NAME)
                        .update();
            });
        }
    }

    private void tell(List<Approach> all) {
        for (Approach one : all) {
            if (one.reason() != null && one.answeredAt() != null) {
                down.declined(one.need(), one.resource(), one.reason(), one.answeredAt(), one.demo());
            } else {
                down.contacted(one.need(), one.resource(), one.sentAt(), one.demo());
            }
        }
    }
}
