package org.mengkeju.deal.internal;

import org.mengkeju.platform.verification.SqlTruth;
import org.mengkeju.platform.verification.Truth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of leads. */
@Configuration(proxyBeanMethods = false)
class LeadTruths {
    @Bean
    Truth leadsAreOpenedOnce(JdbcClient jdbc) {
        return new SqlTruth("deal: every lead was opened once", jdbc, """
                SELECT 'lead ' || l.id || ' was opened ' || count(e.id) || ' times'
                FROM deal.lead l LEFT JOIN deal.lead_entry e ON e.lead = l.id AND e.kind = 'OPENED'
                GROUP BY l.id HAVING count(e.id) <> 1""");
    }

    @Bean
    Truth responsesLieAtTheirNeed(JdbcClient jdbc) {
        return new SqlTruth("deal: a response lies at the lead of the need it answers", jdbc, """
                SELECT 'approach ' || a.id || ' lies at lead ' || l.id
                FROM deal.approach a JOIN deal.lead l ON l.id = a.lead
                WHERE a.kind = 'RESPONSE' AND (l.subject <> a.need OR l.asker IS NOT NULL)""");
    }

    @Bean
    Truth answeredLeadsHaveAnAnswer(JdbcClient jdbc) {
        return new SqlTruth(
                "deal: a lead counts as answered exactly when the firm was contacted or answered", jdbc, """
                SELECT 'lead ' || l.id || ' says answered: ' || (l.answered_at IS NOT NULL)
                FROM deal.lead l
                WHERE (l.answered_at IS NOT NULL) <> EXISTS (
                    SELECT 1 FROM deal.lead_entry e WHERE e.lead = l.id AND e.kind IN ('CONTACT', 'ANSWERED'))""");
    }
}
