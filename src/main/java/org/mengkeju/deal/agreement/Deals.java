package org.mengkeju.deal.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.internal.DealRows;
import org.mengkeju.deal.agreement.internal.TermsRows;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.TermsVersion;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deals as they stand. */
@Service
public class Deals {
    private final DealRows rows;
    private final TermsRows terms;
    private final DealAccess access;
    private final DealLog log;
    private final ApplicationEventPublisher events;

    Deals(DealRows rows, TermsRows terms, DealAccess access, DealLog log, ApplicationEventPublisher events) {
        this.rows = rows;
        this.terms = terms;
        this.access = access;
        this.log = log;
        this.events = events;
    }

    /** The deal, for other parts of the program. */
    public Optional<Deal> find(DealId id) {
        return rows.find(id);
    }

    /** The deal, if the viewer may read it. */
    public Optional<Deal> find(DealId id, Viewer viewer) {
        return rows.find(id).filter(deal -> access.mayRead(deal, viewer));
    }

    /** The deal whose {@link Deal#key} is the subject of a claim or transfer; empty where it is about something else. */
    public Optional<Deal> ofKey(String key) {
        return key.startsWith("deal:")
                ? rows.find(new DealId(UUID.fromString(key.substring("deal:".length()))))
                : Optional.empty();
    }

    /** All deals an organisation takes part in, newest first. */
    public List<Deal> ofOrganisation(OrganisationId organisation, int limit) {
        return rows.list(organisation, null, null, null, null, limit);
    }

    /**
     * The viewer's deals, newest first: of the organisation one acts for, in one's own hands, or of one's centre.
     *
     * @param stage only deals at this stage, or null
     * @param before only older ones, or null to begin with the newest
     */
    public List<Deal> mine(Viewer viewer, @Nullable DealStage stage, @Nullable DealId before, int limit) {
        if (viewer.has(Role.AUDITOR)) {
            return rows.list(null, null, null, stage, before, limit);
        }
        if (viewer.may(Right.WORK_LEADS)) {
            return viewer.has(Role.CENTRE_STAFF)
                    ? rows.list(null, null, viewer.centre() == null ? "" : viewer.centre(), stage, before, limit)
                    : rows.list(null, viewer.person(), null, stage, before, limit);
        }
        return viewer.organisation() == null
                ? List.of()
                : rows.list(viewer.organisation(), null, null, stage, before, limit);
    }

    /** All versions of the terms, oldest first. */
    public List<TermsVersion> versions(DealId id) {
        return terms.of(id);
    }

    public Optional<TermsVersion> version(DealId id, int number) {
        return terms.find(id, number);
    }

    /** The terms both sides accepted, once they have. */
    public Optional<Terms> agreedTerms(Deal deal) {
        Integer number = deal.agreed();
        return number == null ? Optional.empty() : terms.find(deal.id(), number).map(TermsVersion::terms);
    }

    /** What happened, oldest first. */
    public List<DealEntry> entries(DealId id) {
        return rows.entries(id);
    }

    /** Holds a deal for other parts of the program until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deal lock(DealId id) {
        return rows.lock(id).orElseThrow();
    }

    /** The contract was registered as a technology contract; saying so again changes nothing. */
    @Transactional
    public void recordRegistration(DealId id, String number, LocalDate on) {
        Deal deal = rows.lock(id).orElseThrow();
        if (!number.equals(deal.registration())) {
            log.save(deal, deal.registered(number), DealEntry.Kind.REGISTERED, on.toString(), number, Viewer.program());
            events.publishEvent(new DealRegistered(id, number, on));
        }
    }
}
