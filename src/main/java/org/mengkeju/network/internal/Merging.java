package org.mengkeju.network.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mengkeju.network.CreditCode;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.OrganisationsMerged;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.facts.FactRows;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding on pairs of records that may be one organisation. */
@Service
public class Merging {
    private static final String SUBJECT = "organisation";

    private final MergeRows merges;
    private final OrganisationRows organisations;
    private final MembershipRows memberships;
    private final FactRows facts;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    Merging(
            MergeRows merges,
            OrganisationRows organisations,
            MembershipRows memberships,
            FactRows facts,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.merges = merges;
        this.organisations = organisations;
        this.memberships = memberships;
        this.facts = facts;
        this.events = events;
        this.audit = audit;
    }

    /** A pair as it is shown to whoever decides. */
    public record Proposal(UUID id, Organisation keep, Organisation giveUp) {}

    public List<Proposal> open() {
        return merges.open().stream()
                .map(pair -> new Proposal(pair.id(), organisation(pair.keep()), organisation(pair.giveUp())))
                .toList();
    }

    /**
     * Makes one record of two: members move, the code too where only one had it, and whatever else belongs to the record
     * that goes follows by {@link OrganisationsMerged}.
     *
     * @throws Refusal when both have codes, for then they are two organisations
     */
    @Transactional
    public void merge(Viewer viewer, UUID proposal) {
        var pair = merges.open(proposal).orElseThrow(Refusal::notFound);
        Organisation keep = organisation(pair.keep());
        Organisation giveUp = organisation(pair.giveUp());
        CreditCode code = giveUp.code();
        if (keep.code() != null && code != null) {
            throw Refusal.conflict("network.merge.two-codes", keep.code(), code);
        }
        if (!merges.decide(proposal, true)) {
            throw Refusal.notFound();
        }
        merges.merge(giveUp.id(), keep.id());
        if (code != null) {
            organisations.code(keep.id(), code);
        }
        int moved = memberships.move(giveUp.id(), keep.id());
        facts.move(giveUp.id(), keep.id());
        merges.dropOthersOf(giveUp.id());
        var after = Map.of("into", keep.id().value(), "members", moved);
        audit.record(viewer.actor(), "merged", SUBJECT, giveUp.id().toString(), Map.of("name", giveUp.name()), after);
        events.publishEvent(new OrganisationsMerged(giveUp.id(), keep.id()));
    }

    /** They are two organisations. */
    @Transactional
    public void dismiss(Viewer viewer, UUID proposal) {
        var pair = merges.open(proposal).orElseThrow(Refusal::notFound);
        merges.decide(proposal, false);
        var after = Map.of("other", pair.giveUp().value());
        audit.record(viewer.actor(), "told-apart", SUBJECT, pair.keep().toString(), null, after);
    }

    private Organisation organisation(OrganisationId id) {
        return organisations.find(id).orElseThrow(Refusal::notFound);
    }
}
