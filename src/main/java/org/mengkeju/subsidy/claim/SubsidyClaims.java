package org.mengkeju.subsidy.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.subsidy.CaseEntry;
import org.mengkeju.subsidy.CaseLog;
import org.springframework.stereotype.Service;

/** Claims as they stand: a firm sees its own, officers and auditors all, everybody what is published now. */
@Service
public class SubsidyClaims {
    private final ClaimRows rows;
    private final CaseLog log;

    SubsidyClaims(ClaimRows rows, CaseLog log) {
        this.rows = rows;
        this.log = log;
    }

    private static Set<ClaimState> waitingStates() {
        Set<ClaimState> states = EnumSet.noneOf(ClaimState.class);
        Stream.of(ClaimState.values()).filter(ClaimState::waitsForDesk).forEach(states::add);
        return states;
    }

    public Optional<SubsidyClaim> find(ClaimId id, Viewer viewer) {
        return rows.find(id).filter(one -> CaseLog.mayRead(one.firm(), viewer));
    }

    /** Those of the viewer's firm, newest first. */
    public List<SubsidyClaim> own(Viewer viewer) {
        OrganisationId own = viewer.organisation();
        return own == null || !viewer.may(Right.CLAIM_SUBSIDIES) ? List.of() : rows.of(own);
    }

    /** What waits for an officer; the ones due first come first. */
    public List<SubsidyClaim> waiting() {
        return rows.at(waitingStates());
    }

    /** Those whose way has ended, and those the firm has to correct. */
    public List<SubsidyClaim> others() {
        return rows.at(EnumSet.complementOf(EnumSet.copyOf(waitingStates())));
    }

    public int countWaiting() {
        return rows.count(waitingStates());
    }

    /** What is published now, for everybody. */
    public List<SubsidyClaim> published() {
        return rows.at(EnumSet.of(ClaimState.NOTICE));
    }

    /** Oldest first. */
    public List<CaseEntry> entries(SubsidyClaim one) {
        return log.entries(one.subject());
    }

    /** A page of all, for checks. */
    public List<SubsidyClaim> after(UUID last, int limit) {
        return rows.after(last, limit);
    }
}
