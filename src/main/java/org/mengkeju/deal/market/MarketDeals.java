package org.mengkeju.deal.market;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealOpener;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.agreement.internal.DealRows;
import org.mengkeju.deal.terms.Pricing;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.TermsCheck;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every way to market begins and ends with: a result of one's own, and a deal with its terms already agreed. */
@Service
public class MarketDeals {
    private static final Set<Way> OFFERED = Set.of(
            Way.OWNERSHIP_TRANSFER, Way.EXCLUSIVE_LICENCE, Way.SOLE_LICENCE, Way.ORDINARY_LICENCE, Way.OPEN_LICENCE);
    private static final int TEXT_MAX = 4000;

    private final Listings listings;
    private final DealOpener opener;
    private final Negotiation negotiation;
    private final DealRows deals;
    private final JdbcClient jdbc;
    private final MessageSource texts;
    private final RegionClock clock;

    MarketDeals(
            Listings listings,
            DealOpener opener,
            Negotiation negotiation,
            DealRows deals,
            JdbcClient jdbc,
            MessageSource texts,
            RegionClock clock) {
        this.listings = listings;
        this.opener = opener;
        this.negotiation = negotiation;
        this.deals = deals;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** On which way to market a deal was made. */
    public enum Source {
        OFFER,
        OPEN_LICENCE,
        AUCTION
    }

    /**
     * The published achievement of the viewer's own organisation.
     *
     * @throws Refusal when it is somebody else's, or not an achievement that is published
     */
    public Listing own(ListingId id, Viewer viewer) {
        Listing listing = listings.find(id, viewer)
                .filter(found -> found.kind() == Kind.ACHIEVEMENT)
                .orElseThrow(Refusal::notFound);
        if (!viewer.actsFor(listing.owner())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.market.refusal.not-own");
        }
        if (listing.state() != ListingState.PUBLISHED) {
            throw Refusal.conflict("deal.market.refusal.not-published");
        }
        return listing;
    }

    /** Who sells: the viewer's organisation. */
    public OrganisationId seller(Viewer viewer) {
        OrganisationId own = viewer.organisation();
        if (own == null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.refusal.no-organisation");
        }
        return own;
    }

    /** Who buys: the viewer's organisation, which is not the seller's. */
    public OrganisationId buyer(OrganisationId seller, Viewer viewer) {
        OrganisationId own = seller(viewer);
        if (own.equals(seller)) {
            throw Refusal.invalid("deal.agreement.refusal.same-party");
        }
        return own;
    }

    /**
     * The next number of a kind, for example GP-2026-000001.
     *
     * @param kind two letters
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String number(String kind) {
        String series = kind + "-" + clock.today().getYear();
        return String.format(Locale.ROOT, "%s-%06d", series, deals.next(series));
    }

    /** The terms of a deal made today; refused where a contract cannot be drafted from them. */
    public Terms terms(Conditions conditions, Money price, Pricing pricing) {
        if (!OFFERED.contains(conditions.way())) {
            throw Refusal.invalid("deal.market.refusal.way");
        }
        if (conditions.payDays() < 0 || conditions.payDays() > Conditions.PAY_DAYS_MAX) {
            throw Refusal.invalid("deal.market.refusal.pay-days", Conditions.PAY_DAYS_MAX);
        }
        refuseLong(conditions);
        String label = texts.getMessage("deal.market.paid-at-once", null, Locale.SIMPLIFIED_CHINESE);
        Terms terms = conditions.at(price, pricing, clock.today(), Objects.requireNonNull(label));
        List<TermsCheck.Fault> faults = TermsCheck.of(terms, clock.today());
        if (!faults.isEmpty()) {
            TermsCheck.Fault first = faults.getFirst();
            throw Refusal.invalid(first.message(), first.arguments().toArray());
        }
        return terms;
    }

    private static void refuseLong(Conditions one) {
        for (String text : List.of(
                one.object(),
                one.scope(),
                one.territory(),
                one.deliverables(),
                one.acceptance(),
                one.confidentiality(),
                one.improvements(),
                one.penalty())) {
            words(text, false);
        }
    }

    /** What somebody wrote, stripped; refused where it is missing or too long. */
    public static String words(String text, boolean needed) {
        String stripped = text.strip();
        if (needed && stripped.isEmpty()) {
            throw Refusal.invalid("deal.refusal.text");
        }
        if (stripped.length() > TEXT_MAX) {
            throw Refusal.invalid("deal.refusal.long", TEXT_MAX);
        }
        return stripped;
    }

    /** Opens the deal with these terms agreed by both sides, ready to be signed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deal open(Source source, UUID item, ListingId listing, Sides sides, Terms terms, Viewer by) {
        Deal opened = opener.openBetween(listing, sides.seller(), sides.buyer(), by);
        Deal fixed = negotiation.fix(opened.id(), terms, by);
        jdbc.sql("INSERT INTO deal.market_deal (deal, terms, source, item) VALUES (?, ?, ?, ?)")
                .params(fixed.id().value(), Objects.requireNonNull(fixed.agreed()), source.name(), item)
                .update();
        return fixed;
    }

    /** Between whom a deal is. */
    public record Sides(OrganisationId seller, OrganisationId buyer) {}
}
