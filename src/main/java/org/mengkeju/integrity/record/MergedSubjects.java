package org.mengkeju.integrity.record;

import org.mengkeju.network.OrganisationsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * When two records turn out to be one organisation, what was recorded about either counts for the one that stands. Entries
 * stay as they were written; only who they count for is noted. Merging is no way out of a measure.
 */
@Component
class MergedSubjects {
    private final EntryRows entries;
    private final JdbcClient jdbc;

    MergedSubjects(EntryRows entries, JdbcClient jdbc) {
        this.entries = entries;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged event) {
        entries.merge(event.from(), event.into());
        for (String table : new String[] {"inquiry", "committee", "ethics_activity"}) {
            jdbc.sql("UPDATE integrity." + table + " SET organisation = ? WHERE organisation = ?")
                    .params(event.into().value(), event.from().value())
                    .update();
        }
    }
}
