package org.mengkeju.network;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.internal.ClaimRows;
import org.mengkeju.network.internal.MembershipRows;
import org.mengkeju.network.internal.MembershipRows.Standing;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations that registered themselves. A unified social credit code is public, so knowing it proves nothing: until
 * the staff of a centre have confirmed that the person acts for the organisation, its listings can be drafted and
 * submitted but not published; and whoever names an organisation that is here already without an owner acts for it only
 * once the centre has confirmed it.
 */
@Service
public class Claims {
    private static final String SUBJECT = "organisation";

    private final ClaimRows rows;
    private final MembershipRows memberships;
    private final AuditTrail audit;

    Claims(ClaimRows rows, MembershipRows memberships, AuditTrail audit) {
        this.rows = rows;
        this.memberships = memberships;
        this.audit = audit;
    }

    /**
     * Somebody whose place in an organisation waits for a centre.
     *
     * @param code unified social credit code, or null
     * @param fresh whether the organisation came with this registration; else the record was here before
     */
    public record Claim(
            OrganisationId organisation,
            String name,
            @Nullable String code,
            Organisation.Kind kind,
            boolean fresh,
            UUID person,
            String personName,
            Instant since) {}

    /** Whether what this organisation submits may be published; true where there is no organisation. */
    public boolean isConfirmed(@Nullable OrganisationId organisation) {
        return organisation == null || rows.isConfirmed(organisation);
    }

    /** Notes that an organisation was registered by somebody who has yet to be confirmed. */
    @Transactional
    public void open(OrganisationId organisation) {
        rows.confirmed(organisation, false);
    }

    /** Those that wait, longest waiting first. */
    public List<Claim> waiting() {
        return rows.waiting();
    }

    public int waitingCount() {
        return rows.waitingCount();
    }

    /** The person acts for the organisation: says a centre that asked there. */
    @Transactional
    public void confirm(Viewer viewer, OrganisationId organisation, UUID person) {
        waitingOne(viewer, organisation, person);
        memberships.put(person, organisation, Standing.OWNER);
        rows.confirmed(organisation, true);
        record(viewer, "claim-confirmed", organisation, person);
    }

    /** The person does not act for the organisation; the next to name it asks the centre again. */
    @Transactional
    public void decline(Viewer viewer, OrganisationId organisation, UUID person) {
        waitingOne(viewer, organisation, person);
        memberships.remove(person, organisation);
        record(viewer, "claim-declined", organisation, person);
    }

    private void waitingOne(Viewer viewer, OrganisationId organisation, UUID person) {
        if (!viewer.may(Right.RUN_CENTRE)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "network.claim.staff-only");
        }
        if (rows.waiting().stream()
                .noneMatch(claim -> claim.organisation().equals(organisation)
                        && claim.person().equals(person))) {
            throw Refusal.conflict("network.claim.gone");
        }
    }

    private void record(Viewer viewer, String action, OrganisationId organisation, UUID person) {
        audit.record(viewer.actor(), action, SUBJECT, organisation.toString(), null, Map.of("person", person));
    }
}
