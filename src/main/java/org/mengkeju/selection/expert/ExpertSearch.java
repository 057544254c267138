package org.mengkeju.selection.expert;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Integrity;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.Region;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.expert.rules.PoolRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pool as operators look through it. */
@Repository
public class ExpertSearch {
    /** Lines a page. */
    public static final int PAGE = 50;

    private static final String WHERE = """
             FROM selection.expert
             WHERE (:q = '' OR strpos(lower(name || ' ' || unit_name || ' ' || title || ' ' || expertise || ' '
                        || array_to_string(keywords, ' ')), lower(:q)) > 0)
               AND (:state::text IS NULL OR state = :state)
               AND (:discipline = '' OR EXISTS (SELECT 1 FROM unnest(disciplines) d WHERE starts_with(d, :discipline)))
               AND (:where = 'all' OR starts_with(division, :within) = (:where = 'inside'))""";

    private final JdbcClient jdbc;
    private final Integrity integrity;
    private final PoolRules rules;
    private final Region region;
    private final RegionClock clock;

    ExpertSearch(JdbcClient jdbc, Integrity integrity, PoolRules rules, Region region, RegionClock clock) {
        this.jdbc = jdbc;
        this.integrity = integrity;
        this.rules = rules;
        this.region = region;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param q part of a name, unit, title, expertise or keyword; empty for all
     * @param discipline beginning of a code; empty for all
     * @param where {@code all}, {@code inside} or {@code outside} the region
     */
    public record Filter(String q, @Nullable ExpertState state, String discipline, String where) {
        public Filter {
            q = q.strip();
            where = where.toLowerCase(Locale.ROOT);
        }
    }

    /** One entry with what an operator should notice. */
    public record Line(Expert one, boolean outside, boolean barred, boolean overAge) {}

    /**
     * A page of entries: those that wait first, then by name.
     *
     * @param page from 0
     */
    public List<Line> find(Filter filter, int page, Viewer viewer) {
        require(viewer);
        var barred = integrity.barredPeople(Activity.REVIEW, clock.today());
        int oldest = rules.on(clock.today()).oldest().value();
        YearMonth now = YearMonth.from(clock.today());
        return filtered(
                        "SELECT *" + WHERE + " ORDER BY due_on NULLS LAST, name, id LIMIT :limit OFFSET :offset",
                        filter)
                .param("limit", PAGE)
                .param("offset", (long) page * PAGE)
                .query(ExpertRows::read)
                .list()
                .stream()
                .map(one -> new Line(
                        one,
                        !one.profile().division().startsWith(within()),
                        isBarred(barred, one.person()),
                        one.profile().age(now) > oldest))
                .toList();
    }

    private static boolean isBarred(java.util.Set<UUID> barred, @Nullable UUID person) {
        return person != null && barred.contains(person);
    }

    /** How many entries fit. */
    public int count(Filter filter, Viewer viewer) {
        require(viewer);
        return filtered("SELECT count(*)" + WHERE, filter).query(Integer.class).single();
    }

    /** How many wait for the entry check, for the rail. */
    public int waiting() {
        return jdbc.sql("SELECT count(*) FROM selection.expert WHERE state = 'UNIT_CONFIRMED'")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("q", filter.q())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("discipline", filter.discipline().strip())
                .param("where", filter.where())
                .param("within", within());
    }

    private String within() {
        return region.settings().code().replaceFirst("(00)+$", "");
    }

    private static void require(Viewer viewer) {
        if (!viewer.may(Right.KEEP_EXPERTS)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.expert.refusal.by.OPERATOR");
        }
    }
}
