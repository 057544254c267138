package org.mengkeju.selection.panel.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.mengkeju.selection.call.CallLog;
import org.mengkeju.selection.panel.PanelId;
import org.mengkeju.selection.panel.PanelLog;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatMove;
import org.mengkeju.selection.panel.SeatRows;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.SheetRows;
import org.mengkeju.selection.panel.drawing.Invitations;
import org.mengkeju.selection.panel.pairing.Pairing;
import org.mengkeju.selection.panel.pairing.Pairing.Barred;
import org.mengkeju.selection.panel.pairing.Pairing.Effect;
import org.mengkeju.selection.panel.pairing.Pairing.Pair;
import org.mengkeju.selection.panel.pairing.Pairing.Place;
import org.mengkeju.selection.panel.pairing.PairingRows;
import org.mengkeju.selection.panel.pairing.PairingState;
import org.mengkeju.selection.panel.review.Settlement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the sheets of an assignment on the desks, and takes them off again; all of it or nothing. */
@Service
public class Publishing {
    private final Situations situations;
    private final AssignmentDesk desk;
    private final PairingRows pairings;
    private final Barriers barriers;
    private final SeatRows seats;
    private final SheetRows sheets;
    private final PanelLog panels;
    private final AssignmentLog log;
    private final Invitations invitations;
    private final Settlement settlement;
    private final RegionClock clock;
    private final WorkingCalendar calendar;

    Publishing(
            Situations situations,
            AssignmentDesk desk,
            PairingRows pairings,
            Barriers barriers,
            SeatRows seats,
            SheetRows sheets,
            PanelLog panels,
            AssignmentLog log,
            Invitations invitations,
            Settlement settlement,
            RegionClock clock,
            WorkingCalendar calendar) {
        this.situations = situations;
        this.desk = desk;
        this.pairings = pairings;
        this.barriers = barriers;
        this.seats = seats;
        this.sheets = sheets;
        this.panels = panels;
        this.log = log;
        this.invitations = invitations;
        this.settlement = settlement;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Publishes a draft: its pairs become the sheets on the desks. What experts have written stays; empty sheets that are no pair
     * are taken away.
     *
     * @throws Refusal where somebody was faster, the panel changed since the draft was made, a pair has a conflict by now, an
     *     application has fewer experts than it needs scores, or an expert more than the most
     */
    @Transactional
    public Pairing publish(PanelId id, UUID draft, int version, String ground, Viewer by) {
        Situation now = situations.held(id, by);
        Pairing one = desk.require(now, draft, version);
        String why = CallLog.ground(ground);
        List<Barred> barred = barriers.of(now.call(), now.panel(), now.live(), now.seats());
        requirePublishable(now, one, barred);
        Optional<Pairing> before = pairings.of(id, PairingState.PUBLISHED);
        before.ifPresent(old -> pairings.update(old.at(PairingState.REPLACED, old.effect(), by.name(), clock.now())));
        Effect effect = effect(now, one);
        Pairing published = one.lookedAt(barred).at(PairingState.PUBLISHED, effect, by.name(), clock.now());
        pairings.update(published);
        Map<String, Object> details = new HashMap<>();
        details.put("settings", one.settings());
        details.put("pairs", AssignmentLog.pairs(published));
        details.put("given", effect.given().size());
        details.put("taken", effect.taken().size());
        details.put("instead_of", before.map(Pairing::n).orElse(null));
        log.append(now.panel(), published, AssignmentLog.PUBLISH, why, details, by);
        give(now, published, effect, by);
        settlement.settle(now.call(), now.panel());
        return published;
    }

    private static void requirePublishable(Situation now, Pairing one, List<Barred> barred) {
        List<Place> pairs = one.pairs().stream()
                .map(pair -> new Place(pair.item(), pair.expert()))
                .toList();
        boolean stale = !Set.copyOf(now.live()).equals(Set.copyOf(one.basis().items()))
                || !now.experts()
                        .containsAll(one.pairs().stream().map(Pair::expert).toList())
                || !pairs.containsAll(now.written());
        if (stale) {
            throw Refusal.conflict("selection.assignment.refusal.stale");
        }
        AssignmentDesk.requireNoConflict(now, barred, pairs);
        int least = now.panel().conditions().least();
        for (UUID item : now.live()) {
            if (one.of(item).count() < least) {
                throw Refusal.conflict(
                        "selection.assignment.refusal.few", now.panel().number(item), least);
            }
        }
        for (int expert : now.experts()) {
            long written = now.written().stream()
                    .filter(place -> place.expert() == expert)
                    .count();
            if (one.load(expert) > Math.max(one.settings().most(), written)) {
                throw Refusal.conflict(
                        "selection.assignment.refusal.full",
                        expert,
                        one.settings().most());
            }
        }
    }

    private Effect effect(Situation now, Pairing one) {
        Set<Place> pairs = one.pairs().stream()
                .map(pair -> new Place(pair.item(), pair.expert()))
                .collect(Collectors.toSet());
        List<Place> taken =
                now.blank().stream().filter(place -> !pairs.contains(place)).toList();
        List<Place> given = one.pairs().stream()
                .map(pair -> new Place(pair.item(), pair.expert()))
                .filter(place -> now.sheet(place).isEmpty())
                .toList();
        Map<Integer, LocalDate> days = new HashMap<>();
        for (Place place : given) {
            Seat seat = now.seat(place.expert()).orElseThrow();
            if (seat.scoreBy() != null) {
                days.put(seat.n(), seat.scoreBy());
            }
        }
        return new Effect(given, taken, days);
    }

    private void give(Situation now, Pairing published, Effect effect, Viewer by) {
        for (Place place : effect.taken()) {
            remove(now, place);
        }
        for (Place place : effect.given()) {
            sheets.insert(Sheet.blank(now.seat(place.expert()).orElseThrow().id(), place.item()));
        }
        LocalDate last = now.call()
                .programme()
                .stage(now.panel().stage())
                .panel()
                .score()
                .lastAfter(clock.today(), calendar);
        for (Map.Entry<Integer, LocalDate> day : effect.days().entrySet()) {
            Seat seat = now.seat(day.getKey()).orElseThrow();
            LocalDate until = last.isAfter(day.getValue()) ? last : day.getValue();
            Seat saved = reassigned(now, seat, published, until, by);
            invitations.tell(now.call(), saved, "assigned:" + published.n(), "selection.panel.told.assigned", until);
        }
    }

    private Seat reassigned(Situation now, Seat seat, Pairing one, LocalDate until, Viewer by) {
        return panels.save(
                now.panel(),
                seat.scoringUntil(until),
                SeatMove.ASSIGN,
                "",
                Map.of("assignment", one.n(), "score_by", until.toString()),
                by);
    }

    private void remove(Situation now, Place place) {
        Seat seat = now.seat(place.expert()).orElseThrow();
        if (!sheets.removeBlank(seat.id(), place.item())) {
            // somebody began to write at this moment
            throw Refusal.conflict("selection.assignment.refusal.stale");
        }
    }

    /**
     * Undoes the publication in force: its empty sheets leave the desks, those it took come back, and the publication before is in
     * force again; without one nobody has anything where the programme shares applications out, else everybody everything.
     *
     * @throws Refusal where experts have written on sheets that would go, with their number
     */
    @Transactional
    public Pairing undo(PanelId id, UUID published, int version, String ground, Viewer by) {
        Situation now = situations.held(id, by);
        Pairing one = pairings.find(published)
                .filter(found -> found.panel().equals(id))
                .orElseThrow(Refusal::notFound);
        if (one.state() != PairingState.PUBLISHED || one.version() != version) {
            throw Refusal.conflict("selection.assignment.refusal.gone");
        }
        String why = CallLog.ground(ground);
        Effect effect = java.util.Objects.requireNonNull(one.effect());
        Set<Place> written = new HashSet<>(now.written());
        long kept = effect.given().stream().filter(written::contains).count();
        if (kept > 0) {
            throw Refusal.conflict("selection.assignment.refusal.scored", kept);
        }
        Pairing undone = one.at(PairingState.UNDONE, effect, by.name(), clock.now());
        pairings.update(undone);
        Optional<Pairing> before = pairings.of(id, PairingState.REPLACED).filter(old -> old.n() < one.n());
        before.ifPresent(old -> pairings.update(old.at(PairingState.PUBLISHED, old.effect(), by.name(), clock.now())));
        List<Place> back = back(now, effect, before.isEmpty() && now.rule() == null);
        Map<String, Object> details = new HashMap<>();
        details.put("back_to", before.map(Pairing::n).orElse(null));
        details.put("taken", effect.given().size());
        details.put("given", back.size());
        log.append(now.panel(), undone, AssignmentLog.UNDO, why, details, by);
        restore(now, undone, effect, back, by);
        settlement.settle(now.call(), now.panel());
        return undone;
    }

    /** Sheets that come back: those that were taken, and without any publication all that today's rule gives. */
    private static List<Place> back(Situation now, Effect effect, boolean everything) {
        Set<Place> back = new HashSet<>(effect.taken());
        if (everything) {
            for (Seat seat : now.seats()) {
                if (seat.state() == SeatState.ACCEPTED) {
                    now.live().forEach(item -> back.add(new Place(item, seat.n())));
                }
            }
        }
        List<Place> places = new ArrayList<>();
        for (Place place : back) {
            boolean given = effect.given().contains(place);
            boolean there = now.sheet(place).isPresent();
            if (now.live().contains(place.item())
                    && now.seat(place.expert()).isPresent()
                    && (!there || (given && everything))) {
                places.add(place);
            }
        }
        return places;
    }

    private void restore(Situation now, Pairing undone, Effect effect, List<Place> back, Viewer by) {
        Set<Place> blank = new HashSet<>(now.blank());
        for (Place place : effect.given()) {
            if (blank.contains(place) && !back.contains(place)) {
                remove(now, place);
            }
        }
        Set<Integer> changed = new HashSet<>(effect.days().keySet());
        Set<Integer> reopened = new HashSet<>();
        for (Place place : back) {
            if (now.sheet(place).isEmpty()) {
                Seat seat = now.seat(place.expert()).orElseThrow();
                sheets.insert(Sheet.blank(seat.id(), place.item()));
                if (seat.state() == SeatState.SUBMITTED) {
                    reopened.add(seat.n());
                }
            }
        }
        changed.addAll(reopened);
        for (int expert : changed) {
            Optional<Seat> seat = seats.of(now.panel().id()).stream()
                    .filter(one ->
                            one.n() == expert && (one.state() == SeatState.ACCEPTED || reopened.contains(expert)))
                    .findFirst();
            seat.filter(one -> one.scoreBy() != null)
                    .ifPresent(one -> reassigned(
                            now,
                            one,
                            undone,
                            effect.days().getOrDefault(expert, java.util.Objects.requireNonNull(one.scoreBy())),
                            by));
        }
    }
}
