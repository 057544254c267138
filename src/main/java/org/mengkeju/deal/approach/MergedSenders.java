package org.mengkeju.deal.approach;

import org.mengkeju.network.OrganisationsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What an organisation sent follows it where its record is merged into another. Where both had answered the same need
 * or asked about the same resource, the answer of the record that stays is the one that counts.
 */
@Component
class MergedSenders {
    private final JdbcClient jdbc;

    MergedSenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged event) {
        jdbc.sql("""
                        UPDATE deal.approach a SET organisation = :into
                        WHERE organisation = :from AND NOT EXISTS (
                            SELECT 1 FROM deal.approach b WHERE b.organisation = :into AND b.kind = a.kind
                              AND b.need IS NOT DISTINCT FROM a.need
                              AND (a.kind = 'RESPONSE' OR b.resource = a.resource))""")
                .param("from", event.from().value())
                .param("into", event.into().value())
                .update();
        jdbc.sql("""
                        UPDATE deal.lead l SET asker = :into
                        WHERE asker = :from AND NOT EXISTS (
                            SELECT 1 FROM deal.lead b
                            WHERE b.asker = :into AND b.subject = l.subject AND b.closed_at IS NULL)""")
                .param("from", event.from().value())
                .param("into", event.into().value())
                .update();
    }
}
