package org.mengkeju.registration;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.registration.internal.RecordRows;
import org.mengkeju.registration.internal.RegistrationRows;
import org.springframework.stereotype.Service;

/** Registrations as they stand. */
@Service("registrations")
public class Registrations {
    /** States that wait at the desk. */
    public static final Set<RegistrationState> AT_DESK = atDesk();

    private static final int MOST = 500;

    private final RegistrationRows rows;
    private final RecordRows records;
    private final RegistrationAccess access;
    private final Deals deals;

    Registrations(RegistrationRows rows, RecordRows records, RegistrationAccess access, Deals deals) {
        this.rows = rows;
        this.records = records;
        this.access = access;
        this.deals = deals;
    }

    private static Set<RegistrationState> atDesk() {
        Set<RegistrationState> states = EnumSet.noneOf(RegistrationState.class);
        Stream.of(RegistrationState.values())
                .filter(RegistrationState::waitsForDesk)
                .forEach(states::add);
        return Set.copyOf(states);
    }

    /** The registration, if the viewer may read it. */
    public Optional<Registration> find(RegistrationId id, Viewer viewer) {
        return rows.find(id).filter(one -> access.mayRead(one, viewer));
    }

    /** For other parts of the program. */
    public Optional<Registration> ofDeal(UUID deal) {
        return rows.byDeal(deal);
    }

    /** What a verification code stands for: only what was registered once. */
    public Optional<Registration> byCode(String code) {
        return rows.byCode(code);
    }

    /** The viewer's: of the organisation one acts for, and of the deals one looks after; newest first. */
    public List<Registration> mine(Viewer viewer, @Nullable RegistrationId before, int limit) {
        OrganisationId own = viewer.organisation();
        if (own != null) {
            return rows.ofApplicant(own, before, limit);
        }
        if (!viewer.may(Right.FOLLOW_DEALS)) {
            return List.of();
        }
        List<UUID> held = deals.mine(viewer, null, null, MOST).stream()
                .map(Deal::id)
                .map(id -> id.value())
                .toList();
        return rows.ofDeals(held).stream()
                .filter(one -> before == null || one.id().value().compareTo(before.value()) < 0)
                .limit(limit)
                .toList();
    }

    /** What waits at the desk or was decided; the ones due first come first. */
    public List<Registration> desk(Collection<RegistrationState> states) {
        return rows.inStates(states, MOST);
    }

    public int waiting() {
        return rows.count(AT_DESK);
    }

    /** Newest first. */
    public List<RegistrationEntry> entries(Registration one) {
        return records.entries(one.id());
    }

    public List<Attachment> attachments(Registration one) {
        return records.attachments(one.id());
    }

    /** What the form lacks before it can be submitted: message keys by field. */
    public Map<String, String> faults(Registration one) {
        return FormCheck.faults(one.form(), attachments(one));
    }
}
