package org.mengkeju.selection.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mengkeju.platform.verification.Truth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recomputes every digest of every chain of steps, and looks for missing numbers. */
@Component
class StepChain implements Truth {
    private final JdbcClient jdbc;

    StepChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "selection: the steps of a call are those that were taken";
    }

    @Override
    public List<String> differences() {
        List<String> found = new ArrayList<>();
        Map<UUID, Step> before = new HashMap<>();
        jdbc.sql("SELECT * FROM selection.step ORDER BY call, n").query(row -> {
            Step step = Steps.read(row, 0);
            Step last = before.put(step.call().value(), step);
            boolean next = step.n() == (last == null ? 1 : last.n() + 1);
            if (!next || !step.digestAfter(last == null ? "" : last.digest()).equals(step.digest())) {
                if (found.size() < NAMED_MAX) {
                    found.add("call " + step.call() + ": step " + step.n() + " is not what was written down");
                }
            }
        });
        return found;
    }
}
