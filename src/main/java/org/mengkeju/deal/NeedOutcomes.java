package org.mengkeju.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.NeedGroups.Grouping;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What became of needs, counted by group. Counts needs as they stand now, never registrations. */
@Service
public class NeedOutcomes {
    private final JdbcClient jdbc;
    private final RegionClock clock;

    NeedOutcomes(JdbcClient jdbc, RegionClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How a need stands: every need is in exactly one of these. */
    public enum Fate {
        /** 待接: in a centre's queue. */
        WAITING,
        /** 办理中: in the hands of a transfer manager. */
        IN_HANDS,
        /** 谈成. */
        AGREED,
        /** 成为缺口. */
        GAP,
        /** 企业撤回. */
        WITHDRAWN,
        /** 联系不上. */
        UNREACHABLE
    }

    /** A need that came into a queue. */
    public record Held(ListingId need, String centre, boolean demo) {}

    /**
     * What became of the needs of a group.
     *
     * @param needs how many there are
     * @param taken those a transfer manager took, ever
     * @param answered those whose firm got a first answer
     * @param medianDays median of the days from publication to the first answer among those answered, one decimal, or null
     * @param ninetiethDays nine of ten were answered within so many days, or null
     * @param fates how many stand where; together all
     */
    public record Figures(
            int needs,
            int taken,
            int answered,
            @Nullable BigDecimal medianDays,
            @Nullable BigDecimal ninetiethDays,
            Map<Fate, Integer> fates) {
        public Figures {
            fates = Map.copyOf(fates);
        }
    }

    /** Needs that came into a queue at this time or later and before that. */
    public List<Held> openedBetween(Instant from, Instant until) {
        return jdbc.sql("SELECT subject, centre, demo FROM deal.lead"
                        + " WHERE asker IS NULL AND opened_at >= ? AND opened_at < ?")
                .params(Timestamp.from(from), Timestamp.from(until))
                .query((row, n) -> new Held(
                        new ListingId(row.getObject("subject", UUID.class)),
                        row.getString("centre"),
                        row.getBoolean("demo")))
                .list();
    }

    /** The years in which needs came into queues, newest first. */
    public List<Integer> years() {
        return jdbc.sql("""
                        SELECT DISTINCT extract(year FROM opened_at AT TIME ZONE ?)::int AS y
                        FROM deal.lead WHERE asker IS NULL ORDER BY y DESC""").param(clock.zone().getId()).query(Integer.class).list();
    }

    /** Figures by group; percentiles by linear interpolation between neighbouring ranks. */
    public Map<String, Figures> figures(Grouping grouping) {
        Map<String, Figures> figures = new HashMap<>();
        jdbc.sql("""
                        SELECT g.name, count(*) AS needs, count(l.taken_at) AS taken, count(l.answered_at) AS answered,
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY d.days) AS median,
                               percentile_cont(0.9) WITHIN GROUP (ORDER BY d.days) AS ninetieth,
                               count(*) FILTER (WHERE l.stage = 'WAITING') AS waiting,
                               count(*) FILTER (WHERE l.stage NOT IN ('WAITING', 'CLOSED')) AS in_hands,
                               count(*) FILTER (WHERE l.outcome = 'AGREED') AS agreed,
                               count(*) FILTER (WHERE l.outcome = 'GAP') AS gap,
                               count(*) FILTER (WHERE l.outcome = 'WITHDRAWN_BY_FIRM') AS withdrawn,
                               count(*) FILTER (WHERE l.outcome = 'UNREACHABLE') AS unreachable
                        FROM unnest(?::uuid[], ?::text[]) g(need, name)
                        JOIN deal.lead l ON l.subject = g.need AND l.asker IS NULL
                        CROSS JOIN LATERAL (
                            SELECT extract(epoch FROM l.answered_at - l.opened_at) / 86400 AS days) d
                        GROUP BY g.name""").params(grouping.needArray(), grouping.groupArray()).query(row -> {
            figures.put(row.getString("name"), figures(row));
        });
        return figures;
    }

    private static Figures figures(ResultSet row) throws SQLException {
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            fates.put(fate, row.getInt(fate.name().toLowerCase(Locale.ROOT)));
        }
        return new Figures(
                row.getInt("needs"),
                row.getInt("taken"),
                row.getInt("answered"),
                oneDecimal(row.getBigDecimal("median")),
                oneDecimal(row.getBigDecimal("ninetieth")),
                fates);
    }

    private static @Nullable BigDecimal oneDecimal(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
    }
}
