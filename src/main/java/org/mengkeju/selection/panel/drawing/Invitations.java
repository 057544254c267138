package org.mengkeju.selection.panel.drawing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.jobs.Jobs;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.conflict.Conflict;
import org.mengkeju.selection.expert.ExpertState;
import org.mengkeju.selection.expert.Experts;
import org.mengkeju.selection.expert.PoolExpert;
import org.mengkeju.selection.expert.rules.PoolRules;
import org.mengkeju.selection.panel.DrawRows;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelDraw;
import org.mengkeju.selection.panel.PanelLog;
import org.mengkeju.selection.panel.PanelMove;
import org.mengkeju.selection.panel.PanelState;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatId;
import org.mengkeju.selection.panel.SeatMove;
import org.mengkeju.selection.panel.SeatRows;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.programme.Stage;
import org.springframework.stereotype.Component;

/** Inviting who was drawn, and calling up reserves in the order in which they were drawn. */
@Component
public class Invitations {
    /** Name of the job that looks at a panel every morning. */
    public static final String DAILY = "selection-panel";

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final PanelLog log;
    private final SeatRows seats;
    private final DrawRows draws;
    private final PanelItems items;
    private final Experts experts;
    private final Notifications notifications;
    private final Jobs jobs;
    private final PoolRules rules;
    private final RegionClock clock;
    private final WorkingCalendar calendar;

    Invitations(
            PanelLog log,
            SeatRows seats,
            DrawRows draws,
            PanelItems items,
            Experts experts,
            Notifications notifications,
            Jobs jobs,
            PoolRules rules,
            RegionClock clock,
            WorkingCalendar calendar) {
        this.log = log;
        this.seats = seats;
        this.draws = draws;
        this.items = items;
        this.experts = experts;
        this.notifications = notifications;
        this.jobs = jobs;
        this.rules = rules;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Checks the seats of a draw once more and invites them; who has a conflict by now is replaced at once. */
    void inviteDrawn(Call call, Panel panel, int n) {
        PanelDraw draw = draws.of(panel.id()).get(n - 1);
        List<String> seated = java.util.Objects.requireNonNull(draw.outcome()).drawn().stream()
                .filter(one -> !one.reserve())
                .map(org.mengkeju.selection.draw.Draw.Drawn::expert)
                .toList();
        int missing = seated.size();
        for (Seat seat : seats.of(panel.id())) {
            if (seat.draw() == n && seated.contains(seat.pseudonym())) {
                Optional<String> conflict = conflict(call, panel, seat);
                if (conflict.isPresent()) {
                    drop(panel, seat, SeatMove.CONFLICT, conflict.get(), Viewer.program());
                } else {
                    invite(call, panel, seat);
                    missing--;
                }
            }
        }
        for (int place = 0; place < missing; place++) {
            callNext(call, panel);
        }
        planMorning(panel);
    }

    /** Plans the next morning's look at a panel. */
    public void planMorning(Panel panel) {
        jobs.plan(
                DAILY,
                panel.id().toString(),
                clock.today().plusDays(1).atTime(MORNING).atZone(clock.zone()).toInstant());
    }

    /** Takes a seat out, for a reason that is a word of the program. */
    public Seat drop(Panel panel, Seat seat, SeatMove move, String reason, Viewer by) {
        return log.save(panel, seat, move, reason, Map.of("reason", reason), by);
    }

    /** Calls up the next reserve that has no conflict; those who have one are replaced on the way. Empty where none is left. */
    public Optional<Seat> callNext(Call call, Panel panel) {
        List<Seat> all = seats.of(panel.id());
        long outside = all.stream()
                .filter(one -> one.state().isActive() && one.outside())
                .count();
        boolean wantsOutside = rules.on(clock.today()).outsideFirst().value()
                && outside < panel.conditions().outsideOf(panel.conditions().seats());
        List<Seat> free = new ArrayList<>();
        for (Seat one : all) {
            if (one.state() == SeatState.RESERVE) {
                conflict(call, panel, one)
                        .ifPresentOrElse(
                                reason -> drop(panel, one, SeatMove.CONFLICT, reason, Viewer.program()),
                                () -> free.add(one));
            }
        }
        Optional<Seat> next = free.stream()
                .filter(one -> wantsOutside && one.outside())
                .findFirst()
                .or(() -> free.stream().findFirst());
        return next.map(seat -> invite(call, panel, seat));
    }

    /** What keeps an expert from judging today: a word of the program, or nothing. */
    public Optional<String> conflict(Call call, Panel panel, Seat seat) {
        ExpertId id = seat.expert();
        Optional<PoolExpert> found = experts.find(id);
        if (found.isEmpty() || found.get().state() != ExpertState.IN_POOL) {
            return Optional.of("LEFT_POOL");
        }
        Stage stage = call.programme().stage(panel.stage());
        PanelItems.Check check = items.check(call, stage, List.of(found.get()));
        if (check.isBarred(id, clock.today())) {
            return Optional.of(Conflict.Kind.LIVE_PENALTY.name());
        }
        return check.keepingOut(id).stream()
                .filter(Conflict::blocks)
                .map(one -> one.kind().name())
                .findFirst();
    }

    /** Applications of a shared panel that experts may not score today; none where everybody scores everything. */
    public Map<SeatId, Set<UUID>> closed(Call call, Panel panel, List<Seat> asked) {
        Stage stage = call.programme().stage(panel.stage());
        if (!stage.panel().isShared()) {
            return Map.of();
        }
        Map<ExpertId, PoolExpert> known =
                experts.all(asked.stream().map(Seat::expert).toList());
        PanelItems.Check check = items.check(call, stage, known.values());
        return asked.stream()
                .collect(Collectors.toMap(
                        Seat::id,
                        seat -> check.closedTo(seat.expert()).stream()
                                .map(UUID::fromString)
                                .collect(Collectors.toSet())));
    }

    private Seat invite(Call call, Panel panel, Seat seat) {
        Stage stage = call.programme().stage(panel.stage());
        LocalDate last = stage.panel().invite().lastAfter(clock.today(), calendar);
        Seat invited = log.save(
                panel,
                seat.invitedUntil(last),
                SeatMove.INVITE,
                "",
                Map.of("pseudonym", seat.pseudonym(), "answer_by", last.toString()),
                Viewer.program());
        tell(call, seat, "invited", "selection.panel.told.invited", last);
        return invited;
    }

    /** Tells an expert something once. */
    public void tell(Call call, Seat seat, String what, String message, LocalDate last) {
        notifications.tell(
                new Receiver.Person(seat.person()),
                "selection-seat:" + seat.id() + ":" + what,
                new Text(
                        message,
                        List.of(call.number(), call.text().title(), last.toString()),
                        "/selection/reviews/" + seat.id()));
    }

    /**
     * Sees whether every item can still get as many scores as it needs, calling up reserves; where none is left, another draw is
     * wanted.
     *
     * @param possible scores an item has or may still get, with the experts there are
     */
    public Panel fill(Call call, Panel panel, int possible) {
        int can = possible;
        while (can < panel.conditions().least() && callNext(call, panel).isPresent()) {
            can++;
        }
        boolean lacks = can < panel.conditions().least();
        return lacks && PanelMove.LACK.from().contains(panel.state()) && panel.state() != PanelState.MORE_DRAW
                ? log.save(panel, PanelMove.LACK, null, "", Map.of("possible", can), Viewer.program())
                : panel;
    }
}
