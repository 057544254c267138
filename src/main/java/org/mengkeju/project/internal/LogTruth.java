package org.mengkeju.project.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.project.course.ProjectMove;
import org.mengkeju.project.course.ProjectState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks the log of every project by the legal moves and compares where it leads. */
@Component("projectLogTruth")
class LogTruth implements Truth {
    private final JdbcClient jdbc;

    LogTruth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "project: a project stands where its log led, each move legal";
    }

    @Override
    public List<String> differences() {
        Map<String, ProjectState> at = new HashMap<>();
        Map<String, ProjectState> now = new HashMap<>();
        List<String> found = new ArrayList<>();
        jdbc.sql("""
                        SELECT p.number, e.move, e.state AS led, p.state AS now
                        FROM project.project p JOIN project.entry e ON e.project = p.id
                        ORDER BY p.id, e.sequence""").query(row -> {
            String number = row.getString("number");
            var move = ProjectMove.valueOf(row.getString("move"));
            var led = ProjectState.valueOf(row.getString("led"));
            if (!isLegal(at.get(number), move, led) && found.size() < NAMED_MAX) {
                found.add(number + ": " + move + " leads to " + led);
            }
            at.put(number, led);
            now.put(number, ProjectState.valueOf(row.getString("now")));
        });
        now.forEach((number, state) -> {
            if (state != at.get(number) && found.size() < NAMED_MAX) {
                found.add(number + " says " + state + ", its log led to " + at.get(number));
            }
        });
        return found;
    }

    private static boolean isLegal(@Nullable ProjectState before, ProjectMove move, ProjectState led) {
        if (before == null) {
            return move == ProjectMove.BEGIN && led == ProjectState.RUNNING;
        }
        return move.from().contains(before) && move.leads(before) == led;
    }
}
