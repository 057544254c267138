package org.mengkeju.deal.approach;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.LeadEntry;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.Outcome;
import org.mengkeju.deal.credit.Credits;
import org.mengkeju.deal.internal.HandedDown;
import org.mengkeju.deal.internal.LeadAccess;
import org.mengkeju.deal.internal.LeadRows;
import org.mengkeju.deal.internal.LeadSteps;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an approach: the transfer manager passes it on or says why not; the sender may take it back. */
@Service
public class ApproachAnswers {
    private final ApproachRows rows;
    private final Approaches approaches;
    private final LeadRows leads;
    private final LeadSteps steps;
    private final LeadAccess access;
    private final AuditTrail audit;
    private final HandedDown down;
    private final Listings listings;
    private final Credits credits;
    private final RegionClock clock;

    ApproachAnswers(
            ApproachRows rows,
            Approaches approaches,
            LeadRows leads,
            LeadSteps steps,
            LeadAccess access,
            AuditTrail audit,
            HandedDown down,
            Listings listings,
            Credits credits,
            RegionClock clock) {
        this.down = down;
        this.listings = listings;
        this.credits = credits;
        this.rows = rows;
        this.approaches = approaches;
        this.leads = leads;
        this.steps = steps;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Passes it on: from now on the other side reads who it is and what they say.
     *
     * @param note the manager's words to both sides; may be empty
     */
    @Transactional
    public Approach forward(ApproachId id, String note, Viewer manager) {
        Held held = held(id, manager);
        Approach after = held.approach().forwarded(words(note), clock.now());
        String whom = after.sender().organisationName();
        down.contacted(after.need(), after.resource(), clock.now(), after.demo());
        introduce(after, manager);
        return record(held, after, LeadEntry.Kind.FORWARDED, after.note(), whom, manager);
    }

    /** From now on the manager's credit for these two is protected. */
    private void introduce(Approach approach, Viewer manager) {
        OrganisationId sender = approach.sender().organisation();
        OrganisationId other = listings.find(approach.about(), Viewer.program())
                .map(Listing::owner)
                .orElse(null);
        if (other != null) {
            boolean response = approach.kind() == Approach.Kind.RESPONSE;
            credits.introduced(
                    response ? sender : other, response ? other : sender, "approach:" + approach.id(), manager);
        }
    }

    /** Says that it does not fit, and for which reason. */
    @Transactional
    public Approach decline(ApproachId id, @Nullable NoReason reason, String note, Viewer manager) {
        if (reason == null) {
            throw Refusal.invalid("deal.refusal.approach-reason");
        }
        Held held = held(id, manager);
        Approach after = held.approach().declined(reason, words(note), clock.now());
        down.declined(after.need(), after.resource(), reason, clock.now(), after.demo());
        return record(held, after, LeadEntry.Kind.DECLINED, "", reason.name(), manager);
    }

    /** The sender takes it back; a lead that was opened for it alone ends with it. */
    @Transactional
    public Approach withdraw(ApproachId id, Viewer sender) {
        Held held = locked(id, sender);
        if (!sender.actsFor(held.approach().sender().organisation())) {
            throw Refusal.notFound();
        }
        Approach after = held.approach().withdrawn();
        mayBecome(held.approach(), after);
        if (held.lead().isTalk() && held.lead().isOpen()) {
            steps.close(held.lead(), Outcome.WITHDRAWN_BY_FIRM, "", sender);
        } else {
            steps.noteUnnamed(held.lead(), LeadEntry.Kind.TAKEN_BACK, sender);
        }
        return written(held, after, sender);
    }

    private record Held(Approach approach, Lead lead) {}

    private Held held(ApproachId id, Viewer manager) {
        Held held = locked(id, manager);
        if (!access.mayWork(held.lead(), manager)) {
            throw Refusal.notFound();
        }
        access.requireHeld(held.lead(), manager);
        return held;
    }

    /** The lead is held first and the approach read again, so that of two answers at once one comes too late. */
    private Held locked(ApproachId id, Viewer viewer) {
        Approach seen = approaches.find(id, viewer).orElseThrow(Refusal::notFound);
        Lead lead = leads.lock(seen.lead()).orElseThrow(Refusal::notFound);
        return new Held(rows.find(id).orElseThrow(Refusal::notFound), lead);
    }

    private Approach record(Held held, Approach after, LeadEntry.Kind kind, String text, String place, Viewer by) {
        mayBecome(held.approach(), after);
        steps.note(held.lead(), kind, text, place, by);
        return written(held, after, by);
    }

    private Approach written(Held held, Approach after, Viewer by) {
        rows.update(after);
        audit.record(
                by.actor(),
                "approach." + after.state().name().toLowerCase(Locale.ROOT),
                "approach",
                after.id().toString(),
                held.approach(),
                after);
        return after;
    }

    private static void mayBecome(Approach before, Approach after) {
        if (!before.state().next().contains(after.state())) {
            throw Refusal.conflict("deal.refusal.approach-answered");
        }
    }

    private static String words(String note) {
        String stripped = note.strip();
        if (stripped.length() > Leads.TEXT_MAX) {
            throw Refusal.invalid("deal.refusal.long", Leads.TEXT_MAX);
        }
        return stripped;
    }
}
