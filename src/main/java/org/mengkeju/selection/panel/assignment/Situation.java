package org.mengkeju.selection.panel.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatId;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.pairing.Pairing.Place;
import org.mengkeju.selection.programme.Stage;

/**
 * A panel as it is now.
 *
 * @param live applications that are still judged, in the order of their numbers
 * @param seats experts who accepted, also those who have handed in
 */
record Situation(Call call, Panel panel, List<UUID> live, List<Seat> seats, List<Sheet> sheets) {
    Situation {
        live = List.copyOf(live);
        seats = List.copyOf(seats);
        sheets = List.copyOf(sheets);
    }

    /** How the programme shares applications out, or null where it does not. */
    Stage.@Nullable Assigned rule() {
        return call.programme().stage(panel.stage()).panel().assigned();
    }

    List<Integer> experts() {
        return seats.stream().map(Seat::n).toList();
    }

    Optional<Seat> seat(int expert) {
        return seats.stream().filter(one -> one.n() == expert).findFirst();
    }

    /** Sheets of live applications on which their experts have written: they stay whatever is published. */
    List<Place> written() {
        return places(true);
    }

    /** Sheets of live applications that lie empty on a desk. */
    List<Place> blank() {
        return places(false);
    }

    private List<Place> places(boolean written) {
        Map<SeatId, Integer> numbers = new HashMap<>();
        seats.forEach(one -> numbers.put(one.id(), one.n()));
        List<Place> places = new ArrayList<>();
        for (Sheet one : sheets) {
            Integer expert = numbers.get(one.seat());
            if (expert != null && live.contains(one.item()) && (written ? one.isWritten() : one.isBlank())) {
                places.add(new Place(one.item(), expert));
            }
        }
        return places;
    }

    Optional<Sheet> sheet(Place place) {
        return seat(place.expert())
                .flatMap(seat -> sheets.stream()
                        .filter(one ->
                                one.seat().equals(seat.id()) && one.item().equals(place.item()))
                        .findFirst());
    }
}
