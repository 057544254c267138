package org.mengkeju.selection.panel.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.assign.Infeasible;
import org.mengkeju.selection.call.CallLog;
import org.mengkeju.selection.expert.Experts;
import org.mengkeju.selection.expert.PoolExpert;
import org.mengkeju.selection.panel.PanelId;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.pairing.Pairing;
import org.mengkeju.selection.panel.pairing.Pairing.Barred;
import org.mengkeju.selection.panel.pairing.Pairing.Basis;
import org.mengkeju.selection.panel.pairing.Pairing.Origin;
import org.mengkeju.selection.panel.pairing.Pairing.Pair;
import org.mengkeju.selection.panel.pairing.Pairing.Place;
import org.mengkeju.selection.panel.pairing.PairingRows;
import org.mengkeju.selection.panel.pairing.PairingSettings;
import org.mengkeju.selection.panel.pairing.PairingState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of assignments: made by the engine, changed by hand with a reason, thrown away. Experts learn nothing of them. */
@Service
public class AssignmentDesk {
    private final Situations situations;
    private final PairingRows pairings;
    private final Affinity affinity;
    private final Barriers barriers;
    private final Experts experts;
    private final AssignmentLog log;
    private final RegionClock clock;

    AssignmentDesk(
            Situations situations,
            PairingRows pairings,
            Affinity affinity,
            Barriers barriers,
            Experts experts,
            AssignmentLog log,
            RegionClock clock) {
        this.situations = situations;
        this.pairings = pairings;
        this.affinity = affinity;
        this.barriers = barriers;
        this.experts = experts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What came of trying.
     *
     * @param draft null where it is not possible
     * @param impossible why, or null
     */
    public record Tried(@Nullable Pairing draft, @Nullable Impossible impossible) {}

    /**
     * Makes a draft; one that was there is thrown away. Where none is possible nothing changes.
     *
     * @throws Refusal where the settings cannot be, or an expert who has written on a sheet has a conflict with it
     */
    @Transactional
    public Tried draft(PanelId id, PairingSettings settings, Viewer by) {
        Situation now = situations.held(id, by);
        settings.checked(now.panel().conditions(), now.rule(), now.experts().size());
        if (now.live().isEmpty()) {
            throw Refusal.conflict("selection.panel.refusal.nothing");
        }
        Affinity.Read read = affinity.read(now.call(), now.panel(), now.live(), now.seats());
        Basis basis = basis(now, read);
        List<Place> written = now.written();
        requireNoConflict(now, basis.barred(), written);
        List<Pair> pairs;
        try {
            pairs = new Maker(
                            basis,
                            settings,
                            traits(now),
                            place -> read.isOfDiscipline(place.item(), place.expert()),
                            written)
                    .pairs(written);
        } catch (Infeasible fault) {
            return new Tried(null, Impossible.of(fault, now.panel(), basis, settings));
        }
        pairings.of(id, PairingState.DRAFT).ifPresent(old -> drop(now, old, "", by));
        var draft = new Pairing(
                Identifier.next(),
                id,
                pairings.of(id).size() + 1,
                PairingState.DRAFT,
                settings,
                basis,
                pairs,
                null,
                by.person(),
                by.name(),
                clock.now(),
                null,
                null,
                1);
        pairings.insert(draft);
        log.append(
                now.panel(), draft, AssignmentLog.DRAFT, "", Map.of("settings", settings, "pairs", pairs.size()), by);
        return new Tried(draft, null);
    }

    private Basis basis(Situation now, Affinity.Read read) {
        List<Barred> barred = barriers.of(now.call(), now.panel(), now.live(), now.seats());
        Set<Place> closed =
                barred.stream().map(one -> new Place(one.item(), one.expert())).collect(Collectors.toSet());
        List<List<Integer>> rows = new ArrayList<>();
        for (UUID item : now.live()) {
            List<Integer> row = new ArrayList<>();
            for (int expert : now.experts()) {
                boolean open = !closed.contains(new Place(item, expert));
                row.add(open ? read.fit(item, expert).total() : 0);
            }
            rows.add(row);
        }
        return new Basis(now.live(), now.experts(), rows, barred);
    }

    static void requireNoConflict(Situation now, List<Barred> barred, List<Place> places) {
        for (Barred one : barred) {
            if (one.blocks() && places.contains(new Place(one.item(), one.expert()))) {
                throw Refusal.conflict(
                        "selection.assignment.refusal.conflict",
                        one.expert(),
                        now.panel().number(one.item()));
            }
        }
    }

    private Map<Integer, Map<String, String>> traits(Situation now) {
        Map<Integer, Map<String, String>> traits = new HashMap<>();
        Map<ExpertId, PoolExpert> known =
                experts.all(now.seats().stream().map(Seat::expert).toList());
        for (Seat seat : now.seats()) {
            Map<String, String> own = new HashMap<>();
            own.put(Maker.OUTSIDE, seat.outside() ? "yes" : "no");
            PoolExpert one = known.get(seat.expert());
            if (one != null) {
                OrganisationId unit = one.unit();
                own.put(Maker.UNIT, unit == null ? "name:" + one.unitName() : unit.toString());
            }
            traits.put(seat.n(), own);
        }
        return traits;
    }

    /** Throws a draft away. */
    @Transactional
    public void drop(PanelId id, UUID draft, int version, Viewer by) {
        Situation now = situations.held(id, by);
        drop(now, require(now, draft, version), "", by);
    }

    private void drop(Situation now, Pairing old, String ground, Viewer by) {
        Pairing dropped = old.at(PairingState.DROPPED, null, by.name(), clock.now());
        pairings.update(dropped);
        log.append(now.panel(), dropped, AssignmentLog.DROP, ground, Map.of(), by);
    }

    /** A draft of this panel as it was read. */
    Pairing require(Situation now, UUID draft, int version) {
        Pairing one = pairings.find(draft)
                .filter(found -> found.panel().equals(now.panel().id()))
                .orElseThrow(Refusal::notFound);
        if (one.state() != PairingState.DRAFT || one.version() != version) {
            throw Refusal.conflict("selection.assignment.refusal.gone");
        }
        return one;
    }

    /**
     * A change by hand.
     *
     * @param drop expert who gives the application up, or null
     * @param take expert who gets it, or null
     */
    public record Change(
            UUID item, @Nullable Integer drop, @Nullable Integer take) {}

    /**
     * Changes a draft by hand: takes an expert off an application, adds one, or gives it to another.
     *
     * @throws Refusal on a conflict, where the expert has the most already, or has written on the sheet that would be taken
     */
    @Transactional
    public Pairing change(PanelId id, UUID draft, int version, Change change, String ground, Viewer by) {
        Situation now = situations.held(id, by);
        Pairing before = require(now, draft, version);
        String why = CallLog.ground(ground);
        List<Pair> pairs = new ArrayList<>(before.pairs());
        Integer drop = change.drop();
        Integer take = change.take();
        if (!now.live().contains(change.item()) || (drop == null && take == null)) {
            throw Refusal.invalid("selection.assignment.refusal.change");
        }
        if (drop != null) {
            Pair gone = before.pair(change.item(), drop)
                    .orElseThrow(() -> Refusal.invalid("selection.assignment.refusal.change"));
            if (gone.origin() == Origin.WRITTEN) {
                throw Refusal.conflict("selection.assignment.refusal.written", drop);
            }
            pairs.remove(gone);
        }
        if (take != null) {
            requireFree(now, before, change.item(), take);
            pairs.add(new Pair(change.item(), take, Origin.HAND, why));
        }
        Pairing after = before.with(pairs);
        pairings.update(after);
        Map<String, Object> details = new HashMap<>();
        details.put("item", change.item().toString());
        details.put("drop", drop);
        details.put("take", take);
        log.append(now.panel(), after, AssignmentLog.CHANGE, why, details, by);
        return after;
    }

    private void requireFree(Situation now, Pairing draft, UUID item, int expert) {
        Seat seat = now.seat(expert).orElseThrow(() -> Refusal.invalid("selection.assignment.refusal.change"));
        if (draft.pair(item, expert).isPresent()) {
            throw Refusal.invalid("selection.assignment.refusal.twice", expert);
        }
        List<Barred> barred = barriers.of(now.call(), now.panel(), List.of(item), List.of(seat));
        requireNoConflict(now, barred, List.of(new Place(item, expert)));
        if (draft.load(expert) >= draft.settings().most()) {
            throw Refusal.conflict(
                    "selection.assignment.refusal.full",
                    expert,
                    draft.settings().most());
        }
    }

    /** The draft of a panel, if there is one; never shown to experts. */
    public Optional<Pairing> draft(PanelId id) {
        return pairings.of(id, PairingState.DRAFT);
    }
}
