package org.mengkeju.deal.usefirst;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.usefirst.internal.UseFirstKeeper;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do under their use-first licences. */
@Service
public class UseFirstDesk {
    /** Longest text that says what shows an act, in characters. */
    public static final int EVIDENCE_MAX = 2000;

    private final UseFirstLicences licences;
    private final UseFirstKeeper keeper;
    private final AuditTrail audit;
    private final RegionClock clock;

    UseFirstDesk(UseFirstLicences licences, UseFirstKeeper keeper, AuditTrail audit, RegionClock clock) {
        this.licences = licences;
        this.keeper = keeper;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes down what somebody did.
     *
     * @param key of the act, made where it was entered: sent twice it is written once; or null
     * @param on the day it happened, today or before
     * @param evidence what shows it, in words
     * @throws Refusal when the viewer may not do it, when it cannot be done now, or when something is missing
     */
    @Transactional
    public UseFirstLicence act(
            DealId id, @Nullable UUID key, Move move, LocalDate on, String evidence, Act.Said said, Viewer by) {
        UseFirstLicence licence = licences.find(id, by).orElseThrow(Refusal::notFound);
        if (key != null
                && licence.contract().acts().stream().anyMatch(act -> act.id().equals(key))) {
            return licence;
        }
        Side side = licences.side(licence, by)
                .filter(own -> move.sides().contains(own) && !move.isLedgers())
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "deal.use-first.refusal.side"));
        if (on.isAfter(clock.today())) {
            throw Refusal.invalid("deal.use-first.refusal.future", clock.today());
        }
        String shows = evidence.strip();
        if (shows.isEmpty() || shows.length() > EVIDENCE_MAX) {
            throw Refusal.invalid("deal.use-first.refusal.evidence", EVIDENCE_MAX);
        }
        var act = new Act(key == null ? Identifier.next() : key, move, side, on, shows, said, by.name(), clock.now());
        UseFirstLicence after = keeper.add(id, act, by.person());
        audit.record(
                by.actor(),
                "use-first." + action(move),
                "deal",
                id.toString(),
                licence.status().state(),
                act);
        return after;
    }

    private static String action(Move move) {
        return move.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
