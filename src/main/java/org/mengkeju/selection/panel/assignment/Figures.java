package org.mengkeju.selection.panel.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatRows;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.panel.pairing.Pairing;
import org.mengkeju.selection.panel.pairing.Pairing.Barred;
import org.mengkeju.selection.panel.pairing.Pairing.Pair;
import org.mengkeju.selection.panel.pairing.Pairing.Place;
import org.mengkeju.selection.panel.pairing.PairingRows;
import org.mengkeju.selection.panel.pairing.PairingSettings;
import org.mengkeju.selection.panel.pairing.PairingState;
import org.springframework.stereotype.Service;

/** What an officer sees of the assignment of a panel. */
@Service
public class Figures {
    /** Rows of the table on a page. */
    private static final int PART = 50;

    /** Experts who get a column each. */
    private static final int COLUMNS = 12;

    private static final int MILLIONTHS = 6;
    private static final int DECIMALS = 3;

    private final Situations situations;
    private final PairingRows pairings;
    private final SeatRows seats;

    Figures(Situations situations, PairingRows pairings, SeatRows seats) {
        this.situations = situations;
        this.pairings = pairings;
        this.seats = seats;
    }

    /**
     * How things stand.
     *
     * @param experts who accepted, by number
     * @param invited how many have not answered yet
     * @param proposed settings for the next draft
     * @param draft the draft, or null
     * @param shared whether the programme shares applications out, so that without a publication nobody has any
     * @param published what is in force, or null
     * @param idle experts who accepted and have no application in what is in force
     * @param lacking applications (numbers) that, as things are, have fewer experts than they need scores
     */
    public record Standing(
            List<Seat> experts,
            int invited,
            int items,
            PairingSettings proposed,
            boolean shared,
            @Nullable Pairing draft,
            @Nullable Pairing published,
            List<Integer> idle,
            List<Integer> lacking,
            List<Pairing> past) {}

    /**
     * A cell of the table.
     *
     * @param pair null where the expert does not have the application
     * @param barred why they may not, or null
     */
    public record Cell(
            int expert,
            int affinity,
            @Nullable Pair pair,
            @Nullable Barred barred) {
        public String shown() {
            return Figures.shown(affinity);
        }
    }

    /** An affinity with three decimals, half up. */
    public static String shown(long millionths) {
        return BigDecimal.valueOf(millionths, MILLIONTHS)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /**
     * A row of the table.
     *
     * @param score sum of the affinities of its experts, in millionths
     */
    public record Row(UUID item, int number, long score, List<Cell> cells) {
        /** How many experts it has. */
        public long experts() {
            return cells.stream().filter(one -> one.pair() != null).count();
        }

        /** The experts it has, in the order of their numbers. */
        public List<Cell> given() {
            return cells.stream().filter(one -> one.pair() != null).toList();
        }

        public String shown() {
            return Figures.shown(score);
        }
    }

    /**
     * An assignment as a table; affinities in millionths.
     *
     * @param loads applications of each expert, in the order of the columns
     * @param worst the lowest sum an application has
     * @param mean mean of the sums
     * @param page which part of the rows this is, from 0
     * @param pages how many parts there are
     */
    public record Table(
            List<Integer> experts, List<Row> rows, List<Integer> loads, long worst, long mean, int page, int pages) {
        /** The part of the rows that a page shows; the last one where there are not so many. */
        public Table part(int wanted) {
            int all = Math.max(1, (rows.size() + PART - 1) / PART);
            int which = Math.clamp(wanted, 0, all - 1);
            List<Row> its = rows.subList(which * PART, Math.min(rows.size(), (which + 1) * PART));
            return new Table(experts, its, loads, worst, mean, which, all);
        }

        /** Whether the experts are too many for a column each. */
        public boolean isWide() {
            return experts.size() > COLUMNS;
        }

        public String worstShown() {
            return Figures.shown(worst);
        }

        public String meanShown() {
            return Figures.shown(mean);
        }
    }

    /**
     * Keeps experts of a panel from reading how it is assigned, whatever else they may.
     *
     * @throws Refusal where the viewer has a seat in it, or it has nothing to hand out
     */
    public void requireReadable(Call call, Panel panel, Viewer viewer) {
        boolean seated =
                seats.of(panel.id()).stream().anyMatch(one -> one.person().equals(viewer.person()));
        if (seated || !Situations.assigns(call, panel)) {
            throw Refusal.notFound();
        }
    }

    /** How things stand with a panel. */
    public Standing of(Call call, Panel panel) {
        Situation now = situations.of(call, panel);
        List<Pairing> all = pairings.of(panel.id());
        Pairing published = in(all, PairingState.PUBLISHED);
        int invited = (int) seats.of(panel.id()).stream()
                .filter(one -> one.state() == SeatState.INVITED)
                .count();
        int done = (int) now.seats().stream()
                .filter(one -> one.state() == SeatState.SUBMITTED)
                .count();
        return new Standing(
                now.seats(),
                invited,
                now.live().size(),
                PairingSettings.proposed(
                        panel.conditions(),
                        now.rule(),
                        now.live().size(),
                        now.experts().size(),
                        done),
                now.rule() != null,
                in(all, PairingState.DRAFT),
                published,
                published == null
                        ? List.of()
                        : now.experts().stream()
                                .filter(one -> published.load(one) == 0)
                                .toList(),
                published == null && now.rule() == null ? List.of() : lacking(now),
                all.stream()
                        .filter(one -> one.state() != PairingState.DRAFT && one.state() != PairingState.PUBLISHED)
                        .toList());
    }

    private static @Nullable Pairing in(List<Pairing> all, PairingState state) {
        return all.stream().filter(one -> one.state() == state).findFirst().orElse(null);
    }

    private static List<Integer> lacking(Situation now) {
        List<Pairing.Place> there = new ArrayList<>(now.written());
        there.addAll(now.blank());
        return now.live().stream()
                .filter(item ->
                        there.stream().filter(one -> one.item().equals(item)).count()
                                < now.panel().conditions().least())
                .map(now.panel()::number)
                .toList();
    }

    /** An assignment as a table. */
    public static Table table(Panel panel, Pairing one) {
        Map<Place, Pair> pairs = one.pairs().stream()
                .collect(Collectors.toMap(pair -> new Place(pair.item(), pair.expert()), pair -> pair));
        Map<Place, Barred> barred = one.basis().barred().stream()
                .collect(Collectors.toMap(no -> new Place(no.item(), no.expert()), no -> no));
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < one.basis().items().size(); at++) {
            UUID item = one.basis().items().get(at);
            List<Cell> cells = new ArrayList<>();
            long score = 0;
            for (int column = 0; column < one.basis().experts().size(); column++) {
                int expert = one.basis().experts().get(column);
                int affinity = one.basis().affinity().get(at).get(column);
                var place = new Place(item, expert);
                cells.add(new Cell(expert, affinity, pairs.get(place), barred.get(place)));
                score += pairs.containsKey(place) ? affinity : 0;
            }
            rows.add(new Row(item, panel.number(item), score, cells));
        }
        long sum = rows.stream().mapToLong(Row::score).sum();
        return new Table(
                one.basis().experts(),
                rows,
                one.basis().experts().stream().map(one::load).toList(),
                rows.stream().mapToLong(Row::score).min().orElse(0),
                rows.isEmpty() ? 0 : sum / rows.size(),
                0,
                1);
    }
}
