package org.mengkeju.registration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.region.Division;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.Region;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was registered, in figures, and how well the registration body keeps its terms. */
@Service
public class RegistrationFigures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Region region;
    private final WorkingCalendar calendar;
    private final RegionClock clock;

    RegistrationFigures(
            JdbcClient jdbc, Divisions divisions, Region region, WorkingCalendar calendar, RegionClock clock) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.region = region;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** By what contracts are grouped. */
    public enum By {
        MONTH,
        TYPE,
        FIELD,
        DIVISION,
        FLOW
    }

    /** Sums of a group, in fen. */
    public record Sum(int count, long contract, long technology) {
        static final Sum NOTHING = new Sum(0, 0, 0);

        private Sum plus(Line line) {
            return new Sum(count + 1, contract + line.contract(), technology + line.technology());
        }

        /** In yuan. */
        public BigDecimal contractYuan() {
            return BigDecimal.valueOf(contract, 2);
        }

        /** In yuan. */
        public BigDecimal technologyYuan() {
            return BigDecimal.valueOf(technology, 2);
        }
    }

    /**
     * The body's own performance, over everything decided in the year.
     *
     * @param median working days from acceptance to the decision, or null where nothing was decided
     * @param ninetieth working days within which nine of ten were decided
     * @param onTimePercent share decided by the last day of the term, one decimal
     */
    public record Performance(
            int decided,
            @Nullable Integer median,
            @Nullable Integer ninetieth,
            @Nullable BigDecimal onTimePercent) {}

    /**
     * A year.
     *
     * @param groups sums by group, the groups in order
     * @param demo whether any of it belongs to the demonstration set
     */
    public record Year(
            int year,
            Sum total,
            Map<By, Map<String, Sum>> groups,
            Performance performance,
            List<Integer> years,
            boolean demo) {}

    /** A contract that counts: registered first in the year and still live. */
    private record Line(
            LocalDate on,
            String type,
            String field,
            String seller,
            String buyer,
            long contract,
            long technology,
            boolean demo) {}

    /** The figures of a year. */
    public Year of(int year) {
        List<Line> lines = lines(year);
        Map<By, Map<String, Sum>> groups = new LinkedHashMap<>();
        groups.put(By.MONTH, group(lines, line -> line.on().toString().substring(0, 7)));
        groups.put(By.TYPE, group(lines, Line::type));
        groups.put(By.FIELD, group(lines, Line::field));
        groups.put(By.DIVISION, group(lines, line -> league(line.seller())));
        groups.put(By.FLOW, group(lines, line -> flow(line.seller(), line.buyer())));
        Sum total = Sum.NOTHING;
        for (Line line : lines) {
            total = total.plus(line);
        }
        return new Year(
                year, total, groups, performance(year), years(), lines.stream().anyMatch(Line::demo));
    }

    /** Years there is something to say of, newest first; this year always. */
    public List<Integer> years() {
        List<Integer> years = new ArrayList<>(jdbc.sql(
                        "SELECT DISTINCT extract(year FROM on_day)::int AS y FROM registration.certificate ORDER BY y DESC")
                .query(Integer.class)
                .list());
        int now = clock.today().getYear();
        if (!years.contains(now)) {
            years.addFirst(now);
        }
        return years;
    }

    /** The day of the first edition and the sums of the newest one. */
    private List<Line> lines(int year) {
        return jdbc.sql("""
                        SELECT f.on_day, c.type, r.field, r.seller_division, r.buyer_division, c.contract_fen,
                               c.technology_fen, r.demo
                        FROM registration.registration r
                        JOIN registration.certificate f ON f.registration = r.id AND f.edition = 1
                        JOIN LATERAL (SELECT * FROM registration.certificate c WHERE c.registration = r.id
                                      ORDER BY c.edition DESC LIMIT 1) c ON true
                        WHERE extract(year FROM f.on_day) = ? AND r.state IN ('REGISTERED', 'CHANGE_FILED', 'CANCEL_FILED')
                        ORDER BY f.on_day""")
                .param(year)
                .query((row, n) -> new Line(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getBoolean(8)))
                .list();
    }

    private static Map<String, Sum> group(List<Line> lines, Function<Line, String> by) {
        Map<String, Sum> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(by.apply(line), Sum.NOTHING.plus(line), (old, _) -> old.plus(line)));
        return sums;
    }

    private String league(String division) {
        return divisions.league(division).map(Division::code).orElse(division);
    }

    private String flow(String seller, String buyer) {
        String own = region.settings().code().substring(0, 2);
        boolean from = seller.startsWith(own);
        boolean to = buyer.startsWith(own);
        if (from) {
            return to ? "INSIDE" : "OUT";
        }
        return to ? "IN" : "OUTSIDE";
    }

    private record Term(LocalDate accepted, LocalDate due, LocalDate decided) {}

    private Performance performance(int year) {
        List<Term> terms = jdbc.sql("""
                        SELECT accepted_on, due_on, decided_on FROM registration.registration
                        WHERE decided_on IS NOT NULL AND due_on IS NOT NULL AND extract(year FROM decided_on) = ?""")
                .param(year)
                .query((row, n) -> new Term(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .list();
        if (terms.isEmpty()) {
            return new Performance(0, null, null, null);
        }
        List<Integer> days = terms.stream()
                .map(term -> calendar.workingDaysBetween(term.accepted(), term.decided()))
                .sorted()
                .toList();
        long onTime = terms.stream()
                .filter(term -> !term.decided().isAfter(term.due()))
                .count();
        BigDecimal percent = BigDecimal.valueOf(onTime)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(terms.size()), 1, RoundingMode.HALF_UP);
        return new Performance(terms.size(), rank(days, 50), rank(days, 90), percent);
    }

    /** The smallest value within which this share of all lies (nearest rank). */
    private static int rank(List<Integer> sorted, int percent) {
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }
}
