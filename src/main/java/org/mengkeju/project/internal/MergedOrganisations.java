package org.mengkeju.project.internal;

import org.mengkeju.network.OrganisationsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Projects follow an organisation whose record is merged into another; what was posted stays posted as it was. */
@Component("projectMergedOrganisations")
class MergedOrganisations {
    private final JdbcClient jdbc;

    MergedOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged event) {
        jdbc.sql("""
                        INSERT INTO project.party (project, part, organisation, name)
                        SELECT project, part, :into, name FROM project.party WHERE organisation = :from
                        ON CONFLICT DO NOTHING""")
                .param("from", event.from().value())
                .param("into", event.into().value())
                .update();
        jdbc.sql("DELETE FROM project.party WHERE organisation = ?")
                .param(event.from().value())
                .update();
    }
}
