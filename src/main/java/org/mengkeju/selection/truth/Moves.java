package org.mengkeju.selection.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.selection.application.ApplicationMove;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.call.CallMove;
import org.mengkeju.selection.call.CallState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks the steps of every call and application by the legal moves and compares where they lead. */
@Component("selectionMoves")
class Moves implements Truth {
    private static final Map<String, CallMove> OF_CALLS =
            Arrays.stream(CallMove.values()).collect(Collectors.toMap(CallMove::act, Function.identity()));
    private static final Map<String, ApplicationMove> OF_APPLICATIONS = Arrays.stream(ApplicationMove.values())
            .collect(Collectors.toMap(ApplicationMove::act, Function.identity()));

    private final JdbcClient jdbc;

    Moves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "selection: calls and applications stand where their steps led, each of them legal";
    }

    private record Line(
            UUID subject, @Nullable String act, @Nullable String led, String now, int n) {}

    @Override
    public List<String> differences() {
        List<String> found = new ArrayList<>();
        calls(found);
        applications(found);
        return found.size() > NAMED_MAX ? found.subList(0, NAMED_MAX) : found;
    }

    private void calls(List<String> found) {
        Map<UUID, CallState> at = new HashMap<>();
        Map<UUID, String> now = new HashMap<>();
        for (Line line : lines("""
                SELECT c.id, s.act, s.state AS led, c.state, coalesce(s.n, 0) AS n FROM selection.call c
                LEFT JOIN selection.step s ON s.call = c.id AND s.application IS NULL ORDER BY c.id, s.n""")) {
            now.put(line.subject(), line.now());
            CallMove move = OF_CALLS.get(String.valueOf(line.act()));
            if (move != null) {
                CallState before = at.get(line.subject());
                CallState to = CallState.valueOf(String.valueOf(line.led()));
                boolean begins = before == null && move.from().isEmpty();
                boolean follows = before != null && move.from().contains(before);
                if (!(begins || follows) || !move.to().contains(to)) {
                    found.add("call %s: step %d, %s, leads to %s".formatted(line.subject(), line.n(), move, to));
                }
                at.put(line.subject(), to);
            }
        }
        now.forEach((call, state) -> {
            if (!state.equals(String.valueOf(at.get(call)))) {
                found.add("call %s says %s, its steps led to %s".formatted(call, state, at.get(call)));
            }
        });
    }

    private void applications(List<String> found) {
        Map<UUID, ApplicationState> at = new HashMap<>();
        Map<UUID, String> now = new HashMap<>();
        for (Line line : lines("""
                SELECT a.id, s.act, s.state AS led, a.state, coalesce(s.n, 0) AS n FROM selection.application a
                LEFT JOIN selection.step s ON s.call = a.call AND s.application = a.id ORDER BY a.id, s.n""")) {
            now.put(line.subject(), line.now());
            // a draft is begun without a step: who writes is told to nobody
            ApplicationState before = at.computeIfAbsent(line.subject(), _ -> ApplicationState.DRAFT);
            ApplicationMove move = OF_APPLICATIONS.get(String.valueOf(line.act()));
            if (move != null) {
                if (!move.from().contains(before) || !move.to().name().equals(line.led())) {
                    found.add("application %s: step %d, %s, leads to %s"
                            .formatted(line.subject(), line.n(), move, line.led()));
                }
                at.put(line.subject(), move.to());
            }
        }
        now.forEach((application, state) -> {
            if (!state.equals(String.valueOf(at.get(application)))) {
                found.add("application %s says %s, its steps led to %s"
                        .formatted(application, state, at.get(application)));
            }
        });
    }

    private List<Line> lines(String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("act"),
                        row.getString("led"),
                        row.getString("state"),
                        row.getInt("n")))
                .list();
    }
}
