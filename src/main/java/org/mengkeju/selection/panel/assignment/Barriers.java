package org.mengkeju.selection.panel.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.conflict.Conflict;
import org.mengkeju.selection.expert.Experts;
import org.mengkeju.selection.expert.PoolExpert;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatId;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.SheetRows;
import org.mengkeju.selection.panel.drawing.PanelItems;
import org.mengkeju.selection.panel.pairing.Pairing.Barred;
import org.springframework.stereotype.Component;

/** Which experts may not review which applications today: conflicts as the draw finds them, who stepped back, who is done. */
@Component
class Barriers {
    /** The expert stepped back from it, or what was given was set aside. */
    static final String STEPPED_BACK = "STEPPED_BACK";

    /** The expert has handed everything in and is asked for nothing more. */
    static final String HANDED_IN = "HANDED_IN";

    private final PanelItems items;
    private final Experts experts;
    private final SheetRows sheets;
    private final RegionClock clock;

    Barriers(PanelItems items, Experts experts, SheetRows sheets, RegionClock clock) {
        this.items = items;
        this.experts = experts;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** Pairs that may not be, each with the first reason. */
    List<Barred> of(Call call, Panel panel, List<UUID> judged, List<Seat> seats) {
        Map<ExpertId, PoolExpert> known =
                experts.all(seats.stream().map(Seat::expert).toList());
        PanelItems.Check check = items.check(call, call.programme().stage(panel.stage()), known.values());
        Map<SeatId, Map<UUID, Sheet.State>> own = new HashMap<>();
        for (Sheet one : sheets.of(panel.id())) {
            own.computeIfAbsent(one.seat(), _ -> new HashMap<>()).put(one.item(), one.state());
        }
        List<Barred> barred = new ArrayList<>();
        for (Seat seat : seats) {
            boolean punished = known.containsKey(seat.expert()) && check.isBarred(seat.expert(), clock.today());
            Map<String, List<Conflict>> conflicts = new HashMap<>();
            check.of(seat.expert())
                    .forEach(one -> conflicts
                            .computeIfAbsent(one.application(), _ -> new ArrayList<>())
                            .add(one));
            Map<UUID, Sheet.State> its = own.getOrDefault(seat.id(), Map.of());
            for (UUID item : judged) {
                List<Conflict> with = conflicts.getOrDefault(item.toString(), List.of());
                reason(seat, Optional.ofNullable(its.get(item)), punished, with)
                        .map(one -> new Barred(item, seat.n(), one.reason(), one.blocks()))
                        .ifPresent(barred::add);
            }
        }
        return barred;
    }

    private record Reason(String reason, boolean blocks) {}

    private static Optional<Reason> reason(
            Seat seat, Optional<Sheet.State> sheet, boolean punished, List<Conflict> conflicts) {
        if (punished) {
            return Optional.of(new Reason(Conflict.Kind.LIVE_PENALTY.name(), true));
        }
        Optional<Reason> conflict = conflicts.stream()
                .sorted(java.util.Comparator.comparing(one -> !one.blocks()))
                .findFirst()
                .map(one -> new Reason(one.kind().name(), one.blocks()));
        if (conflict.filter(Reason::blocks).isPresent()) {
            return conflict;
        }
        if (sheet.filter(one -> one == Sheet.State.RECUSED || one == Sheet.State.SET_ASIDE)
                .isPresent()) {
            return Optional.of(new Reason(STEPPED_BACK, true));
        }
        if (seat.state() == SeatState.SUBMITTED && sheet.isEmpty()) {
            return Optional.of(new Reason(HANDED_IN, true));
        }
        return conflict;
    }
}
