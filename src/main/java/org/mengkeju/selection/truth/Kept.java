package org.mengkeju.selection.truth;

import java.util.ArrayList;
import java.util.List;
import org.mengkeju.platform.verification.SqlTruth;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.application.Completeness;
import org.mengkeju.selection.call.Call;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was published, handed in and found is what the steps kept of it. */
@Configuration("selectionKept")
class Kept {
    @Bean
    Truth publishedTermsHold(JdbcClient jdbc) {
        return new SqlTruth("selection: text and terms of a call are those that were published", jdbc, """
                SELECT 'call ' || c.number || ' does not say what step ' || s.n || ' published'
                FROM selection.call c JOIN selection.step s ON s.call = c.id AND s.act IN ('publish', 'open-again')
                CROSS JOIN LATERAL (SELECT s.details::jsonb AS kept) k
                WHERE k.kept -> 'text' IS DISTINCT FROM c.text OR k.kept -> 'terms' IS DISTINCT FROM c.terms
                   OR (k.kept ->> 'winners')::int <> c.winners OR k.kept ->> 'edition' <> c.edition
                   OR (s.n = (SELECT max(l.n) FROM selection.step l
                              WHERE l.call = c.id AND l.act IN ('publish', 'open-again'))
                       AND (k.kept ->> 'closes')::timestamptz <> c.closes_at)
                ORDER BY c.number, s.n""");
    }

    @Bean
    Truth findingsAreThoseOfTheSteps(JdbcClient jdbc) {
        return new SqlTruth("selection: what was found in a stage is what its last step kept", jdbc, """
                SELECT 'application ' || f.application || ', stage ' || f.stage || ': the finding is not the one of the step'
                FROM selection.finding f
                LEFT JOIN LATERAL (SELECT s.details::jsonb -> 'finding' AS kept FROM selection.step s
                    WHERE s.call = f.call AND s.application = f.application AND s.stage = f.stage AND s.act LIKE 'found-%'
                    ORDER BY s.n DESC LIMIT 1) k ON true
                WHERE k.kept IS DISTINCT FROM f.content ORDER BY f.application, f.stage""");
    }

    @Bean
    Truth receiptsHold(JdbcClient jdbc, Applications applications, Completeness completeness, Looked looked) {
        return new Receipts(jdbc, applications, completeness, looked);
    }

    /** Takes the digest of everything that was handed in again. */
    private record Receipts(JdbcClient jdbc, Applications applications, Completeness completeness, Looked looked)
            implements Truth {
        @Override
        public String name() {
            return "selection: what was handed in is what the receipt says";
        }

        @Override
        public List<String> differences() {
            List<String> found =
                    new ArrayList<>(jdbc.sql("""
                            SELECT 'application ' || a.number || ': the receipt is not the one of its last step'
                            FROM selection.application a LEFT JOIN LATERAL (
                                SELECT s.details::jsonb AS kept FROM selection.step s
                                WHERE s.call = a.call AND s.application = a.id AND s.act = 'application-submit'
                                ORDER BY s.n DESC LIMIT 1) k ON true
                            WHERE a.submitted_at IS NOT NULL AND (k.kept IS NULL OR k.kept ->> 'digest' <> a.digest
                               OR k.kept ->> 'number' <> a.number OR (k.kept ->> 'received')::timestamptz <> a.submitted_at)
                            ORDER BY a.number""").query(String.class).list());
            looked.calls().forEach(call -> again(call, found));
            return found.size() > NAMED_MAX ? found.subList(0, NAMED_MAX) : found;
        }

        private void again(Call call, List<String> found) {
            CallId id = call.id();
            applications.all(id).forEach(one -> {
                var receipt = one.receipt();
                boolean fixed = one.state() != ApplicationState.DRAFT && one.state() != ApplicationState.LAPSED;
                if (receipt != null
                        && fixed
                        && !completeness.digest(call, one, receipt.at()).equals(receipt.digest())) {
                    found.add("application " + receipt.number() + " is not what was handed in");
                }
            });
        }
    }
}
