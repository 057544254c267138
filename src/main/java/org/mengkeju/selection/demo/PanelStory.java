package org.mengkeju.selection.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.time.StoryTime;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatRows;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.drawing.DrawDesk;
import org.mengkeju.selection.panel.review.ReviewDesk;
import org.mengkeju.selection.programme.Rubric;
import org.mengkeju.selection.programme.Stage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** A panel of the demonstration: frozen and drawn on one day, accepted the day after, scored two days later. */
@Component
@ConditionalOnBooleanProperty("mengkeju.demo")
class PanelStory {
    private static final int SPREAD = 7;

    private final DrawDesk draws;
    private final ReviewDesk reviews;
    private final SeatRows seats;
    private final Calls calls;
    private final RegionClock clock;
    private final StoryTime time;

    PanelStory(DrawDesk draws, ReviewDesk reviews, SeatRows seats, Calls calls, RegionClock clock, StoryTime time) {
        this.draws = draws;
        this.reviews = reviews;
        this.seats = seats;
        this.calls = calls;
        this.clock = clock;
        this.time = time;
    }

    /** How far a panel goes. */
    enum Progress {
        /** Everybody has signed. */
        DONE,
        /** {@link DemoCast#OWING} has not begun, another is half through, the others have signed. */
        UNDER_WAY
    }

    /** What experts think of an item. */
    record Judged(int mark, String reason) {}

    /** A panel of a stage. */
    record Wanted(CallId call, Stage stage, List<String> fields, Progress progress, Function<UUID, Judged> judged) {}

    /** Tells of a panel; gives the minute of its last act. */
    int tell(Wanted wanted, DemoCast cast, int daysAgo, int minute) {
        var telling = new Telling(wanted, cast, minute);
        telling.tell(daysAgo);
        return telling.minute;
    }

    private final class Telling {
        private final Wanted wanted;
        private final DemoCast cast;
        private int minute;

        Telling(Wanted wanted, DemoCast cast, int minute) {
            this.wanted = wanted;
            this.cast = cast;
            this.minute = minute;
        }

        private <T> T on(int daysAgo, Supplier<T> act) {
            minute++;
            return time.at(clock.zone(), Math.max(0, daysAgo), minute, act);
        }

        void tell(int daysAgo) {
            Viewer officer = cast.viewer(DemoCast.OFFICER);
            Viewer drawer = cast.viewer(DemoCast.DRAWER);
            Stage stage = wanted.stage();
            Panel panel = on(
                    daysAgo,
                    () -> draws.freeze(
                            wanted.call(),
                            stage.key(),
                            wanted.fields(),
                            stage.panel().reserves(),
                            officer));
            on(daysAgo, () -> draws.closePool(panel.id(), officer));
            on(daysAgo, () -> draws.draw(panel.id(), drawer));
            var promise = new ReviewDesk.Declaration(true, "", Set.of());
            for (Seat seat : in(panel, SeatState.INVITED)) {
                on(daysAgo - 1, () -> {
                    reviews.accept(seat.id(), promise, cast.viewer(seat.person()));
                    return seat;
                });
            }
            scored(panel, daysAgo - 3);
        }

        private List<Seat> in(Panel panel, SeatState state) {
            return seats.of(panel.id()).stream()
                    .filter(one -> one.state() == state)
                    .toList();
        }

        private void scored(Panel panel, int daysAgo) {
            boolean whole = wanted.progress() == Progress.DONE;
            UUID owing = cast.person(DemoCast.OWING).id();
            boolean half = !whole;
            for (Seat seat : in(panel, SeatState.ACCEPTED)) {
                if (!whole && seat.person().equals(owing)) {
                    continue;
                }
                if (half) {
                    half = false;
                    begun(seat, panel.items().getFirst(), daysAgo);
                    continue;
                }
                panel.items().forEach(item -> sign(seat, item, daysAgo));
            }
        }

        private void begun(Seat seat, UUID item, int daysAgo) {
            Map<String, Sheet.Mark> marks = new LinkedHashMap<>(marks(seat, item));
            marks.remove(marks.keySet().iterator().next());
            on(
                    daysAgo,
                    () -> reviews.keep(seat.id(), item, new ReviewDesk.Typed(marks, ""), cast.viewer(seat.person())));
        }

        private void sign(Seat seat, UUID item, int daysAgo) {
            var typed = new ReviewDesk.Typed(
                    marks(seat, item), wanted.judged().apply(item).reason());
            on(daysAgo, () -> reviews.sign(seat.id(), item, typed, cast.viewer(seat.person())));
        }

        /** Around the mark of the story, a little different from seat to seat and from criterion to criterion. */
        private Map<String, Sheet.Mark> marks(Seat seat, UUID item) {
            Judged judged = wanted.judged().apply(item);
            Rubric rubric = calls.forProgram(wanted.call())
                    .orElseThrow()
                    .programme()
                    .rubric(wanted.stage().panel().rubric());
            Map<String, Sheet.Mark> marks = new LinkedHashMap<>();
            int n = 0;
            for (Rubric.Criterion one : rubric.criteria()) {
                int mark = judged.mark() + (seat.n() * 3 + n++ * 2) % SPREAD - SPREAD / 2;
                marks.put(one.key(), new Sheet.Mark(BigDecimal.valueOf(mark), judged.reason()));
            }
            return marks;
        }
    }
}
