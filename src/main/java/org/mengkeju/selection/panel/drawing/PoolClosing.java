package org.mengkeju.selection.panel.drawing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.conflict.Conflict;
import org.mengkeju.selection.draw.Pool;
import org.mengkeju.selection.expert.Experts;
import org.mengkeju.selection.expert.PoolExpert;
import org.mengkeju.selection.expert.rules.PoolEdition;
import org.mengkeju.selection.expert.rules.PoolRules;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelDraw;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatRows;
import org.mengkeju.selection.programme.Stage;
import org.springframework.stereotype.Component;

/** Who can be drawn: of the right field, free of conflicts with what is judged, not barred, not drawn before. */
@Component
class PoolClosing {
    private static final int PSEUDONYM = 16;
    private static final String DRAWN_BEFORE = "DRAWN_BEFORE";
    private static final String UNIT_FULL = "UNIT_FULL";

    private final Experts experts;
    private final PanelItems items;
    private final SeatRows seats;
    private final PoolRules rules;
    private final RegionClock clock;

    PoolClosing(Experts experts, PanelItems items, SeatRows seats, PoolRules rules, RegionClock clock) {
        this.rules = rules;
        this.experts = experts;
        this.items = items;
        this.seats = seats;
        this.clock = clock;
    }

    /** A pool with who was left out, all under pseudonyms. */
    record Closed(Pool pool, List<PanelDraw.Excluded> excluded) {}

    /** The name an expert or a unit has in a draw; without the salt nobody can tell whose it is. */
    static String pseudonym(String salt, String key) {
        var digest = new Sm3();
        digest.update(salt + ":" + key);
        return digest.hex().substring(0, PSEUDONYM);
    }

    /** The same for the unit of an expert. */
    static String unit(String salt, PoolExpert one) {
        OrganisationId unit = one.unit();
        return pseudonym(salt, unit == null ? "name:" + one.unitName() : unit.toString());
    }

    Closed close(Call call, Stage stage, Panel panel, PanelDraw draw, String salt) {
        // experts of other fields are not listed: they have nothing to do with this draw
        List<PoolExpert> all = experts.inPool().stream()
                .filter(one -> panel.conditions().fits(one.disciplines()))
                .toList();
        PanelItems.Check check = items.check(call, stage, all);
        List<Seat> before = seats.of(panel.id());
        Set<ExpertId> drawn = before.stream().map(Seat::expert).collect(Collectors.toSet());
        Set<String> full = fullUnits(panel, before);
        PoolEdition rule = rules.on(clock.today());
        Instant since = clock.now()
                .atZone(clock.zone())
                .minusDays(rule.busyDays().value())
                .toInstant();
        Set<ExpertId> busy = seats.busy(since, rule.busyPanels().value());
        BigDecimal busyWeight = BigDecimal.valueOf(rule.busyWeightPercent().value(), 2);
        List<Pool.Entry> in = new ArrayList<>();
        List<Pool.Entry> lastResort = new ArrayList<>();
        List<PanelDraw.Excluded> out = new ArrayList<>();
        for (PoolExpert one : all) {
            List<Conflict> conflicts = check.keepingOut(one.id());
            Optional<String> reason = drawn.contains(one.id())
                    ? Optional.of(DRAWN_BEFORE)
                    : reason(conflicts, full.contains(unitNow(one)));
            Pool.Entry entry = entry(one, salt, busy.contains(one.id()) ? busyWeight : BigDecimal.ONE);
            if (reason.isPresent()) {
                out.add(new PanelDraw.Excluded(entry.expert(), reason.get()));
            } else {
                (conflicts.isEmpty() ? in : lastResort).add(entry);
            }
        }
        boolean enough = in.size() >= draw.seats() + draw.reserves();
        if (enough) {
            lastResort.forEach(
                    one -> out.add(new PanelDraw.Excluded(one.expert(), Conflict.Kind.NAMED_TO_AVOID.name())));
        } else {
            in.addAll(lastResort);
        }
        out.sort(java.util.Comparator.comparing(PanelDraw.Excluded::key));
        return new Closed(new Pool(in), out);
    }

    private static Optional<String> reason(List<Conflict> conflicts, boolean unitFull) {
        return conflicts.stream()
                .filter(Conflict::blocks)
                .map(conflict -> conflict.kind().name())
                .findFirst()
                .or(() -> unitFull ? Optional.of(UNIT_FULL) : Optional.empty());
    }

    /** Units that have as many experts in the panel now as may be, by a key that is the same in every draw. */
    private Set<String> fullUnits(Panel panel, List<Seat> before) {
        Map<String, Integer> held = new HashMap<>();
        for (Seat seat : before) {
            if (seat.state().isActive()) {
                experts.find(seat.expert()).ifPresent(one -> held.merge(unitNow(one), 1, Integer::sum));
            }
        }
        Set<String> full = new HashSet<>();
        held.forEach((unit, count) -> {
            if (count >= panel.conditions().perUnit()) {
                full.add(unit);
            }
        });
        return full;
    }

    private static String unitNow(PoolExpert one) {
        return unit("", one);
    }

    private static Pool.Entry entry(PoolExpert one, String salt, BigDecimal weight) {
        return new Pool.Entry(
                pseudonym(salt, one.id().toString()),
                weight,
                Map.of(
                        PanelDraw.UNIT,
                        unit(salt, one),
                        PanelDraw.REGION,
                        one.outsideRegion() ? PanelDraw.OUTSIDE : "inside"));
    }
}
