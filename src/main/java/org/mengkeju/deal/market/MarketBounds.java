package org.mengkeju.deal.market;

import java.util.List;
import java.util.Optional;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.internal.TermsRows;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.TermsVersion;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.platform.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the market keeps others from: a price it found is not talked down afterwards, and nobody gets alone what is open to
 * everybody or goes to the highest bidder.
 */
@Component
public class MarketBounds {
    private final JdbcClient jdbc;
    private final TermsRows terms;

    MarketBounds(JdbcClient jdbc, TermsRows terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** Whether terms may be proposed in a deal. */
    public void refuseAgainst(Deal deal, Terms proposed) {
        Optional<Terms> fixed = fixed(deal.id());
        if (fixed.isEmpty()) {
            refuseExclusive(deal.subject(), proposed.way());
            return;
        }
        Terms found = fixed.get();
        boolean same = found.way() == proposed.way()
                && found.pricing() == proposed.pricing()
                && found.price().equals(proposed.price())
                && !proposed.isOpenEnded();
        if (!same) {
            throw Refusal.conflict(
                    "deal.market.refusal.price-fixed", found.price().text());
        }
    }

    /** Whether a result may be given to one alone: not while it is open to everybody or under the hammer. */
    public void refuseExclusive(ListingId listing, Way way) {
        if (!way.shutsOthersOut()) {
            return;
        }
        if (exists("SELECT 1 FROM deal.open_licence WHERE listing = ? AND state = 'DECLARED'", listing)) {
            throw Refusal.conflict("deal.market.refusal.open-licence"); // 专利法 art. 51: only ordinary licences
        }
        refuseWhileAuctioned(listing);
    }

    /** Whether an auction of the result is announced or under way, or its winner has still to sign. */
    public void refuseWhileAuctioned(ListingId listing) {
        if (exists("""
                SELECT 1 FROM deal.auction a WHERE a.listing = ? AND (a.state IN ('ANNOUNCED', 'OPEN', 'CLOSED')
                    OR a.state = 'AWARDED' AND EXISTS (
                        SELECT 1 FROM deal.auction_award w JOIN deal.deal d ON d.id = w.deal
                        WHERE w.auction = a.id AND w.lapsed_on IS NULL AND d.stage IN ('TALKS', 'NOTICE', 'SIGNING')))""", listing)) {
            throw Refusal.conflict("deal.market.refusal.auction");
        }
    }

    /**
     * Whether an open licence may be declared: not while an exclusive or sole licence of the patent runs (专利法实施细则
     * art. 86), nor while the result is offered to one alone.
     */
    public void refuseOpening(ListingId listing, String patent) {
        if (isGiven(listing, patent)) {
            throw Refusal.conflict("deal.market.refusal.exclusive-given");
        }
        refuseWhileOffered(listing);
        refuseWhileAuctioned(listing);
    }

    /** Whether anybody else may have a result: not once it was transferred or licensed to one alone. */
    public void refuseGiven(ListingId listing) {
        if (isGiven(listing, "")) {
            throw Refusal.conflict("deal.market.refusal.given");
        }
    }

    /** Whether a result may go another way: not while it is offered to one alone at a price. */
    public void refuseWhileOffered(ListingId listing) {
        boolean offered = jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM deal.offer
                            WHERE listing = :listing AND state = 'OPEN' AND way IN (:ways))""")
                .param("ways", shuttingOut())
                .param("listing", listing.value())
                .query(Boolean.class)
                .single();
        if (offered) {
            throw Refusal.conflict("deal.market.refusal.exclusive-offered");
        }
    }

    private boolean isGiven(ListingId listing, String patent) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM deal.deal d JOIN deal.terms t ON t.deal = d.id AND t.number = d.agreed
                            WHERE d.stage IN ('NOTICE', 'SIGNING', 'SIGNED', 'COMPLETED')
                              AND t.content ->> 'way' IN (:ways)
                              AND (d.subject = :listing OR EXISTS (
                                  SELECT 1 FROM jsonb_array_elements(t.content -> 'results') r
                                  WHERE :patent <> '' AND r ->> 'number' = :patent)))""")
                .param("ways", shuttingOut())
                .param("listing", listing.value())
                .param("patent", patent)
                .query(Boolean.class)
                .single();
    }

    private static List<String> shuttingOut() {
        return List.of(Way.values()).stream()
                .filter(Way::shutsOthersOut)
                .map(Way::name)
                .toList();
    }

    private boolean exists(String query, ListingId listing) {
        return jdbc.sql("SELECT EXISTS (" + query + ")")
                .param(listing.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<Terms> fixed(DealId deal) {
        return jdbc.sql("SELECT max(terms) FROM deal.market_deal WHERE deal = ? HAVING count(*) > 0")
                .param(deal.value())
                .query(Integer.class)
                .optional()
                .flatMap(number -> terms.find(deal, number))
                .map(TermsVersion::terms);
    }
}
