package org.mengkeju.integrity.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mengkeju.integrity.cases.CaseMove;
import org.mengkeju.integrity.cases.CaseState;
import org.mengkeju.platform.verification.SqlTruth;
import org.mengkeju.platform.verification.Truth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of the record and of cases. */
@Configuration(proxyBeanMethods = false)
class IntegrityTruths {
    @Bean
    Truth casesStandWhereTheirStepsLed(JdbcClient jdbc) {
        return new Walked(jdbc);
    }

    @Bean
    Truth measuresAreThoseOfTheirCases(JdbcClient jdbc) {
        return new SqlTruth("integrity: a measure counts as its case decided, and no longer once withdrawn", jdbc, """
                SELECT 'case ' || c.number || ' is ' || c.state || ', its entry ' || e.number || ' says ' || e.act || ' '
                       || e.measure || coalesce(' until ' || e.last_day, '')
                FROM integrity.inquiry c JOIN integrity.entry e ON e.root = c.entry
                WHERE NOT EXISTS (SELECT 1 FROM integrity.entry later WHERE later.corrects = e.id)
                  AND ((c.state = 'WITHDRAWN') <> (e.act = 'WITHDRAWN')
                    OR (c.state <> 'WITHDRAWN' AND e.measure <>
                        coalesce(c.proceedings -> 'review' -> 'sanction' ->> 'kind',
                                 c.proceedings -> 'ruling' -> 'sanction' ->> 'kind'))
                    OR (c.state <> 'WITHDRAWN' AND e.measure = 'BAN' AND e.last_day <>
                        (coalesce(c.proceedings -> 'review' -> 'sanction' ->> 'from',
                                  c.proceedings -> 'ruling' -> 'sanction' ->> 'from')::date
                         + make_interval(years => coalesce(c.proceedings -> 'review' -> 'sanction' ->> 'years',
                                  c.proceedings -> 'ruling' -> 'sanction' ->> 'years')::int))::date - 1))""");
    }

    @Bean
    Truth decidersDidNotInvestigate(JdbcClient jdbc) {
        return new SqlTruth("integrity: who decides did not investigate, who reviews did neither", jdbc, """
                SELECT 'case ' || c.number || ': ' || s.move || ' by ' || s.name
                FROM integrity.inquiry c JOIN integrity.inquiry_step s ON s.inquiry = c.id
                WHERE (s.move IN ('DECIDE', 'KEEP', 'CHANGE', 'UPHOLD') AND EXISTS (
                           SELECT 1 FROM jsonb_array_elements(c.proceedings -> 'team') m
                           WHERE m ->> 'person' = s.person::text))
                   OR (s.move IN ('KEEP', 'CHANGE', 'UPHOLD')
                       AND c.proceedings -> 'ruling' ->> 'officer' = s.person::text)""");
    }

    @Bean
    Truth everyMeasureOfACaseWasDecided(JdbcClient jdbc) {
        return new SqlTruth("integrity: every entry that names a case belongs to it", jdbc, """
                SELECT 'entry ' || e.number || ' names a case that does not have it'
                FROM integrity.entry e LEFT JOIN integrity.inquiry c ON c.id = e.inquiry AND c.entry = e.root
                WHERE e.inquiry IS NOT NULL AND c.id IS NULL""");
    }

    /** Walks the steps of every case by the legal moves and compares where they lead. */
    private record Walked(JdbcClient jdbc) implements Truth {
        @Override
        public String name() {
            return "integrity: a case stands where its steps led, each of them legal";
        }

        private record Step(String number, CaseMove move, CaseState to, CaseState now) {}

        @Override
        public List<String> differences() {
            Map<String, CaseState> at = new HashMap<>();
            Map<String, CaseState> shown = new HashMap<>();
            List<String> found = new ArrayList<>();
            jdbc.sql("""
                            SELECT c.number, s.move, s.state, c.state AS now
                            FROM integrity.inquiry c JOIN integrity.inquiry_step s ON s.inquiry = c.id
                            ORDER BY c.id, s.sequence""").query(row -> {
                var step = new Step(
                        row.getString("number"),
                        CaseMove.valueOf(row.getString("move")),
                        CaseState.valueOf(row.getString("state")),
                        CaseState.valueOf(row.getString("now")));
                if (!isLegal(step, at) && found.size() < NAMED_MAX) {
                    found.add("case " + step.number() + ": " + step.move() + " leads to " + step.to());
                }
                at.put(step.number(), step.to());
                shown.put(step.number(), step.now());
            });
            shown.forEach((number, now) -> {
                if (now != at.get(number) && found.size() < NAMED_MAX) {
                    found.add("case " + number + " says " + now + ", its steps led to " + at.get(number));
                }
            });
            return found;
        }

        private static boolean isLegal(Step step, Map<String, CaseState> at) {
            CaseState before = at.get(step.number());
            boolean begins = before == null && step.move() == CaseMove.RECEIVE;
            boolean follows = before != null && step.move().from().contains(before);
            return (begins || follows) && step.to() == step.move().to();
        }
    }
}
