package org.mengkeju.selection.panel.drawing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.draw.Draw;
import org.mengkeju.selection.draw.Seed;
import org.mengkeju.selection.expert.Experts;
import org.mengkeju.selection.expert.PoolExpert;
import org.mengkeju.selection.panel.DrawConditions;
import org.mengkeju.selection.panel.DrawRows;
import org.mengkeju.selection.panel.Panel;
import org.mengkeju.selection.panel.PanelAccess;
import org.mengkeju.selection.panel.PanelDraw;
import org.mengkeju.selection.panel.PanelId;
import org.mengkeju.selection.panel.PanelLog;
import org.mengkeju.selection.panel.PanelMove;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.panel.PanelState;
import org.mengkeju.selection.panel.Seat;
import org.mengkeju.selection.panel.SeatId;
import org.mengkeju.selection.panel.SeatRows;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.programme.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The three acts of a draw: freezing conditions with a commitment, closing the pool, drawing by another person. */
@Service
public class DrawDesk {
    private final PanelLog log;
    private final PanelRows panels;
    private final PanelAccess access;
    private final DrawRows draws;
    private final SeatRows seats;
    private final PanelItems items;
    private final PoolClosing pools;
    private final Invitations invitations;
    private final Experts experts;
    private final RegionClock clock;

    DrawDesk(
            PanelLog log,
            PanelRows panels,
            PanelAccess access,
            DrawRows draws,
            SeatRows seats,
            PanelItems items,
            PoolClosing pools,
            Invitations invitations,
            Experts experts,
            RegionClock clock) {
        this.log = log;
        this.panels = panels;
        this.access = access;
        this.draws = draws;
        this.seats = seats;
        this.items = items;
        this.pools = pools;
        this.invitations = invitations;
        this.experts = experts;
        this.clock = clock;
    }

    /** Freezes the conditions of a stage's panel and publishes the commitment to a secret seed. */
    @Transactional
    public Panel freeze(CallId id, String stageKey, List<String> disciplines, int reserves, Viewer by) {
        Call call = log.hold(id, stageKey);
        Stage stage = call.programme().stage(stageKey);
        if (!stage.type().hasPanel()) {
            throw Refusal.notFound();
        }
        if (!access.runs(call, by)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
        Optional<Panel> last = panels.of(id, stageKey);
        if (last.isPresent() && last.get().state() != PanelState.REVIEWED_AGAIN) {
            throw Refusal.conflict("selection.panel.refusal.there");
        }
        List<UUID> judged = items.of(call, stage);
        if (judged.isEmpty()) {
            throw Refusal.conflict("selection.panel.refusal.nothing");
        }
        Panel panel = new Panel(
                PanelId.next(),
                id,
                stageKey,
                last.map(one -> one.round() + 1).orElse(1),
                PanelState.DRAW_READY,
                DrawConditions.of(stage.panel(), disciplines, reserves),
                judged,
                by.person(),
                by.name(),
                null,
                1,
                clock.now(),
                call.demo());
        Seed seed = Seed.fresh();
        PanelDraw draw = prepared(panel, 1, panel.conditions().seats(), seed, by);
        log.begin(panel, committed(draw), by);
        draws.commit(draw, seed);
        return panel;
    }

    /** Freezes a further draw for the seats that are empty, with a new seed. */
    @Transactional
    public Panel freezeMore(PanelId id, Viewer by) {
        Panel panel = log.hold(id, PanelMove.FREEZE_MORE, by).panel();
        int missing = Math.max(1, panel.conditions().seats() - active(panel));
        Panel frozen = panel.frozenBy(by.person(), by.name());
        Seed seed = Seed.fresh();
        PanelDraw draw = prepared(frozen, draws.of(id).size() + 1, missing, seed, by);
        Panel saved = log.save(panel, frozen, PanelMove.FREEZE_MORE, "", committed(draw), by);
        draws.commit(draw, seed);
        return saved;
    }

    private int active(Panel panel) {
        return (int) seats.of(panel.id()).stream()
                .filter(one -> one.state().isActive())
                .count();
    }

    private PanelDraw prepared(Panel panel, int n, int wanted, Seed seed, Viewer by) {
        long outside = seats.of(panel.id()).stream()
                .filter(one -> one.state().isActive() && one.outside())
                .count();
        int needed = Math.max(0, panel.conditions().outsideOf(panel.conditions().seats()) - (int) outside);
        return new PanelDraw(
                panel.id(),
                n,
                panel.conditions(),
                wanted,
                panel.conditions().reserves(),
                Math.min(wanted, needed),
                seed.commitment(),
                by.person(),
                by.name(),
                clock.now(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Map<String, ?> committed(PanelDraw draw) {
        return Map.of(
                "draw", draw.n(),
                "conditions", draw.conditions(),
                "seats", draw.seats(),
                "reserves", draw.reserves(),
                "outside", draw.outside(),
                "commitment", draw.commitment());
    }

    /**
     * Closes the pool and publishes its digest.
     *
     * @throws Refusal where not even the least number of experts is left
     */
    @Transactional
    public PanelDraw closePool(PanelId id, Viewer by) {
        PanelLog.Held held = log.hold(id, PanelMove.CLOSE_POOL, by);
        Panel panel = held.panel();
        PanelDraw draw = draws.last(id).orElseThrow();
        if (draw.isClosed()) {
            throw Refusal.conflict("selection.panel.refusal.closed");
        }
        Stage stage = held.call().programme().stage(panel.stage());
        PoolClosing.Closed closed = pools.close(held.call(), stage, panel, draw, draws.salt(draw));
        int size = closed.pool().entries().size();
        if (size < draw.seats()) {
            throw Refusal.conflict("selection.panel.refusal.small-pool", size, draw.seats());
        }
        draws.close(draw, closed.pool(), closed.excluded(), clock.now());
        log.save(
                panel,
                PanelMove.CLOSE_POOL,
                null,
                "",
                Map.of(
                        "draw", draw.n(),
                        "pool", closed.pool(),
                        "excluded", closed.excluded(),
                        "digest", closed.pool().digest()),
                by);
        return draws.last(id).orElseThrow();
    }

    /** Draws seats and reserves in one act, reveals the seed and invites; whoever comes second finds it done. */
    @Transactional
    public PanelDraw draw(PanelId id, Viewer by) {
        PanelLog.Held held = log.hold(id, PanelMove.DRAW, by);
        PanelDraw draw = draws.last(id).orElseThrow();
        if (!draw.isClosed()) {
            throw Refusal.conflict("selection.panel.refusal.open-pool");
        }
        Seed seed = draws.seed(draw);
        Draw.Outcome outcome = draw.draw().with(seed);
        draws.reveal(draw, seed, outcome, by, clock.now());
        seat(held.panel(), draw, outcome);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("draw", draw.n());
        details.put("seed", seed.hex());
        details.put("digest", Objects.requireNonNull(draw.poolDigest()));
        details.put("drawn", outcome.drawn());
        details.put("missing", outcome.missing());
        details.put("unmet", draw.draw().unmet(outcome));
        Panel drawn = log.save(held.panel(), PanelMove.DRAW, null, "", details, by);
        invitations.inviteDrawn(held.call(), drawn, draw.n());
        return draws.last(id).orElseThrow();
    }

    private void seat(Panel panel, PanelDraw draw, Draw.Outcome outcome) {
        String salt = draws.salt(draw);
        Map<String, PoolExpert> byKey = new HashMap<>();
        for (PoolExpert one : experts.inPool()) {
            byKey.put(PoolClosing.pseudonym(salt, one.id().toString()), one);
        }
        int n = seats.of(panel.id()).size();
        for (Draw.Drawn one : outcome.drawn()) {
            PoolExpert expert = byKey.get(one.expert());
            if (expert == null) {
                // left the pool since it was closed: nobody is invited, the next reserve is
                continue;
            }
            n++;
            seats.insert(new Seat(
                    SeatId.next(),
                    panel.id(),
                    draw.n(),
                    n,
                    one.expert(),
                    expert.id(),
                    Objects.requireNonNull(expert.person()),
                    PoolClosing.unit(salt, expert),
                    expert.outsideRegion(),
                    SeatState.RESERVE,
                    null,
                    null,
                    null,
                    null,
                    "",
                    "",
                    1));
        }
    }

    /** Whether a witness can still say so: from the draw to the end of its day. */
    public boolean canWitness(PanelDraw draw, Viewer viewer) {
        return viewer.may(Right.WITNESS_SELECTION)
                && viewer.isSignedIn()
                && draw.drawnAt() != null
                && clock.dayOf(draw.drawnAt()).equals(clock.today());
    }

    /** Somebody who may says that they were there. */
    @Transactional
    public void witness(PanelId id, int n, Viewer by) {
        PanelDraw draw =
                draws.of(id).stream().filter(one -> one.n() == n).findFirst().orElseThrow(Refusal::notFound);
        UUID person = by.person();
        if (!by.may(Right.WITNESS_SELECTION) || person == null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "selection.refusal.not-yours");
        }
        LocalDate drawn = draw.drawnAt() == null ? null : clock.dayOf(draw.drawnAt());
        if (!clock.today().equals(drawn)) {
            throw Refusal.conflict("selection.panel.refusal.witness");
        }
        draws.witness(draw, person, by.name(), clock.now());
    }
}
