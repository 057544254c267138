package org.mengkeju.deal.proceeds;

import java.util.List;
import org.mengkeju.network.OrganisationsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * When two records turn out to be one organisation, its agreements, what is not posted yet and its awards follow it. A
 * payment stays where it was received: the income account it is divided out of is of that record.
 */
@Component
class MergedUnits {
    private static final List<String> MOVES = List.of(
            "UPDATE deal.proceeds_agreement SET unit = :into WHERE unit = :from",
            "UPDATE deal.proceeds_version SET institution = :into WHERE institution = :from",
            "UPDATE deal.proceeds_version SET broker = :into WHERE broker = :from",
            """
            UPDATE deal.proceeds_part SET organisation = :into
            WHERE organisation = :from AND plan IN (SELECT id FROM deal.proceeds_plan WHERE state <> 'POSTED')""",
            "UPDATE deal.points_award SET beneficiary = :into WHERE beneficiary = :from",
            "UPDATE deal.points_payment SET beneficiary = :into WHERE beneficiary = :from");

    private final JdbcClient jdbc;

    MergedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged event) {
        MOVES.forEach(move -> jdbc.sql(move)
                .param("from", event.from().value())
                .param("into", event.into().value())
                .update());
    }
}
