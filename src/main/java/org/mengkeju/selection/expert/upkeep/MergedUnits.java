package org.mengkeju.selection.expert.upkeep;

import java.util.Map;
import org.mengkeju.network.OrganisationsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Experts of an organisation that was merged work at the one that stands, and relations to it are relations to that one. */
@Component("expertMergedUnits")
class MergedUnits {
    private final JdbcClient jdbc;

    MergedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged event) {
        Map.of("expert", "unit", "expert_employment", "organisation")
                .forEach((table, column) -> jdbc.sql(
                                "UPDATE selection.%1$s SET %2$s = ? WHERE %2$s = ?".formatted(table, column))
                        .params(event.into().value(), event.from().value())
                        .update());
        // one relation to each suffices
        jdbc.sql("""
                        DELETE FROM selection.expert_relation r WHERE r.organisation = :from AND EXISTS (
                            SELECT 1 FROM selection.expert_relation o
                            WHERE o.expert = r.expert AND o.kind = r.kind AND o.organisation = :into)""")
                .param("from", event.from().value())
                .param("into", event.into().value())
                .update();
        jdbc.sql("UPDATE selection.expert_relation SET organisation = ? WHERE organisation = ?")
                .params(event.into().value(), event.from().value())
                .update();
    }
}
