package org.mengkeju.project.course;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.mengkeju.selection.application.LeaderWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many projects somebody has in hand, for programmes that limit it. */
@Repository
class LedProjects implements LeaderWork {
    private static final List<String> RUNNING = Arrays.stream(ProjectState.values())
            .filter(ProjectState::isInHand)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;

    LedProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int running(UUID person) {
        return jdbc.sql("""
                        SELECT count(*) FROM project.project
                        WHERE state IN (:running)
                          AND (course ->> 'leader' = :person OR contract ->> 'chiefEngineer' = :person)""")
                .param("running", RUNNING)
                .param("person", person.toString())
                .query(Integer.class)
                .single();
    }
}
