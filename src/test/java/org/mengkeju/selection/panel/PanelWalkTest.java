package org.mengkeju.selection.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.DueJobs;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.panel.review.ReviewDesk;
import org.mengkeju.selection.step.Steps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A panel from its conditions to its scores. */
@ClockHouse
class PanelWalkTest {
    @Autowired
    ApplicationContext house;

    Panelling p;

    @BeforeEach
    void begin() {
        p = new Panelling(house);
    }

    @Test
    void a_panel_is_drawn_scores_and_is_counted_and_everything_can_be_computed_again() {
        p.experts(8);
        CallId call = p.call("argument");
        Panel panel = p.frozen(call, "argument");
        PanelDraw committed = p.drawRows.last(panel.id()).orElseThrow();
        assertThat(committed.commitment()).hasSize(64);
        assertThat(committed.seed()).isNull();

        PanelDraw closed = p.draws.closePool(panel.id(), p.officer);
        assertThat(closed.pool()).isNotNull();
        assertThat(closed.seed()).isNull();
        assertThatThrownBy(() -> p.draws.draw(panel.id(), p.officer)).hasMessage("selection.panel.refusal.same-person");

        PanelDraw drawn = p.draws.draw(panel.id(), p.second);
        assertThat(drawn.differences()).isEmpty();
        assertThat(drawn.command()).contains(String.valueOf(drawn.seed()));
        assertThat(p.seats(panel, SeatState.INVITED)).hasSize(3);
        assertThat(p.seats(panel, SeatState.RESERVE)).hasSize(3);

        p.acceptAll(panel);
        List<Seat> seats = p.seats(panel, SeatState.ACCEPTED);
        p.sign(seats.get(0), call.value(), panel, "80");
        p.sign(seats.get(1), call.value(), panel, "90");
        assertThat(p.found(panel)).isEmpty();
        p.sign(seats.get(2), call.value(), panel, "85");
        assertThat(p.now(panel).state()).isEqualTo(PanelState.AGGREGATED);
        assertThat(p.score(panel, call.value()).score()).hasToString("85");
        assertThat(p.differences(panel)).isEmpty();

        p.jdbc.sql("UPDATE selection.sheet SET score = '99' WHERE seat = ?")
                .param(seats.getFirst().id().value())
                .update();
        assertThat(p.differences(panel)).isNotEmpty();
        p.jdbc.sql("UPDATE selection.sheet SET score = '80' WHERE seat = ?")
                .param(seats.getFirst().id().value())
                .update();
    }

    @Test
    void a_partner_who_declined_keeps_nobody_of_its_unit_out() {
        OrganisationId confirmed = p.unit("参加单位");
        OrganisationId declined = p.unit("谢绝单位");
        p.expert("参加单位的专家", confirmed, "150100");
        p.expert("谢绝单位的专家", declined, "150100");
        p.experts(8);
        CallId call = p.call("review");
        ApplicationId application = p.application(call, "[]");
        p.partner(application, confirmed);
        p.partner(application, declined);
        p.jdbc.sql("UPDATE selection.partner SET state = 'DECLINED' WHERE organisation = ?")
                .param(declined.value())
                .update();
        Panel panel = p.frozen(call, "review");

        PanelDraw closed = p.draws.closePool(panel.id(), p.officer);

        assertThat(closed.excluded()).extracting(PanelDraw.Excluded::reason).containsExactly("SAME_UNIT");
    }

    @Test
    void of_two_who_draw_at_once_one_does() throws Exception {
        p.experts(7);
        Panel panel = p.frozen(p.call("argument"), "argument");
        p.draws.closePool(panel.id(), p.officer);
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<PanelDraw>> both = threads.invokeAll(List.of(
                    (Callable<PanelDraw>) () -> {
                        together.await();
                        return p.draws.draw(panel.id(), p.second);
                    },
                    () -> {
                        together.await();
                        return p.draws.draw(panel.id(), p.third);
                    }));
            long refused = both.stream().filter(PanelWalkTest::isRefused).count();
            assertThat(refused).isEqualTo(1);
        }
        assertThat(p.seats(panel, SeatState.INVITED)).hasSize(3);
        assertThat(p.differences(panel)).isEmpty();
    }

    private static boolean isRefused(Future<?> one) {
        try {
            one.get();
            return false;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(Refusal.class);
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_sheet_that_is_signed_twice_is_signed_once() {
        p.experts(6);
        CallId call = p.call("argument");
        Panel panel = p.drawn(call, "argument");
        p.acceptAll(panel);
        Seat seat = p.seats(panel, SeatState.ACCEPTED).getFirst();
        Sheet first = p.sign(seat, call.value(), panel, "80");
        Sheet again = p.sign(seat, call.value(), panel, "99");
        assertThat(again.score()).isEqualTo(first.score()).isEqualTo("80");
        assertThat(again.digest()).isEqualTo(first.digest());
        long signatures = house.getBean(Steps.class).of(call).stream()
                .filter(step -> step.act().equals(SeatMove.SIGN.act()))
                .count();
        assertThat(signatures).isEqualTo(1);
        assertThatThrownBy(
                        () -> p.reviews.keep(seat.id(), call.value(), p.typed(call, "argument", "10"), p.viewer(seat)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nobody_touches_what_is_not_theirs_and_the_steps_name_no_expert() {
        List<Viewer> experts = p.experts(6);
        CallId call = p.call("argument");
        Panel panel = p.drawn(call, "argument");
        Seat seat = p.seats(panel, SeatState.INVITED).getFirst();
        Seat reserve = p.seats(panel, SeatState.RESERVE).getFirst();
        Viewer other = p.viewer(p.seats(panel, SeatState.INVITED).getLast());
        var promise = new ReviewDesk.Declaration(true, "", Set.of());
        assertThatThrownBy(() -> p.reviews.accept(seat.id(), promise, other)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> p.reviews.accept(reserve.id(), promise, p.viewer(reserve)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> p.reviews.accept(seat.id(), promise, p.officer))
                .isInstanceOf(Refusal.class);
        p.accept(seat);
        assertThatThrownBy(() -> p.reviews.keep(seat.id(), call.value(), p.typed(call, "argument", "80"), other))
                .isInstanceOf(Refusal.class);
        String steps = house.getBean(Steps.class).of(call).toString();
        experts.forEach(one -> assertThat(steps).doesNotContain(String.valueOf(one.person())));
    }

    @Test
    void a_low_mark_wants_a_reason_and_every_criterion_a_mark() {
        p.experts(6);
        CallId call = p.call("argument");
        Panel panel = p.drawn(call, "argument");
        p.acceptAll(panel);
        Seat seat = p.seats(panel, SeatState.ACCEPTED).getFirst();
        assertThatThrownBy(() ->
                        p.reviews.sign(seat.id(), call.value(), new ReviewDesk.Typed(Map.of(), ""), p.viewer(seat)))
                .hasMessage("selection.panel.refusal.mark");
        ReviewDesk.Typed low = p.typed(call, "argument", "60");
        Map<String, Sheet.Mark> bare = new java.util.LinkedHashMap<>();
        low.marks().forEach((key, mark) -> bare.put(key, new Sheet.Mark(mark.mark(), "一般")));
        assertThatThrownBy(
                        () -> p.reviews.sign(seat.id(), call.value(), new ReviewDesk.Typed(bare, ""), p.viewer(seat)))
                .hasMessage("selection.panel.refusal.reason");
    }

    @Test
    void scores_far_apart_are_discussed_before_they_count() {
        p.experts(6);
        CallId call = p.call("argument");
        Panel panel = p.drawn(call, "argument");
        p.acceptAll(panel);
        List<Seat> seats = p.seats(panel, SeatState.ACCEPTED);
        p.sign(seats.get(0), call.value(), panel, "60");
        p.sign(seats.get(1), call.value(), panel, "90");
        p.sign(seats.get(2), call.value(), panel, "85");
        assertThat(p.found(panel)).isEmpty();
        p.desk.discuss(panel.id(), call.value(), "分歧在于对低温指标的理解，讨论后各自保持原分。", p.officer);
        assertThat(p.found(panel)).isPresent();
        assertThat(p.differences(panel)).isEmpty();
    }

    @Test
    void who_proves_conflicted_after_scoring_is_set_aside_and_a_reserve_is_called() {
        p.experts(6);
        CallId call = p.call("argument");
        Panel panel = p.drawn(call, "argument");
        p.acceptAll(panel);
        for (Seat seat : p.seats(panel, SeatState.ACCEPTED)) {
            p.sign(seat, call.value(), panel, "80");
        }
        assertThat(p.found(panel)).isPresent();
        int n = p.seats(panel, SeatState.SUBMITTED).getFirst().n();
        p.desk.setAside(panel.id(), n, java.util.Optional.empty(), "评审后查明与发榜方有合作项目", p.officer);
        assertThat(p.found(panel)).isEmpty();
        assertThat(p.now(panel).state()).isEqualTo(PanelState.DRAWN);
        Seat reserve = p.seats(panel, SeatState.INVITED).getFirst();
        p.accept(reserve);
        p.sign(reserve, call.value(), panel, "86");
        assertThat(p.score(panel, call.value()).score()).hasToString("82");
        assertThat(p.differences(panel)).isEmpty();
    }

    @Test
    void without_reserves_another_draw_fills_the_seats() {
        p.experts(4);
        CallId call = p.call("argument");
        Panel panel = p.drawn(call, "argument");
        assertThat(p.seats(panel, SeatState.RESERVE)).hasSize(1);
        for (int n = 0; n < 2; n++) {
            Seat seat = p.seats(panel, SeatState.INVITED).getFirst();
            p.reviews.decline(seat.id(), "时间冲突", p.viewer(seat));
        }
        assertThat(p.now(panel).state()).isEqualTo(PanelState.MORE_DRAW);
        p.expert("后来的专家", null, "110000");
        p.draws.freezeMore(panel.id(), p.officer);
        p.draws.closePool(panel.id(), p.officer);
        PanelDraw more = p.draws.draw(panel.id(), p.second);
        assertThat(more.n()).isEqualTo(2);
        assertThat(p.seats(panel, SeatState.INVITED)).hasSize(3);
        assertThat(p.differences(panel)).isEmpty();
    }

    @Test
    void stepping_back_from_an_item_takes_it_off_the_desk() {
        p.experts(12);
        CallId call = p.call("review");
        UUID one = p.application(call, "[]").value();
        UUID two = p.application(call, "[]").value();
        Panel panel = p.drawn(call, "review");
        p.acceptAll(panel);
        List<Seat> seats = p.seats(panel, SeatState.ACCEPTED);
        assertThat(seats).hasSize(5);
        p.reviews.recuse(seats.getFirst().id(), one, "曾合作发表论文", p.viewer(seats.getFirst()));
        for (Seat seat : seats) {
            if (!seat.equals(seats.getFirst())) {
                p.sign(seat, one, panel, "80");
            }
            p.sign(seat, two, panel, "70");
        }
        assertThat(p.score(panel, one).sheets()).isEqualTo(4);
        assertThat(p.score(panel, two).sheets()).isEqualTo(5);
        assertThat(p.differences(panel)).isEmpty();
    }

    @Test
    void reminders_go_to_those_who_owe_something_once_a_day() {
        p.experts(6);
        CallId call = p.call("argument");
        Panel panel = p.drawn(call, "argument");
        p.acceptAll(panel);
        Seat done = p.seats(panel, SeatState.ACCEPTED).getFirst();
        p.sign(done, call.value(), panel, "80");
        p.clock.advance(Duration.ofDays(13));
        new DueJobs(house).run();
        p.desk.morning(panel.id());
        List<Integer> told = p.seats(panel).stream()
                .map(seat -> p.jdbc.sql("SELECT count(*) FROM platform.notification WHERE key LIKE ?")
                        .param("selection-seat:" + seat.id() + ":reminder:%")
                        .query(Integer.class)
                        .single())
                .toList();
        assertThat(told).containsExactly(0, 1, 1, 0, 0, 0);
    }
}
