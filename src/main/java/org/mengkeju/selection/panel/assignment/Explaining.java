package org.mengkeju.selection.panel.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.likeness.Likeness;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatRows;
import org.mengkeju.selection.panel.pairing.Pairing;
import org.mengkeju.selection.panel.pairing.Pairing.Barred;
import org.mengkeju.selection.panel.pairing.Pairing.Pair;
import org.springframework.stereotype.Service;

/** Why an expert has an application, and what others in the same place would change. */
@Service
public class Explaining {
    private static final int WORDS = 8;

    private final SeatRows seats;
    private final Affinity affinity;
    private final Barriers barriers;

    Explaining(SeatRows seats, Affinity affinity, Barriers barriers) {
        this.seats = seats;
        this.affinity = affinity;
        this.barriers = barriers;
    }

    /** What stands against another expert in the same place. */
    public enum Why {
        /** May not review it. */
        BARRED,
        /** Fits no better. */
        NO_GAIN,
        /** Has as much as allowed, and no exchange with one of theirs would win in total. */
        FULL,
        /** Has as much as allowed; an exchange with one of theirs would win in total, other conditions aside. */
        EXCHANGE,
        /** Has room and fits better: a condition, fairness to others or a hand is the reason. */
        ROOM
    }

    /**
     * Another expert.
     *
     * @param reason why they may not, or null
     * @param change of the sum of all affinities if it were done, with the exchange where one is needed, in millionths
     * @param exchange number of the application that would be given for it, or null
     */
    public record Other(
            int expert,
            int affinity,
            int load,
            Why why,
            @Nullable String reason,
            long change,
            @Nullable Integer exchange) {
        public String shown() {
            return Figures.shown(affinity);
        }

        public String changeShown() {
            return Figures.shown(change);
        }
    }

    /**
     * Why a pair is.
     *
     * @param affinity in millionths, as the draft was made with
     * @param text likeness of the words as they are today, from 0 to 1
     * @param words shared ones, the weightiest first, eight at most
     * @param code nearness of the discipline codes, from 0 to 1
     * @param codes of the application; none where none are known
     * @param own codes of the expert
     * @param barred what speaks against it today, or null where every check found nothing
     * @param place of the expert among all who may review it, 1 for the best
     */
    public record Explained(
            int number,
            Pair pair,
            int affinity,
            double text,
            List<Likeness.Shared> words,
            double code,
            List<String> codes,
            List<String> own,
            @Nullable Barred barred,
            int load,
            int most,
            int place,
            int candidates,
            List<Other> others) {
        public String shown() {
            return Figures.shown(affinity);
        }
    }

    /**
     * Explains a pair of an assignment.
     *
     * @throws Refusal where there is no such pair
     */
    public Explained of(Call call, Panel panel, Pairing one, UUID item, int expert) {
        Pair pair = one.pair(item, expert).orElseThrow(Refusal::notFound);
        List<Seat> own =
                seats.of(panel.id()).stream().filter(seat -> seat.n() == expert).toList();
        Affinity.Fit fit =
                affinity.read(call, panel, one.basis().items(), all(panel, one)).fit(item, expert);
        Optional<Barred> barred = barriers.of(call, panel, List.of(item), own).stream()
                .filter(found -> !found.reason().equals(Barriers.HANDED_IN))
                .findFirst();
        List<Integer> may = one.basis().experts().stream()
                .filter(other -> one.basis().affinity(item, other) > 0)
                .toList();
        int its = one.basis().affinity(item, expert);
        int better = (int) may.stream()
                .filter(other -> one.basis().affinity(item, other) > its)
                .count();
        return new Explained(
                panel.number(item),
                pair,
                its,
                fit.text(),
                fit.words().stream().limit(WORDS).toList(),
                fit.code(),
                fit.codes().stream().sorted().toList(),
                fit.own(),
                barred.orElse(null),
                one.load(expert),
                one.settings().most(),
                better + 1,
                may.size(),
                others(panel, one, item, expert));
    }

    private List<Seat> all(Panel panel, Pairing one) {
        return seats.of(panel.id()).stream()
                .filter(seat -> one.basis().experts().contains(seat.n()))
                .toList();
    }

    private static List<Other> others(Panel panel, Pairing one, UUID item, int expert) {
        return one.basis().experts().stream()
                .filter(other -> one.pair(item, other).isEmpty())
                .map(other -> other(panel, one, item, expert, other))
                .sorted(Comparator.comparingInt(Other::affinity).reversed().thenComparingInt(Other::expert))
                .toList();
    }

    private static Other other(Panel panel, Pairing one, UUID item, int expert, int other) {
        int its = one.basis().affinity(item, other);
        int load = one.load(other);
        Optional<Barred> barred = one.basis().barred(item, other);
        if (barred.isPresent()) {
            return new Other(other, its, load, Why.BARRED, barred.get().reason(), 0, null);
        }
        long change = (long) its - one.basis().affinity(item, expert);
        if (change <= 0) {
            return new Other(other, its, load, Why.NO_GAIN, null, change, null);
        }
        if (load < one.settings().most()) {
            return new Other(other, its, load, Why.ROOM, null, change, null);
        }
        return exchanges(one, expert, other)
                .max(Comparator.comparingLong(taken -> gain(one, taken, expert, other)))
                .map(taken -> {
                    long with = change + gain(one, taken, expert, other);
                    Why why = with > 0 ? Why.EXCHANGE : Why.FULL;
                    return new Other(other, its, load, why, null, with, panel.number(taken));
                })
                .orElseGet(() -> new Other(other, its, load, Why.FULL, null, change, null));
    }

    /** Applications of the other which this expert could take instead. */
    private static Stream<UUID> exchanges(Pairing one, int expert, int other) {
        return one.pairs().stream()
                .filter(pair -> pair.expert() == other && pair.origin() != Pairing.Origin.WRITTEN)
                .map(Pair::item)
                .filter(item -> one.pair(item, expert).isEmpty() && one.basis().affinity(item, expert) > 0);
    }

    private static long gain(Pairing one, UUID item, int taker, int giver) {
        return (long) one.basis().affinity(item, taker) - one.basis().affinity(item, giver);
    }
}
