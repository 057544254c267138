package org.mengkeju.deal.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.agreement.internal.DealRows;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.notification.Notification;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens deals: out of a lead with one of its candidates, or straight from a listing. The same two sides have one deal at a
 * time about the same thing; opening it again leads to the one there is.
 */
@Service
public class DealOpener {
    private final Listings listings;
    private final Organisations organisations;
    private final DealRows rows;
    private final DealLog log;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final RegionClock clock;

    DealOpener(
            Listings listings,
            Organisations organisations,
            DealRows rows,
            DealLog log,
            Notifications notifications,
            AuditTrail audit,
            RegionClock clock) {
        this.listings = listings;
        this.organisations = organisations;
        this.rows = rows;
        this.log = log;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a deal about a listing: whoever opens it is the acquirer of a resource, or the supplier of what a need asks for.
     *
     * @throws Refusal when the listing has no registered owner, or is the viewer's own
     */
    @Transactional
    public Deal open(ListingId about, Viewer viewer) {
        Listing listing = published(about);
        OrganisationId own = own(viewer);
        OrganisationId theirs = owner(listing);
        boolean need = listing.kind() == Kind.NEED;
        return open(listing, need ? listing.id() : null, null, need ? own : theirs, need ? theirs : own, viewer);
    }

    /**
     * Opens a deal out of a lead.
     *
     * @param candidate what answers the need; in a talk the resource itself
     */
    @Transactional
    public Deal open(Lead lead, ListingId candidate, Viewer manager) {
        Listing resource = published(candidate);
        Lead.Asker asker = lead.asker();
        OrganisationId acquirer = asker == null ? owner(published(lead.subject())) : asker.organisation();
        return open(resource, asker == null ? lead.subject() : null, lead, owner(resource), acquirer, manager);
    }

    /** Opens a deal between two who found each other on the market; the listing may have gone since. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deal openBetween(ListingId about, OrganisationId supplier, OrganisationId acquirer, Viewer by) {
        Listing listing = listings.find(about, Viewer.program()).orElseThrow(Refusal::notFound);
        return open(listing, null, null, supplier, acquirer, by);
    }

    private Deal open(
            Listing about,
            @Nullable ListingId need,
            @Nullable Lead lead,
            OrganisationId supplier,
            OrganisationId acquirer,
            Viewer by) {
        if (supplier.equals(acquirer)) {
            throw Refusal.invalid("deal.agreement.refusal.same-party");
        }
        String series = "HT-" + clock.today().getYear();
        long number = rows.next(series); // holds others back until this one is written
        Optional<DealId> there = rows.openTalk(about.id(), need, supplier, acquirer);
        if (there.isPresent()) {
            rows.giveBack(series);
            return rows.find(there.get()).orElseThrow();
        }
        var deal = new Deal(
                DealId.next(),
                String.format(Locale.ROOT, "%s-%06d", series, number),
                about.title(),
                about.id(),
                need,
                lead == null ? null : lead.id(),
                lead == null ? null : lead.centre(),
                lead == null ? null : lead.manager(),
                lead == null ? null : lead.managerName(),
                List.of(party(PartyRole.SUPPLIER, supplier), party(PartyRole.ACQUIRER, acquirer)),
                DealStage.TALKS,
                null,
                null,
                clock.now(),
                null,
                null,
                null,
                null,
                1,
                about.demo());
        rows.insert(deal);
        log.note(deal.id(), DealEntry.Kind.OPENED, "", deal.number(), by);
        audit.record(by.actor(), "deal.opened", "deal", deal.id().toString(), null, deal);
        tell(deal, by);
        return deal;
    }

    private void tell(Deal deal, Viewer by) {
        for (Party party : deal.parties()) {
            if (!by.actsFor(party.organisation())) {
                notifications.tell(
                        new Receiver.Organisation(party.organisation().value()),
                        "deal-opened:" + deal.id() + ":" + party.role(),
                        new Notification.Text(
                                "deal.agreement.told.opened",
                                List.of(deal.title(), deal.number()),
                                "/deals/" + deal.id()));
            }
        }
    }

    private Party party(PartyRole role, OrganisationId organisation) {
        return new Party(role, organisation, organisations.name(organisation));
    }

    private Listing published(ListingId id) {
        return listings.published(id)
                .flatMap(seen -> listings.find(id, Viewer.program()))
                .orElseThrow(Refusal::notFound);
    }

    private static OrganisationId owner(Listing listing) {
        if (listing.owner() == null) {
            throw Refusal.conflict("deal.agreement.refusal.no-owner", listing.ownerName());
        }
        return listing.owner();
    }

    private static OrganisationId own(Viewer viewer) {
        if (viewer.organisation() == null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.refusal.no-organisation");
        }
        return viewer.organisation();
    }
}
