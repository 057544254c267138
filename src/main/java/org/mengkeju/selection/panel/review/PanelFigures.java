package org.mengkeju.selection.panel.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatId;
import org.mengkeju.selection.panel.SeatRows;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.SheetRows;
import org.mengkeju.selection.panel.drawing.PanelItems;
import org.mengkeju.selection.scoring.Collusion;
import org.mengkeju.selection.scoring.Fraction;
import org.mengkeju.selection.scoring.Outliers;
import org.mengkeju.selection.scoring.Score;
import org.mengkeju.selection.scoring.Severity;
import org.mengkeju.selection.scoring.Standing;
import org.springframework.stereotype.Service;

/** How far a panel is, and what its scores look like, by numbers of experts and items. No score is told while one is owed. */
@Service
public class PanelFigures {
    private final PanelRows panels;
    private final SeatRows seats;
    private final SheetRows sheets;
    private final PanelItems items;
    private final Settlement settlement;

    PanelFigures(PanelRows panels, SeatRows seats, SheetRows sheets, PanelItems items, Settlement settlement) {
        this.panels = panels;
        this.seats = seats;
        this.sheets = sheets;
        this.items = items;
        this.settlement = settlement;
    }

    /** What an expert, known by number alone, gave an item. */
    public record Given(int expert, String score) {}

    /** What each expert gave each item, in the order of their numbers; nothing before everything is counted. */
    public Map<UUID, List<Given>> given(CallId call, String stage) {
        Map<UUID, List<Given>> given = new HashMap<>();
        panels.of(call, stage).filter(panel -> panel.state().isCounted()).ifPresent(panel -> {
            Map<SeatId, List<Sheet>> own = sheets.of(panel.id()).stream()
                    .filter(sheet -> sheet.state() == Sheet.State.SIGNED)
                    .collect(Collectors.groupingBy(Sheet::seat));
            for (Seat seat : seats.of(panel.id())) {
                for (Sheet sheet : own.getOrDefault(seat.id(), List.of())) {
                    String score = Fraction.parse(java.util.Objects.requireNonNull(sheet.score()))
                            .shown(2)
                            .toPlainString();
                    given.computeIfAbsent(sheet.item(), _ -> new ArrayList<>()).add(new Given(seat.n(), score));
                }
            }
        });
        return given;
    }

    /** How far an expert is. */
    public record Progress(Seat seat, int signed, int owed, int recused) {}

    /**
     * How far an item is.
     *
     * @param signed sheets that count
     * @param standing what they come to, or null while a score is owed
     * @param discussion what was said about scores far apart, or null
     */
    public record Item(
            UUID key,
            int number,
            String title,
            boolean live,
            int signed,
            @Nullable Standing standing,
            PanelRows.@Nullable Discussion discussion) {}

    /** Patterns an officer should look at, with the numbers behind them. */
    public record Odd(
            List<Outliers.Outlier> outliers,
            List<Severity> severities,
            List<Collusion.Alike> alike,
            List<Collusion.Reciprocal> reciprocal) {}

    /** How far the experts are, in the order of their numbers. */
    public List<Progress> progress(Panel panel) {
        Map<SeatId, List<Sheet>> own = sheets.of(panel.id()).stream().collect(Collectors.groupingBy(Sheet::seat));
        return seats.of(panel.id()).stream()
                .map(seat -> {
                    List<Sheet> its = own.getOrDefault(seat.id(), List.of());
                    return new Progress(
                            seat,
                            count(its, Sheet.State.SIGNED),
                            count(its, Sheet.State.DRAFT),
                            count(its, Sheet.State.RECUSED));
                })
                .toList();
    }

    private static int count(List<Sheet> all, Sheet.State state) {
        return (int) all.stream().filter(one -> one.state() == state).count();
    }

    /** Whether an expert still owes something, so that no score is shown. */
    public boolean isOwing(Panel panel) {
        List<Seat> all = seats.of(panel.id());
        return all.isEmpty() || all.stream().anyMatch(one -> one.state().isOwing());
    }

    /** How far the items are, in the order of their numbers. */
    public List<Item> items(Call call, Panel panel) {
        List<UUID> live = items.live(call, panel);
        Map<String, Standing> standings = isOwing(panel)
                ? Map.of()
                : settlement.standings(call, panel, live).stream()
                        .collect(Collectors.toMap(Standing::item, Function.identity()));
        Map<UUID, PanelRows.Discussion> said = new HashMap<>();
        panels.discussions(panel.id()).forEach(one -> said.put(one.item(), one));
        Map<UUID, Integer> signed = new HashMap<>();
        sheets.of(panel.id()).stream()
                .filter(one -> one.state() == Sheet.State.SIGNED)
                .forEach(one -> signed.merge(one.item(), 1, Integer::sum));
        Map<UUID, String> titles = titles(call);
        List<Item> all = new ArrayList<>();
        for (UUID key : panel.items()) {
            all.add(new Item(
                    key,
                    panel.number(key),
                    titles.getOrDefault(key, ""),
                    live.contains(key),
                    signed.getOrDefault(key, 0),
                    standings.get(key.toString()),
                    said.get(key)));
        }
        return all;
    }

    private Map<UUID, String> titles(Call call) {
        Map<UUID, String> titles = new HashMap<>();
        titles.put(call.id().value(), call.text().title());
        for (Application one : items.in(call)) {
            titles.put(one.id().value(), one.title());
        }
        return titles;
    }

    /** Patterns in the scores; nothing while a score is owed. Items and experts by their numbers. */
    public Optional<Odd> odd(Call call, Panel panel) {
        if (isOwing(panel)) {
            return Optional.empty();
        }
        List<Score> scores = settlement.scores(panel, items.live(call, panel)).stream()
                .map(one -> new Score(
                        String.valueOf(panel.number(UUID.fromString(one.item()))), one.reviewer(), one.value()))
                .toList();
        return Optional.of(new Odd(
                Outliers.among(scores),
                Severity.of(scores),
                Collusion.alike(scores),
                Collusion.reciprocal(scores, owners(call, panel))));
    }

    /** Experts who have a part in an item of the same panel; blocked by the draw, looked at again here. */
    private Map<String, Set<String>> owners(Call call, Panel panel) {
        Map<String, Set<String>> owners = new HashMap<>();
        List<Seat> all = seats.of(panel.id());
        for (Application one : items.in(call)) {
            Set<String> own = new HashSet<>();
            all.stream()
                    .filter(seat -> one.people().contains(seat.person()))
                    .forEach(seat -> own.add("%03d".formatted(seat.n())));
            owners.put(String.valueOf(panel.number(one.id().value())), own);
        }
        return owners;
    }
}
