package org.mengkeju.deal.internal;

import java.util.UUID;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.LeadId;
import org.mengkeju.deal.Outcome;
import org.mengkeju.network.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands down every answer and every gap that stands in the leads. */
@Component
public class EarlierAnswers {
    private final LeadRows rows;
    private final HandedDown down;
    private final JdbcClient jdbc;

    EarlierAnswers(LeadRows rows, HandedDown down, JdbcClient jdbc) {
        this.rows = rows;
        this.down = down;
        this.jdbc = jdbc;
    }

    /** Tells them all; what was told before is told again to no effect. */
    public void handDown() {
        jdbc.sql("SELECT id FROM deal.lead WHERE outcome = 'GAP'").query(UUID.class).list().stream()
                .flatMap(id -> rows.find(new LeadId(id)).stream())
                .forEach(lead -> down.isGap(lead, Viewer.program()));
        jdbc.sql("SELECT DISTINCT lead FROM deal.answer").query(UUID.class).list().stream()
                .flatMap(id -> rows.find(new LeadId(id)).stream())
                .forEach(this::tell);
    }

    private void tell(Lead lead) {
        rows.answers(lead.id()).forEach(answer -> down.answered(lead, answer));
        if (lead.outcome() == Outcome.AGREED) {
            rows.answers(lead.id()).stream().findFirst().ifPresent(last -> down.settled(lead, last.at()));
        }
    }
}
