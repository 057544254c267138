package org.mengkeju.selection.panel.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallLog;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelLog;
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
import org.mengkeju.selection.programme.Rubric;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.scoring.Fraction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an expert does in a panel: answer the invitation, step back, score, sign. Nobody does it in another's place. */
@Service
public class ReviewDesk {
    /** Below this mark a criterion wants a reason (a default). */
    public static final int REASON_BELOW = 75;

    /** Shortest such reason in characters (a default). */
    public static final int REASON_LEAST = 20;

    /** Longest text in characters. */
    public static final int TEXT_MOST = 4000;

    private final PanelLog log;
    private final SeatRows seats;
    private final SheetRows sheets;
    private final PanelItems items;
    private final PairingRows pairings;
    private final Invitations invitations;
    private final Settlement settlement;
    private final RegionClock clock;
    private final WorkingCalendar calendar;

    ReviewDesk(
            PanelLog log,
            SeatRows seats,
            SheetRows sheets,
            PanelItems items,
            PairingRows pairings,
            Invitations invitations,
            Settlement settlement,
            RegionClock clock,
            WorkingCalendar calendar) {
        this.log = log;
        this.seats = seats;
        this.sheets = sheets;
        this.items = items;
        this.pairings = pairings;
        this.invitations = invitations;
        this.settlement = settlement;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** What somebody typed into a sheet. */
    public record Typed(Map<String, Sheet.Mark> marks, String opinion) {}

    /**
     * What somebody declares when accepting.
     *
     * @param promise whether they promise to judge themselves, independently and in secrecy
     * @param interest in words, "" for none
     * @param back items they step back from
     */
    public record Declaration(boolean promise, String interest, Set<UUID> back) {}

    private PanelLog.Held held(SeatId id, Viewer by) {
        UUID person = by.person();
        if (!by.may(Right.REVIEW_APPLICATIONS) || person == null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
        Seat seat = seats.find(id).filter(one -> person.equals(one.person())).orElseThrow(Refusal::notFound);
        return log.hold(seat.panel());
    }

    /** Accepts an invitation in time; the items come on the desk. */
    @Transactional
    public void accept(SeatId id, Declaration declared, Viewer by) {
        PanelLog.Held held = held(id, by);
        Seat seat = log.own(held, id, SeatMove.ACCEPT, by);
        requireInTime(seat);
        if (!declared.promise()) {
            throw Refusal.invalid("selection.panel.refusal.promise");
        }
        String interest = words(declared.interest());
        if (!declared.back().isEmpty() && interest.isEmpty()) {
            throw Refusal.invalid("selection.panel.refusal.interest");
        }
        Stage stage = held.call().programme().stage(held.panel().stage());
        LocalDate last = stage.panel().score().lastAfter(clock.today(), calendar);
        List<UUID> back =
                held.panel().items().stream().filter(declared.back()::contains).toList();
        log.save(
                held.panel(),
                seat.acceptedAt(clock.now(), last, interest),
                SeatMove.ACCEPT,
                "",
                Map.of("score_by", last.toString(), "interest", !interest.isEmpty(), "back", back),
                by);
        // where applications are shared out or were assigned, the next publication says what comes on the desk
        boolean everything = !stage.panel().isShared() && !pairings.isInForce(seat.panel());
        for (UUID item : items.live(held.call(), held.panel())) {
            Sheet blank = Sheet.blank(id, item);
            if (back.contains(item)) {
                sheets.insert(blank.without(Sheet.State.RECUSED, interest));
            } else if (everything) {
                sheets.insert(blank);
            }
        }
        settlement.settle(held.call(), held.panel());
    }

    private void requireInTime(Seat seat) {
        if (clock.today().isAfter(Objects.requireNonNull(seat.answerBy()))) {
            throw Refusal.conflict("selection.panel.refusal.late", seat.answerBy());
        }
    }

    private static String words(String text) {
        if (text.strip().length() > TEXT_MOST) {
            throw Refusal.invalid("selection.panel.refusal.long", TEXT_MOST);
        }
        return text.strip();
    }

    /** Declines with a reason; the next reserve is called up. */
    @Transactional
    public void decline(SeatId id, String ground, Viewer by) {
        PanelLog.Held held = held(id, by);
        Seat seat = log.own(held, id, SeatMove.DECLINE, by);
        log.save(held.panel(), seat, SeatMove.DECLINE, CallLog.ground(ground), Map.of("reason", "DECLINED"), by);
        invitations.callNext(held.call(), held.panel());
        settlement.settle(held.call(), held.panel());
    }

    /** Steps back from an item; it is taken off the desk. */
    @Transactional
    public void recuse(SeatId id, UUID item, String ground, Viewer by) {
        PanelLog.Held held = held(id, by);
        Seat seat = log.own(held, id, SeatMove.RECUSE, by);
        Sheet sheet = sheets.find(id, item).orElseThrow(Refusal::notFound);
        if (sheet.state() != Sheet.State.DRAFT) {
            throw Refusal.conflict("selection.panel.refusal.signed");
        }
        String reason = CallLog.ground(ground);
        sheets.update(sheet.without(Sheet.State.RECUSED, reason));
        log.save(held.panel(), seat, SeatMove.RECUSE, "", Map.of("item", item), by);
        settlement.settle(held.call(), held.panel());
    }

    /** Keeps a draft as it is typed; nothing needs to be complete. Gives when it was kept. */
    @Transactional
    public Instant keep(SeatId id, UUID item, Typed typed, Viewer by) {
        Seat seat = seats.find(id).orElseThrow(Refusal::notFound);
        if (!seat.person().equals(by.person()) || !by.may(Right.REVIEW_APPLICATIONS)) {
            throw Refusal.notFound();
        }
        if (seat.state() != SeatState.ACCEPTED) {
            throw Refusal.conflict("selection.panel.refusal.seat-state");
        }
        Sheet sheet = sheets.find(id, item).orElseThrow(Refusal::notFound);
        Instant now = clock.now();
        if (!sheets.keep(sheet.written(typed.marks(), words(typed.opinion()), now))) {
            throw Refusal.conflict("selection.panel.refusal.signed");
        }
        return now;
    }

    /**
     * Signs a sheet, once: a second signature changes nothing.
     *
     * @throws Refusal naming the first thing that is missing
     */
    @Transactional
    public Sheet sign(SeatId id, UUID item, Typed typed, Viewer by) {
        PanelLog.Held held = held(id, by);
        Sheet before = sheets.find(id, item).orElseThrow(Refusal::notFound);
        if (before.state() == Sheet.State.SIGNED) {
            return before;
        }
        Seat seat = log.own(held, id, SeatMove.SIGN, by);
        if (before.state() != Sheet.State.DRAFT
                || !items.live(held.call(), held.panel()).contains(item)) {
            throw Refusal.conflict("selection.panel.refusal.signed");
        }
        Sheet written = before.written(typed.marks(), words(typed.opinion()), clock.now());
        Sheet signed =
                written.signed(score(held.call(), held.panel(), typed.marks()).toString(), clock.now());
        sheets.update(signed);
        log.save(
                held.panel(),
                seat,
                SeatMove.SIGN,
                "",
                Map.of(
                        "item", item,
                        "digest", Objects.requireNonNull(signed.digest()),
                        "score", Objects.requireNonNull(signed.score())),
                by);
        settlement.settleSigned(held.call(), held.panel());
        return signed;
    }

    private static Fraction score(Call call, Panel panel, Map<String, Sheet.Mark> marks) {
        Stage stage = call.programme().stage(panel.stage());
        Rubric rubric = call.programme().rubric(stage.panel().rubric());
        for (Rubric.Criterion one : rubric.criteria()) {
            Sheet.Mark mark = marks.get(one.key());
            BigDecimal value = mark == null ? null : mark.mark();
            if (mark == null || value == null) {
                throw Refusal.invalid("selection.panel.refusal.mark", one.name().zh());
            }
            if (value.intValue() < REASON_BELOW && mark.reason().strip().length() < REASON_LEAST) {
                throw Refusal.invalid(
                        "selection.panel.refusal.reason", one.name().zh(), REASON_BELOW, REASON_LEAST);
            }
        }
        return score(rubric, marks);
    }

    /** The weighted sum of the marks there are. */
    public static Fraction score(Rubric rubric, Map<String, Sheet.Mark> marks) {
        Map<String, BigDecimal> given = new HashMap<>();
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (Rubric.Criterion one : rubric.criteria()) {
            Sheet.Mark mark = marks.get(one.key());
            BigDecimal value = mark == null ? null : mark.mark();
            weights.put(one.key(), BigDecimal.valueOf(one.weight()));
            given.put(one.key(), value == null ? BigDecimal.ZERO : value);
        }
        return new org.mengkeju.selection.scoring.Rubric(weights.entrySet().stream()
                        .map(one -> new org.mengkeju.selection.scoring.Rubric.Criterion(one.getKey(), one.getValue()))
                        .toList())
                .score(given);
    }
}
