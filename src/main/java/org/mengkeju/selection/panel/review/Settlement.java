package org.mengkeju.selection.panel.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelLog;
import org.mengkeju.selection.panel.PanelMove;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.panel.PanelState;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatId;
import org.mengkeju.selection.panel.SeatMove;
import org.mengkeju.selection.panel.SeatRows;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.SheetRows;
import org.mengkeju.selection.panel.drawing.Invitations;
import org.mengkeju.selection.panel.drawing.PanelItems;
import org.mengkeju.selection.panel.pairing.PairingRows;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.scoring.Fraction;
import org.mengkeju.selection.scoring.Ranking;
import org.mengkeju.selection.scoring.Score;
import org.mengkeju.selection.scoring.ScoringRules;
import org.mengkeju.selection.scoring.Standing;
import org.springframework.stereotype.Component;

/** What follows from what experts did: reserves are called up while too few are left, and what is complete is counted. */
@Component
public class Settlement {
    private final PanelLog log;
    private final PanelRows panels;
    private final SeatRows seats;
    private final SheetRows sheets;
    private final PanelItems items;
    private final PairingRows pairings;
    private final Invitations invitations;

    Settlement(
            PanelLog log,
            PanelRows panels,
            SeatRows seats,
            SheetRows sheets,
            PanelItems items,
            PairingRows pairings,
            Invitations invitations) {
        this.log = log;
        this.panels = panels;
        this.seats = seats;
        this.sheets = sheets;
        this.items = items;
        this.pairings = pairings;
        this.invitations = invitations;
    }

    /** Looks at a panel that is held, after anything happened in it. */
    public Panel settle(Call call, Panel panel) {
        if (panel.state() != PanelState.DRAWN && panel.state() != PanelState.AGGREGATED) {
            return panel;
        }
        List<UUID> live = items.live(call, panel);
        boolean assigned = isAssigned(call, panel);
        submitDone(panel, live, assigned);
        noteLack(panel, live, assigned);
        return counted(call, invitations.fill(call, panel, possible(call, panel, live, assigned)), live);
    }

    /** Looks at a panel that is held, after a signature: nobody can score less than before, so no reserve is wanted. */
    public Panel settleSigned(Call call, Panel panel) {
        if (panel.state() != PanelState.DRAWN && panel.state() != PanelState.AGGREGATED) {
            return panel;
        }
        List<UUID> live = items.live(call, panel);
        submitDone(panel, live, isAssigned(call, panel));
        return counted(call, panel, live);
    }

    private Panel counted(Call call, Panel panel, List<UUID> live) {
        return panel.state() == PanelState.DRAWN ? aggregate(call, panel, live) : panel;
    }

    /**
     * Seats with nothing left on the desk are done, also where the last item was withdrawn or recused. Where applications are
     * assigned, a seat that was given none waits until every application has its scores: it may still be asked.
     */
    private void submitDone(Panel panel, List<UUID> live, boolean assigned) {
        Map<SeatId, Integer> open = new HashMap<>();
        Set<SeatId> given = new HashSet<>();
        Map<UUID, Integer> signed = new HashMap<>();
        for (Sheet one : sheets.of(panel.id())) {
            boolean owed = one.state() == Sheet.State.DRAFT && live.contains(one.item());
            open.merge(one.seat(), owed ? 1 : 0, Integer::sum);
            if (one.state() != Sheet.State.RECUSED) {
                given.add(one.seat());
            }
            if (one.state() == Sheet.State.SIGNED) {
                signed.merge(one.item(), 1, Integer::sum);
            }
        }
        boolean complete = live.stream()
                .allMatch(item ->
                        signed.getOrDefault(item, 0) >= panel.conditions().least());
        for (Seat seat : seats.of(panel.id())) {
            boolean waits = assigned && !complete && !given.contains(seat.id());
            if (seat.state() == SeatState.ACCEPTED && open.getOrDefault(seat.id(), 0) == 0 && !waits) {
                log.save(panel, seat, SeatMove.SUBMIT, "", Map.of(), Viewer.program());
            }
        }
    }

    /** Whether experts get what a publication gives them, and not everything. */
    private boolean isAssigned(Call call, Panel panel) {
        return call.programme().stage(panel.stage()).panel().isShared() || pairings.isInForce(panel.id());
    }

    /**
     * Scores the worst-off item has or may still get; who accepted, did not step back from it and has no conflict with it can still
     * be assigned to it.
     */
    int possible(Call call, Panel panel, List<UUID> live, boolean assigned) {
        List<Seat> all = seats.of(panel.id()).stream()
                .filter(one -> one.state().isActive())
                .toList();
        Map<SeatId, Set<UUID>> closed = invitations.closed(call, panel, all);
        Map<SeatId, Map<UUID, Sheet.State>> own = new HashMap<>();
        for (Sheet one : sheets.of(panel.id())) {
            own.computeIfAbsent(one.seat(), _ -> new HashMap<>()).put(one.item(), one.state());
        }
        int worst = live.stream()
                .mapToInt(item -> (int) all.stream()
                        .filter(seat ->
                                can(seat, own.getOrDefault(seat.id(), Map.of()).get(item), assigned)
                                        && !closed.getOrDefault(seat.id(), Set.of())
                                                .contains(item))
                        .count())
                .min()
                .orElse(Integer.MAX_VALUE);
        Stage.Assigned rule = call.programme().stage(panel.stage()).panel().assigned();
        // where applications are shared out, nobody scores more than the most
        return rule == null || live.isEmpty() ? worst : Math.min(worst, all.size() * rule.most() / live.size());
    }

    /** Tells officers where applications that are shared out have fewer experts on hand than they need scores. */
    private void noteLack(Panel panel, List<UUID> live, boolean assigned) {
        Set<SeatId> active = new HashSet<>();
        for (Seat one : seats.of(panel.id())) {
            if (one.state() == SeatState.ACCEPTED || one.state() == SeatState.SUBMITTED) {
                active.add(one.id());
            }
        }
        Map<UUID, Integer> there = new HashMap<>();
        for (Sheet one : sheets.of(panel.id())) {
            boolean counts = one.state() == Sheet.State.DRAFT || one.state() == Sheet.State.SIGNED;
            if (counts && active.contains(one.seat())) {
                there.merge(one.item(), 1, Integer::sum);
            }
        }
        boolean few = live.stream()
                .anyMatch(
                        item -> there.getOrDefault(item, 0) < panel.conditions().least());
        panels.lacksExperts(panel.id(), assigned && few && !active.isEmpty());
    }

    private static boolean can(Seat seat, Sheet.@Nullable State sheet, boolean assigned) {
        if (sheet == null) {
            return seat.state() == SeatState.INVITED || (assigned && seat.state() == SeatState.ACCEPTED);
        }
        return seat.state().isActive() && (sheet == Sheet.State.DRAFT || sheet == Sheet.State.SIGNED);
    }

    private Panel aggregate(Call call, Panel panel, List<UUID> live) {
        boolean owing =
                seats.of(panel.id()).stream().anyMatch(one -> one.state().isOwing());
        if (owing) {
            return panel;
        }
        List<Standing> standings = standings(call, panel, live);
        Set<UUID> discussed = new HashSet<>();
        panels.discussions(panel.id()).forEach(one -> discussed.add(one.item()));
        boolean complete = standings.stream()
                .allMatch(one ->
                        one.value() != null && (!one.alarm() || discussed.contains(UUID.fromString(one.item()))));
        if (!complete) {
            return panel;
        }
        List<Panel.Counted> counted =
                standings.stream().map(Settlement::counted).toList();
        return log.save(
                panel, PanelMove.AGGREGATE, counted, "", Map.of("scores", counted, "items", live), Viewer.program());
    }

    private static Panel.Counted counted(Standing one) {
        return new Panel.Counted(
                UUID.fromString(one.item()),
                Objects.requireNonNull(one.value()).toString(),
                one.lowest().toString(),
                one.scores());
    }

    /** Where every item stands by the sheets that count. */
    List<Standing> standings(Call call, Panel panel, List<UUID> live) {
        Stage.Review rules = call.programme().stage(panel.stage()).panel();
        var counting = new ScoringRules(rules.aggregation(), panel.conditions().least(), null, rules.spread(), null);
        List<String> keys = live.stream().map(UUID::toString).toList();
        return Ranking.of(counting, keys, scores(panel, live)).standings();
    }

    /** Signed scores of items, by the number of the expert. */
    List<Score> scores(Panel panel, List<UUID> live) {
        Map<SeatId, Integer> numbers = new HashMap<>();
        seats.of(panel.id()).forEach(one -> numbers.put(one.id(), one.n()));
        List<Score> scores = new ArrayList<>();
        for (Sheet one : sheets.of(panel.id())) {
            if (one.state() == Sheet.State.SIGNED && live.contains(one.item())) {
                scores.add(new Score(
                        one.item().toString(),
                        "%03d".formatted(numbers.get(one.seat())),
                        Fraction.parse(Objects.requireNonNull(one.score()))));
            }
        }
        return scores;
    }
}
