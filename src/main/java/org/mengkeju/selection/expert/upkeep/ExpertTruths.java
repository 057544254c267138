package org.mengkeju.selection.expert.upkeep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mengkeju.platform.verification.SqlTruth;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.selection.expert.ExpertMove;
import org.mengkeju.selection.expert.ExpertState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of the pool of experts. */
@Configuration(proxyBeanMethods = false)
class ExpertTruths {
    @Bean
    Truth expertsStandWhereTheirStepsLed(JdbcClient jdbc) {
        return new Walked(jdbc);
    }

    @Bean
    Truth nobodyConfirmedOrAdmittedThemselves(JdbcClient jdbc) {
        return new SqlTruth("selection: nobody confirmed, admitted or judged the own entry in the pool", jdbc, """
                SELECT 'expert ' || e.id || ': ' || s.move
                FROM selection.expert e JOIN selection.expert_step s ON s.expert = e.id AND s.person = e.person
                WHERE s.move NOT IN ('APPLY', 'WAKE')""");
    }

    /** Walks the steps of every entry by the legal moves and compares where they lead. */
    private record Walked(JdbcClient jdbc) implements Truth {
        @Override
        public String name() {
            return "selection: an expert's entry stands where its steps led, each of them legal";
        }

        private record Step(String expert, ExpertMove move, ExpertState to, ExpertState now) {}

        @Override
        public List<String> differences() {
            Map<String, ExpertState> at = new HashMap<>();
            Map<String, ExpertState> shown = new HashMap<>();
            List<String> found = new ArrayList<>();
            jdbc.sql("""
                            SELECT e.id, s.move, s.state, e.state AS now
                            FROM selection.expert e JOIN selection.expert_step s ON s.expert = e.id
                            ORDER BY e.id, s.n""").query(row -> {
                var step = new Step(
                        row.getString("id"),
                        ExpertMove.valueOf(row.getString("move")),
                        ExpertState.valueOf(row.getString("state")),
                        ExpertState.valueOf(row.getString("now")));
                if (!isLegal(step, at.get(step.expert())) && found.size() < NAMED_MAX) {
                    found.add("expert " + step.expert() + ": " + step.move() + " leads to " + step.to());
                }
                at.put(step.expert(), step.to());
                shown.put(step.expert(), step.now());
            });
            shown.forEach((expert, now) -> {
                if (now != at.get(expert) && found.size() < NAMED_MAX) {
                    found.add("expert " + expert + " is " + now + ", the steps led to " + at.get(expert));
                }
            });
            return found;
        }

        private static boolean isLegal(Step step, @org.jspecify.annotations.Nullable ExpertState before) {
            boolean begins = before == null && step.move() == ExpertMove.APPLY;
            boolean follows = before != null && step.move().from().contains(before);
            return (begins || follows) && step.to() == step.move().to();
        }
    }
}
