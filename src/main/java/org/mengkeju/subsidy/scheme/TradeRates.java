package org.mengkeju.subsidy.scheme;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rates of subsidies after technology contracts. No text that was read gives any, so they are 0 until somebody enters
 * them, dated and with the notice they rest on (rule sheet, section 4).
 */
@Service
public class TradeRates {
    private static final int BASIS_MIN = 4;
    private static final int BASIS_MAX = 200;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final RegionClock clock;

    TradeRates(JdbcClient jdbc, AuditTrail audit, RegionClock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was entered for a scheme.
     *
     * @param windowFrom first day on which a contract that counts was registered
     * @param basis the notice it rests on
     */
    public record Rates(
            BigDecimal buyerPercent,
            BigDecimal sellerPercent,
            Money cap,
            LocalDate windowFrom,
            LocalDate windowTo,
            LocalDate validFrom,
            String basis) {}

    /** What was entered for a scheme, and who did it. */
    public record Entered(Rates rates, String name, Instant at) {}

    /** Everything entered for a scheme, what holds longest into the future first. */
    public List<Entered> entered(String scheme) {
        return jdbc.sql("SELECT * FROM subsidy.trade_rate WHERE scheme = ? ORDER BY valid_from DESC, id DESC")
                .param(scheme)
                .query((row, n) -> new Entered(
                        new Rates(
                                row.getBigDecimal("buyer_percent").stripTrailingZeros(),
                                row.getBigDecimal("seller_percent").stripTrailingZeros(),
                                Money.ofFen(row.getLong("cap")),
                                row.getObject("window_from", LocalDate.class),
                                row.getObject("window_to", LocalDate.class),
                                row.getObject("valid_from", LocalDate.class),
                                row.getString("basis")),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The scheme with the rates of a day; others stay as they are. */
    Scheme in(Scheme scheme, LocalDate day) {
        if (scheme.kind() != SchemeKind.TRADE) {
            return scheme;
        }
        return entered(scheme.key()).stream()
                .map(Entered::rates)
                .filter(one -> !one.validFrom().isAfter(day))
                .findFirst()
                .map(one -> scheme.with(applied(scheme.tradeRule(), one)))
                .orElse(scheme);
    }

    private static TradeRule applied(TradeRule rule, Rates rates) {
        return new TradeRule(
                rule.buyerPercent().now(rates.buyerPercent(), rates.basis()),
                rule.sellerPercent().now(rates.sellerPercent(), rates.basis()),
                rule.cap().now(rates.cap(), rates.basis()),
                rule.windowFrom().now(rates.windowFrom(), rates.basis()),
                rule.windowTo().now(rates.windowTo(), rates.basis()),
                rule.buyerTypes(),
                rule.sellerTypes());
    }

    /**
     * Enters rates from a day on, today or later.
     *
     * @throws Refusal when a percentage is not 0 to 100 with two decimals at most, the cap is 0, the window runs
     *     backwards, the day is past or the notice is not named
     */
    @Transactional
    public void enter(Scheme scheme, Rates rates, Viewer viewer) {
        if (!viewer.may(Right.DECIDE_SUBSIDIES)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "subsidy.refusal.not-officer");
        }
        if (scheme.kind() != SchemeKind.TRADE) {
            throw Refusal.notFound();
        }
        check(rates);
        jdbc.sql("""
                        INSERT INTO subsidy.trade_rate (id, scheme, buyer_percent, seller_percent, cap, window_from, window_to,
                            valid_from, basis, name, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Identifier.next(), scheme.key(), rates.buyerPercent(), rates.sellerPercent())
                .params(rates.cap().fen(), rates.windowFrom(), rates.windowTo(), rates.validFrom())
                .params(rates.basis().strip(), viewer.name(), Timestamp.from(clock.now()))
                .update();
        audit.record(viewer.actor(), "rate-entered", "subsidy-scheme", scheme.key(), null, rates);
    }

    private void check(Rates rates) {
        for (BigDecimal percent : List.of(rates.buyerPercent(), rates.sellerPercent())) {
            boolean odd = percent.signum() < 0
                    || percent.compareTo(WHOLE) > 0
                    || percent.stripTrailingZeros().scale() > 2;
            if (odd) {
                throw Refusal.invalid("subsidy.refusal.percent");
            }
        }
        if (rates.cap().isZero()) {
            throw Refusal.invalid("subsidy.refusal.cap");
        }
        if (rates.windowTo().isBefore(rates.windowFrom())) {
            throw Refusal.invalid("subsidy.refusal.window-backwards");
        }
        if (rates.validFrom().isBefore(clock.today())) {
            throw Refusal.invalid("subsidy.refusal.rate-past");
        }
        int length = rates.basis().strip().length();
        if (length < BASIS_MIN || length > BASIS_MAX) {
            throw Refusal.invalid("subsidy.refusal.basis", BASIS_MIN, BASIS_MAX);
        }
    }
}
