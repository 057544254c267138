package org.mengkeju.selection.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.assign.Objective;
import org.mengkeju.selection.panel.assignment.AssignmentDesk;
import org.mengkeju.selection.panel.assignment.Explaining;
import org.mengkeju.selection.panel.assignment.Figures;
import org.mengkeju.selection.panel.assignment.Publishing;
import org.mengkeju.selection.panel.pairing.Pairing;
import org.mengkeju.selection.panel.pairing.PairingRows;
import org.mengkeju.selection.panel.pairing.PairingSettings;
import org.mengkeju.selection.panel.pairing.PairingState;
import org.mengkeju.selection.panel.review.ReviewDesk;
import org.mengkeju.selection.panel.review.Reviews;
import org.mengkeju.selection.step.Steps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Four applications, five experts, three experts each: drafts, publication, undoing. */
@ClockHouse
class AssignmentWalkTest {
    private static final PairingSettings THREE = new PairingSettings(3, 0, 3, Objective.FAIR, 0, 1, 0);
    private static final String GROUND = "按学科和工作量分派";

    @Autowired
    ApplicationContext house;

    Panelling p;
    AssignmentDesk desk;
    Publishing publishing;
    Reviews reviews;
    CallId call;
    Panel panel;
    List<UUID> items;

    @BeforeEach
    void begin() {
        p = new Panelling(house);
        desk = house.getBean(AssignmentDesk.class);
        publishing = house.getBean(Publishing.class);
        reviews = house.getBean(Reviews.class);
        p.experts(12);
        call = p.call("review");
        for (int n = 0; n < 4; n++) {
            p.application(call, "[]");
        }
        panel = p.drawn(call, "review");
        items = panel.items();
    }

    private Pairing draft() {
        AssignmentDesk.Tried tried = desk.draft(panel.id(), THREE, p.officer);
        assertThat(tried.impossible()).isNull();
        return Objects.requireNonNull(tried.draft());
    }

    private Pairing publish(Pairing draft) {
        return publishing.publish(panel.id(), draft.id(), draft.version(), GROUND, p.second);
    }

    private Pairing undo(Pairing published) {
        return publishing.undo(panel.id(), published.id(), published.version(), "换一种分法", p.officer);
    }

    /** What lies on the desks: seat, item, state; with the last day of every expert. */
    private List<String> desks() {
        List<String> lines = new ArrayList<>();
        for (Sheet one : p.sheets.of(panel.id())) {
            lines.add(one.seat() + " " + one.item() + " " + one.state() + " " + one.savedAt());
        }
        p.seats(panel).forEach(seat -> lines.add(seat.n() + " " + seat.state() + " " + seat.scoreBy()));
        return lines.stream().sorted().toList();
    }

    private Seat seat(int expert) {
        return p.seats(panel).stream()
                .filter(one -> one.n() == expert)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void expertsSeeNothingOfADraftAndAfterPublicationExactlyTheirOwn() {
        p.acceptAll(panel);
        List<String> before = desks();
        Pairing draft = draft();
        assertThat(desks()).isEqualTo(before);
        assertThat(draft.pairs()).hasSize(12);
        Viewer expert = p.viewer(p.seats(panel, SeatState.ACCEPTED).getFirst());
        assertThat(reviews.mine(expert).getFirst().dues()).hasSize(4);

        Pairing published = publish(draft);
        assertThat(published.state()).isEqualTo(PairingState.PUBLISHED);
        for (Seat seat : p.seats(panel, SeatState.ACCEPTED)) {
            List<UUID> own = published.pairs().stream()
                    .filter(pair -> pair.expert() == seat.n())
                    .map(Pairing.Pair::item)
                    .toList();
            assertThat(reviews.task(seat.id(), p.viewer(seat)).dues().stream().map(Reviews.Due::item))
                    .containsExactlyInAnyOrderElementsOf(own);
            assertThat(own.size()).isLessThanOrEqualTo(3);
        }
        assertThat(items).allMatch(item -> published.of(item).count() == 3);
        assertThat(p.differences(panel)).isEmpty();
        long steps = house.getBean(Steps.class).of(call).stream()
                .filter(step -> step.act().equals("assignment-publish")
                        && step.ground().equals(GROUND)
                        && step.name().equals(p.second.name()))
                .count();
        assertThat(steps).isEqualTo(1);
        p.jdbc.sql("DELETE FROM selection.sheet WHERE seat = ? AND state = 'DRAFT'")
                .param(p.seats(panel, SeatState.ACCEPTED).getFirst().id().value())
                .update();
        assertThat(p.differences(panel)).isNotEmpty();
    }

    @Test
    void undoingRestoresTheDesksAsTheyWereUntilSomebodyHasWritten() {
        p.acceptAll(panel);
        List<String> before = desks();
        Pairing published = publish(draft());
        assertThat(desks()).isNotEqualTo(before);
        undo(published);
        assertThat(desks()).isEqualTo(before);
        assertThat(p.differences(panel)).isEmpty();

        // nothing is taken away by undoing a publication that only took; one that gave is kept where it was written on
        Pairing first = publish(draft());
        int replaced = p.seats(panel, SeatState.ACCEPTED).getFirst().n();
        p.desk.replace(panel.id(), replaced, "长期出差", p.officer);
        p.seats(panel, SeatState.INVITED).forEach(p::accept);
        List<String> between = desks();
        Pairing second = publish(draft());
        undo(second);
        assertThat(desks()).isEqualTo(between);
        assertThat(house.getBean(PairingRows.class).of(panel.id(), PairingState.PUBLISHED))
                .hasValueSatisfying(one -> assertThat(one.n()).isEqualTo(first.n()));

        Pairing third = publish(draft());
        Pairing.Place given = Objects.requireNonNull(third.effect()).given().getFirst();
        Seat writer = seat(given.expert());
        p.reviews.keep(writer.id(), given.item(), p.typed(call, "review", "80"), p.viewer(writer));
        assertThatThrownBy(() -> undo(third)).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.messageKey()).isEqualTo("selection.assignment.refusal.scored");
            assertThat(no.arguments()).containsExactly(1L);
        });
        assertThat(p.differences(panel)).isEmpty();
    }

    @Test
    void whatWasWrittenStaysWhenMoreExpertsAcceptAndItIsPublishedAgain() {
        List<Seat> invited = p.seats(panel, SeatState.INVITED);
        invited.subList(0, 3).forEach(p::accept);
        Pairing first = Objects.requireNonNull(
                desk.draft(panel.id(), new PairingSettings(3, 0, 4, Objective.TOTAL, 0, 1, 0), p.officer)
                        .draft());
        publish(first);
        Seat writer = seat(invited.getFirst().n());
        p.reviews.keep(writer.id(), items.getFirst(), p.typed(call, "review", "90"), p.viewer(writer));
        p.sign(seat(invited.get(1).n()), items.getLast(), panel, "70");

        p.accept(invited.get(3));
        Seat late = seat(invited.get(3).n());
        assertThat(reviews.task(late.id(), p.viewer(late)).dues()).isEmpty();
        assertThat(late.state()).isEqualTo(SeatState.ACCEPTED);
        assertThat(reviews.owed(p.viewer(late))).isZero();

        Pairing again = publish(draft());
        assertThat(again.pair(items.getFirst(), writer.n()))
                .hasValueSatisfying(pair -> assertThat(pair.origin()).isEqualTo(Pairing.Origin.WRITTEN));
        assertThat(again.pair(items.getLast(), invited.get(1).n())).isPresent();
        assertThat(again.load(late.n())).isPositive();
        assertThat(p.sheets.find(writer.id(), items.getFirst()).orElseThrow().savedAt())
                .isNotNull();
        assertThat(p.differences(panel)).isEmpty();
    }

    @Test
    void everyoneScoresTheirOwnAndThePanelIsCounted() {
        p.acceptAll(panel);
        Pairing published = publish(draft());
        int mark = 70;
        for (Pairing.Pair pair : published.pairs()) {
            assertThat(p.found(panel)).isEmpty();
            p.sign(seat(pair.expert()), pair.item(), panel, String.valueOf(mark++));
        }
        assertThat(p.now(panel).state()).isEqualTo(PanelState.AGGREGATED);
        assertThat(items).allMatch(item -> p.score(panel, item).sheets() == 3);
        assertThat(p.differences(panel)).isEmpty();
        assertThatThrownBy(() -> undo(published)).isInstanceOf(Refusal.class);
    }

    @Test
    void remindersGoOnlyToThoseWhoOweSomething() {
        List<Seat> invited = p.seats(panel, SeatState.INVITED);
        invited.subList(0, 3).forEach(p::accept);
        publish(Objects.requireNonNull(
                desk.draft(panel.id(), new PairingSettings(3, 0, 4, Objective.TOTAL, 0, 1, 0), p.officer)
                        .draft()));
        p.accept(invited.get(3));
        p.clock.advance(Duration.ofDays(13));
        p.desk.morning(panel.id());
        assertThat(reminders(invited.getFirst())).isEqualTo(1);
        assertThat(reminders(invited.get(3))).isZero();
    }

    private int reminders(Seat seat) {
        return p.jdbc.sql("SELECT count(*) FROM platform.notification WHERE key LIKE ?")
                .param("selection-seat:" + seat.id() + ":reminder:%")
                .query(Integer.class)
                .single();
    }

    @Test
    void everyPairIsExplainedAndHandsChangeADraftButNoConflict() {
        p.acceptAll(panel);
        p.jdbc.sql("UPDATE selection.application SET title = '宽温域钠离子电芯电解液' WHERE id = ?")
                .param(items.getFirst())
                .update();
        int fitting = p.seats(panel, SeatState.ACCEPTED).getLast().n();
        p.jdbc.sql("UPDATE selection.expert SET expertise = '钠离子电芯与电解液' WHERE id = ?")
                .param(seat(fitting).expert().value())
                .update();
        Pairing draft = draft();
        assertThat(draft.pair(items.getFirst(), fitting)).isPresent();
        Explaining.Explained why =
                house.getBean(Explaining.class).of(p.call(call), panel, draft, items.getFirst(), fitting);
        assertThat(why.words()).isNotEmpty();
        assertThat(why.text()).isPositive();
        assertThat(why.place()).isEqualTo(1);
        assertThat(why.barred()).isNull();
        assertThat(why.others()).hasSize(2).allMatch(one -> one.why() == Explaining.Why.NO_GAIN);

        UUID item = items.get(1);
        int out = draft.of(item).findFirst().orElseThrow().expert();
        int other = draft.basis().experts().stream()
                .filter(expert -> draft.pair(item, expert).isEmpty())
                .max(java.util.Comparator.comparingInt(expert -> 10 - draft.load(expert)))
                .orElseThrow();
        assertThatThrownBy(() -> change(draft, item, out, other, " ")).hasMessage("selection.refusal.ground");
        p.jdbc.sql("UPDATE selection.application SET lead = ? WHERE id = ?")
                .params(atUnit(other), item)
                .update();
        assertThatThrownBy(() -> change(draft, item, out, other, "更熟悉"))
                .hasMessage("selection.assignment.refusal.conflict");
        // a pair that has a conflict by now is not published
        if (draft.pair(item, out).isPresent()) {
            p.jdbc.sql("UPDATE selection.application SET lead = ? WHERE id = ?")
                    .params(atUnit(out), item)
                    .update();
            assertThatThrownBy(() -> publish(draft)).hasMessage("selection.assignment.refusal.conflict");
        }
    }

    private Pairing change(Pairing draft, UUID item, int drop, int take, String ground) {
        return desk.change(
                panel.id(),
                draft.id(),
                draft.version(),
                new AssignmentDesk.Change(item, drop, take),
                ground,
                p.officer);
    }

    /** Puts an expert at a unit of the network and gives its key. */
    private UUID atUnit(int expert) {
        UUID unit = p.unit("某单位").value();
        p.jdbc.sql("UPDATE selection.expert SET unit = ? WHERE id = ?")
                .params(unit, seat(expert).expert().value())
                .update();
        return unit;
    }

    @Test
    void aPairIsExchangedByHandWithAReason() {
        p.acceptAll(panel);
        Pairing draft = draft();
        for (UUID item : items) {
            for (int other : draft.basis().experts()) {
                if (draft.pair(item, other).isEmpty() && draft.load(other) < 3) {
                    int out = draft.of(item).findFirst().orElseThrow().expert();
                    Pairing after = change(draft, item, out, other, "更熟悉这条路线");
                    assertThat(after.pair(item, out)).isEmpty();
                    assertThat(after.pair(item, other))
                            .hasValueSatisfying(
                                    pair -> assertThat(pair.ground()).isEqualTo("更熟悉这条路线"));
                    assertThatThrownBy(() -> publish(draft)).hasMessage("selection.assignment.refusal.gone");
                    assertThat(publish(after).pairs()).isEqualTo(after.pairs());
                    assertThat(p.differences(panel)).isEmpty();
                    return;
                }
            }
        }
    }

    @Test
    void anImpossibleWishNamesTheApplicationsAndWhatWouldDo() {
        p.acceptAll(panel);
        AssignmentDesk.Tried tried =
                desk.draft(panel.id(), new PairingSettings(3, 0, 2, Objective.TOTAL, 0, 1, 0), p.officer);
        assertThat(tried.draft()).isNull();
        var lines = Objects.requireNonNull(tried.impossible()).lines();
        assertThat(lines.getFirst().messageKey()).isEqualTo("selection.assignment.why.short");
        assertThat(lines.getFirst().arguments().getFirst()).isEqualTo("1、2、3、4");
        assertThat(lines).anyMatch(line -> line.messageKey().equals("selection.assignment.why.way.most"));
        assertThat(desk.draft(panel.id())).isEmpty();
        assertThatThrownBy(
                        () -> desk.draft(panel.id(), new PairingSettings(2, 0, 3, Objective.TOTAL, 0, 1, 0), p.officer))
                .hasMessage("selection.assignment.refusal.per-item");
    }

    @Test
    void whoSteppedBackFromAnApplicationIsNotGivenIt() {
        List<Seat> invited = p.seats(panel, SeatState.INVITED);
        Seat back = invited.getFirst();
        p.reviews.accept(
                back.id(),
                new ReviewDesk.Declaration(true, "曾合作发表论文", java.util.Set.of(items.getFirst())),
                p.viewer(back));
        invited.subList(1, 5).forEach(p::accept);
        Pairing draft = draft();
        assertThat(draft.pair(items.getFirst(), back.n())).isEmpty();
        Figures.Table table = Figures.table(panel, draft);
        assertThat(table.rows().getFirst().cells())
                .anyMatch(
                        cell -> cell.barred() != null && cell.barred().reason().equals("STEPPED_BACK"));
        assertThatThrownBy(() -> desk.change(
                        panel.id(),
                        draft.id(),
                        draft.version(),
                        new AssignmentDesk.Change(items.getFirst(), null, back.n()),
                        "更熟悉",
                        p.officer))
                .hasMessage("selection.assignment.refusal.conflict");
    }

    @Test
    void ofTwoOfficersWhoPublishAtOnceOneDoes() throws Exception {
        p.acceptAll(panel);
        Pairing draft = draft();
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Pairing>> both = threads.invokeAll(List.of(
                    (Callable<Pairing>) () -> {
                        together.await();
                        return publishing.publish(panel.id(), draft.id(), draft.version(), GROUND, p.second);
                    },
                    () -> {
                        together.await();
                        return publishing.publish(panel.id(), draft.id(), draft.version(), GROUND, p.third);
                    }));
            assertThat(both.stream().filter(AssignmentWalkTest::isRefused).count())
                    .isEqualTo(1);
        }
        assertThat(p.differences(panel)).isEmpty();
    }

    private static boolean isRefused(Future<?> one) {
        try {
            one.get();
            return false;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(Refusal.class).hasMessage("selection.assignment.refusal.gone");
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyOfficersOfTheCallAssign() {
        p.acceptAll(panel);
        Viewer expert = p.viewer(p.seats(panel, SeatState.ACCEPTED).getFirst());
        assertThatThrownBy(() -> desk.draft(panel.id(), THREE, expert)).isInstanceOf(Refusal.class);
    }
}
