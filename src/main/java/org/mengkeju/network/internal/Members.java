package org.mengkeju.network.internal;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.internal.MembershipRows.Standing;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What owners of an organisation decide about its members; nobody decides about another organisation's. */
@Service
public class Members {
    private static final String SUBJECT = "organisation";

    private final MembershipRows rows;
    private final AuditTrail audit;

    Members(MembershipRows rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    public boolean mayDecide(Viewer viewer, OrganisationId organisation) {
        UUID person = viewer.person();
        return person != null && rows.standing(person, organisation).orElse(null) == Standing.OWNER;
    }

    /** How many ask to be let into the viewer's organisation; -1 where it is not the viewer's to decide. */
    public int requestsFor(Viewer viewer) {
        OrganisationId own = viewer.organisation();
        if (own == null || !mayDecide(viewer, own)) {
            return -1;
        }
        return (int) rows.of(own).stream()
                .filter(member -> member.standing() == Standing.REQUESTED)
                .count();
    }

    /** Asks to belong to an organisation that has an owner already. */
    @Transactional
    public void request(Viewer viewer, UUID person, OrganisationId organisation) {
        rows.put(person, organisation, Standing.REQUESTED);
        record(viewer, "membership-requested", organisation, person);
    }

    @Transactional
    public void accept(Viewer viewer, UUID person) {
        OrganisationId organisation = ownOrganisation(viewer);
        if (rows.standing(person, organisation).orElse(null) != Standing.REQUESTED) {
            throw Refusal.notFound();
        }
        rows.put(person, organisation, Standing.MEMBER);
        record(viewer, "member-accepted", organisation, person);
    }

    /** Ends a membership or declines a request; the last owner stays. */
    @Transactional
    public void remove(Viewer viewer, UUID person) {
        OrganisationId organisation = ownOrganisation(viewer);
        Standing standing = rows.standing(person, organisation).orElseThrow(Refusal::notFound);
        if (standing == Standing.OWNER && person.equals(viewer.person())) {
            throw Refusal.invalid("network.members.last-owner");
        }
        rows.remove(person, organisation);
        record(viewer, "member-removed", organisation, person);
    }

    /** Makes a member an owner too. */
    @Transactional
    public void promote(Viewer viewer, UUID person) {
        OrganisationId organisation = ownOrganisation(viewer);
        if (rows.standing(person, organisation).orElse(null) != Standing.MEMBER) {
            throw Refusal.notFound();
        }
        rows.put(person, organisation, Standing.OWNER);
        record(viewer, "member-made-owner", organisation, person);
    }

    private OrganisationId ownOrganisation(Viewer viewer) {
        OrganisationId organisation = viewer.organisation();
        if (organisation == null || !mayDecide(viewer, organisation)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "network.members.owner-only");
        }
        return Objects.requireNonNull(organisation);
    }

    private void record(Viewer viewer, String action, OrganisationId organisation, UUID person) {
        audit.record(viewer.actor(), action, SUBJECT, organisation.toString(), null, Map.of("person", person));
    }
}
