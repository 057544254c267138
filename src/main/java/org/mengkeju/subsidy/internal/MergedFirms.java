package org.mengkeju.subsidy.internal;

import org.mengkeju.network.OrganisationsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Vouchers and claims follow a firm whose record is merged into another. A claim for what the other record has
 * claimed too stays with the record that goes: officers see both and decide. What was posted stays posted under the
 * name it had.
 */
@Component
class MergedFirms {
    private final JdbcClient jdbc;

    MergedFirms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged event) {
        jdbc.sql("""
                        UPDATE subsidy.voucher SET firm = :into, asked_as = NULL, version = version + 1
                        WHERE firm = :from""")
                .param("from", event.from().value())
                .param("into", event.into().value())
                .update();
        jdbc.sql("""
                        UPDATE subsidy.claim c SET firm = :into, version = version + 1
                        WHERE firm = :from AND NOT EXISTS (
                            SELECT 1 FROM subsidy.claim d
                            WHERE d.firm = :into AND d.scheme_key = c.scheme_key AND d.once = c.once
                              AND d.state NOT IN ('REFUSED', 'WITHDRAWN'))""")
                .param("from", event.from().value())
                .param("into", event.into().value())
                .update();
    }
}
