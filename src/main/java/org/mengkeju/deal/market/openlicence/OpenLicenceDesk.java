package org.mengkeju.deal.market.openlicence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.market.MarketBounds;
import org.mengkeju.deal.market.MarketDeals;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Result;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.jobs.Jobs;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 专利开放许可. The declaration here is what the platform shows and acts on; the patent office announces it, and both sides file
 * each licence there (专利法 art. 50, 专利法实施细则 arts. 85, 87).
 */
@Service
public class OpenLicenceDesk {
    private static final int SHOWN = 200;
    private static final String SUBJECT = "open-licence";
    private static final Pattern PATENT = Pattern.compile("ZL\\d{12}\\.[0-9X]");

    private final OpenLicenceRows rows;
    private final MarketDeals market;
    private final MarketBounds bounds;
    private final Deals deals;
    private final Organisations organisations;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final RegionClock clock;

    OpenLicenceDesk(
            OpenLicenceRows rows,
            MarketDeals market,
            MarketBounds bounds,
            Deals deals,
            Organisations organisations,
            Jobs jobs,
            AuditTrail audit,
            RegionClock clock) {
        this.rows = rows;
        this.market = market;
        this.bounds = bounds;
        this.deals = deals;
        this.organisations = organisations;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<OpenLicence> find(UUID id) {
        return rows.find(id);
    }

    /** What is declared today, newest first; about one listing or about all. */
    public List<OpenLicence> declared(@Nullable ListingId listing) {
        return rows.declared(listing, clock.today(), SHOWN);
    }

    /** All declarations of the viewer's organisation, newest first. */
    public List<OpenLicence> mine(Viewer viewer) {
        return viewer.organisation() == null ? List.of() : rows.of(viewer.organisation(), SHOWN);
    }

    /** The licence the viewer's organisation took, if it did. */
    public Optional<DealId> taken(OpenLicence licence, Viewer viewer) {
        return viewer.organisation() == null ? Optional.empty() : rows.taken(licence.id(), viewer.organisation());
    }

    /** Declares that anybody may have a licence of a patent of the viewer's organisation. */
    @Transactional
    public OpenLicence declare(ListingId about, Declaration said, Viewer viewer) {
        Listing listing = market.own(about, viewer);
        Result patent = patent(said);
        if (!said.free()) {
            throw Refusal.invalid("deal.market.open-licence.refusal.not-free");
        }
        if (said.conditions().way() != Way.OPEN_LICENCE) {
            throw Refusal.invalid("deal.market.refusal.way");
        }
        market.terms(said.conditions(), said.fee(), Pricing.LISTED);
        if (said.openUntil() != null && said.openUntil().isBefore(clock.today())) {
            throw Refusal.invalid("deal.market.refusal.closing-past", said.openUntil());
        }
        if (rows.isDeclared(patent.number())) {
            throw Refusal.conflict("deal.market.open-licence.refusal.twice", patent.number());
        }
        bounds.refuseOpening(about, patent.number());
        OrganisationId owner = market.seller(viewer);
        var licence = new OpenLicence(
                Identifier.next(),
                market.number("KF"),
                about,
                listing.title(),
                owner,
                organisations.name(owner),
                patent.number(),
                said.evaluation().strip(),
                said.conditions(),
                said.fee(),
                MarketDeals.words(said.standard(), true),
                said.openUntil(),
                OpenLicenceState.DECLARED,
                clock.now(),
                null,
                0,
                listing.demo());
        rows.insert(licence);
        if (said.openUntil() != null) {
            jobs.plan(
                    OpenLicenceJob.NAME,
                    licence.id().toString(),
                    said.openUntil().plusDays(1).atStartOfDay(clock.zone()).toInstant());
        }
        audit.record(
                viewer.actor(), "open-licence.declared", SUBJECT, licence.id().toString(), null, licence);
        return licence;
    }

    /** The one patent it is about; for a utility model there is an evaluation report (专利法 art. 50). */
    private static Result patent(Declaration said) {
        List<Result> results = said.conditions().results();
        boolean one = results.size() == 1
                && List.of("invention-patent", "utility-model")
                        .contains(results.getFirst().kind());
        if (!one || !PATENT.matcher(results.getFirst().number()).matches()) {
            throw Refusal.invalid("deal.market.open-licence.refusal.patent");
        }
        Result patent = results.getFirst();
        if (patent.kind().equals("utility-model") && said.evaluation().isBlank()) {
            throw Refusal.invalid("deal.market.open-licence.refusal.evaluation");
        }
        return patent;
    }

    /**
     * Notifies the owner in writing and has the licence (专利法 art. 51); doing so again leads to the same licence.
     *
     * @param text what for, in the taker's words
     */
    @Transactional
    public Deal take(UUID id, String text, Viewer viewer) {
        OpenLicence licence = rows.lock(id).orElseThrow(Refusal::notFound);
        OrganisationId taker = market.buyer(licence.owner(), viewer);
        Optional<DealId> there = rows.taken(id, taker);
        if (there.isPresent()) {
            return deals.find(there.get()).orElseThrow();
        }
        String words = MarketDeals.words(text, true);
        OpenLicenceState standing = licence.on(clock.today());
        if (standing != OpenLicenceState.DECLARED) {
            throw Refusal.conflict("deal.market.open-licence.refusal." + standing);
        }
        Deal deal = market.open(
                MarketDeals.Source.OPEN_LICENCE,
                id,
                licence.listing(),
                new MarketDeals.Sides(licence.owner(), taker),
                market.terms(licence.conditions(), licence.fee(), Pricing.LISTED),
                viewer);
        rows.insertNotice(id, taker, words, deal.id(), viewer, clock.now());
        audit.record(viewer.actor(), "open-licence.taken", SUBJECT, id.toString(), null, deal.id());
        return deal;
    }

    /** Takes a declaration back; licences given before it stay as they are (专利法 art. 50). */
    @Transactional
    public OpenLicence withdraw(UUID id, String reason, Viewer viewer) {
        OpenLicence licence = rows.lock(id).orElseThrow(Refusal::notFound);
        if (!viewer.actsFor(licence.owner())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.market.refusal.not-own");
        }
        OpenLicenceState standing = licence.on(clock.today());
        if (standing != OpenLicenceState.DECLARED) {
            throw Refusal.conflict("deal.market.open-licence.refusal." + standing);
        }
        rows.end(id, OpenLicenceState.WITHDRAWN, MarketDeals.words(reason, true), clock.now());
        OpenLicence withdrawn = rows.find(id).orElseThrow();
        audit.record(viewer.actor(), "open-licence.withdrawn", SUBJECT, id.toString(), licence, withdrawn);
        return withdrawn;
    }

    /** Notes that its last day is over; asked too early or again, nothing changes. */
    @Transactional
    public void expire(UUID id) {
        OpenLicence licence = rows.lock(id).orElseThrow();
        if (licence.state() == OpenLicenceState.DECLARED && licence.on(clock.today()) == OpenLicenceState.EXPIRED) {
            rows.end(id, OpenLicenceState.EXPIRED, null, clock.now());
        }
    }
}
