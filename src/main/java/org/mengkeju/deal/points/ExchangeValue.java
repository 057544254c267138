package org.mengkeju.deal.points;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a point is worth in money: empty until an officer sets it, dated and with what it rests on. */
@Service
public class ExchangeValue {
    private static final int BASIS_MIN = 4;
    private static final int BASIS_MAX = 400;
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);
    private static final int DECIMALS = 4;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final RegionClock clock;

    ExchangeValue(JdbcClient jdbc, AuditTrail audit, RegionClock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was set.
     *
     * @param yuanPerPoint null: nothing can be redeemed from that day
     * @param basis the document it rests on
     */
    public record Setting(
            @Nullable BigDecimal yuanPerPoint, LocalDate validFrom, String basis, String name, Instant at) {}

    /** Yuan for a point today; empty where nothing is set. */
    public Optional<BigDecimal> today() {
        return settings().stream()
                .filter(one -> !one.validFrom().isAfter(clock.today()))
                .findFirst()
                .flatMap(one -> Optional.ofNullable(one.yuanPerPoint()));
    }

    /** Everything that was ever set; the one that holds longest into the future first. */
    public List<Setting> settings() {
        return jdbc.sql("SELECT * FROM deal.points_exchange ORDER BY valid_from DESC, id DESC")
                .query((row, n) -> {
                    BigDecimal value = row.getBigDecimal("yuan_per_point");
                    return new Setting(
                            value == null ? null : value.stripTrailingZeros(),
                            row.getObject("valid_from", LocalDate.class),
                            row.getString("basis"),
                            row.getString("set_name"),
                            row.getTimestamp("set_at").toInstant());
                })
                .list();
    }

    /** Sets the value from a day on, today or later; null empties it. */
    @Transactional
    public void set(@Nullable BigDecimal yuanPerPoint, LocalDate from, String basis, Viewer viewer) {
        if (!viewer.may(Right.REVIEW_POINTS)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.points.refusal.not-officer");
        }
        boolean odd = yuanPerPoint != null
                && (yuanPerPoint.signum() <= 0
                        || yuanPerPoint.compareTo(MOST) > 0
                        || yuanPerPoint.stripTrailingZeros().scale() > DECIMALS);
        if (odd) {
            throw Refusal.invalid("deal.points.refusal.value");
        }
        if (from.isBefore(clock.today())) {
            throw Refusal.invalid("deal.points.refusal.value-past");
        }
        String shown = basis.strip();
        if (shown.length() < BASIS_MIN || shown.length() > BASIS_MAX) {
            throw Refusal.invalid("deal.points.refusal.basis");
        }
        UUID id = Identifier.next();
        var setting = new Setting(yuanPerPoint, from, shown, viewer.name(), clock.now());
        jdbc.sql("""
                        INSERT INTO deal.points_exchange (id, yuan_per_point, valid_from, basis, set_name, set_at)
                        VALUES (:id, :value, :from, :basis, :name, :at)""")
                .param("id", id)
                .param("value", yuanPerPoint)
                .param("from", from)
                .param("basis", shown)
                .param("name", viewer.name())
                .param("at", Timestamp.from(setting.at()))
                .update();
        audit.record(viewer.actor(), "set", "points-exchange", id.toString(), null, setting);
    }
}
