package org.mengkeju.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How quickly firms got a first answer to their needs. Counts answers, never registrations. */
@Service
public class FirstAnswers {
    private final JdbcClient jdbc;

    FirstAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param needs needs that were ever in a queue
     * @param answered those whose firm got a first answer
     * @param medianDays median from publication to first answer in days, one decimal, or null where nothing was answered
     * @param ninetiethDays nine of ten were answered within so many days, or null
     * @param demo whether demonstration needs are among them
     */
    public record Figures(
            int needs,
            int answered,
            @Nullable BigDecimal medianDays,
            @Nullable BigDecimal ninetiethDays,
            boolean demo) {

        public int answeredPercent() {
            return needs == 0 ? 0 : answered * 100 / needs;
        }
    }

    public Figures figures() {
        return jdbc.sql("""
                        WITH waited AS (
                            SELECT demo, answered_at,
                                   extract(epoch FROM answered_at - opened_at) / 86400 AS days
                            FROM deal.lead WHERE asker IS NULL)
                        SELECT count(*) AS needs, count(answered_at) AS answered,
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median,
                               percentile_cont(0.9) WITHIN GROUP (ORDER BY days) AS ninetieth,
                               coalesce(bool_or(demo), false) AS demo
                        FROM waited""")
                .query((row, n) -> new Figures(
                        row.getInt("needs"),
                        row.getInt("answered"),
                        oneDecimal(row.getBigDecimal("median")),
                        oneDecimal(row.getBigDecimal("ninetieth")),
                        row.getBoolean("demo")))
                .single();
    }

    private static @Nullable BigDecimal oneDecimal(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
    }
}
