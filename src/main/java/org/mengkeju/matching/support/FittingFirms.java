package org.mengkeju.matching.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.network.Claims;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.facts.FactVocabulary;
import org.mengkeju.network.facts.FirmFacts;
import org.mengkeju.network.facts.Verdict.Outcome;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Firms that a policy or finance product fits. Named are only firms that agreed to it; of the others there is a number, and
 * no number of few. What a firm entered is never shown, only which conditions it meets. Every look is on record.
 */
@Service
public class FittingFirms {
    /** Firms that lack at most so many facts are near: a default of the platform, no rule sets it. */
    public static final int NEAR = 3;

    /** Fewest firms of a number that is shown; a default of the platform, no rule sets it. */
    public static final int LEAST = 5;

    private final Listings listings;
    private final FirmFacts facts;
    private final FactVocabulary vocabulary;
    private final Organisations organisations;
    private final Claims claims;
    private final AuditTrail audit;

    FittingFirms(
            Listings listings,
            FirmFacts facts,
            FactVocabulary vocabulary,
            Organisations organisations,
            Claims claims,
            AuditTrail audit) {
        this.claims = claims;
        this.listings = listings;
        this.facts = facts;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** A firm that agreed to be named. */
    public record Line(Organisation firm, Assessment assessment) {}

    /** How many others; {@code few} where the number is not zero and too small to be shown. */
    public record Others(int number, boolean few) {
        static Others of(int number) {
            boolean few = number > 0 && number < LEAST;
            return new Others(few ? 0 : number, few);
        }
    }

    /**
     * What was found.
     *
     * @param met firms that meet everything
     * @param judged firms that meet everything that can be computed; a person must judge the rest
     * @param near firms that lack few facts, fewest first
     * @param othersMet how many meet everything that can be computed and are not named
     * @param othersNear how many lack few facts and are not named
     */
    public record Found(
            Listing listing, List<Line> met, List<Line> judged, List<Line> near, Others othersMet, Others othersNear) {
        /** Whether anything can be computed of it at all. */
        public boolean computable() {
            return listing.details().conditions().stream().anyMatch(condition -> condition.expression() != null);
        }
    }

    /** Published policies and products whose firms this viewer may ask for and that have a condition to compute. */
    @Transactional(readOnly = true)
    public List<Listing> askable(Viewer viewer) {
        List<Listing> askable = new ArrayList<>();
        Offers.KINDS.forEach(kind -> listings.stream(kind, viewer, listing -> {
            boolean computable =
                    listing.details().conditions().stream().anyMatch(condition -> condition.expression() != null);
            if (computable && Listings.mayFindFirms(listing, viewer)) {
                askable.add(listing);
            }
        }));
        return askable;
    }

    /** Firms the listing fits; on record under the viewer's name with the firms that were named. */
    @Transactional
    public Found of(ListingId id, Viewer viewer) {
        Listing listing = listings.find(id, viewer)
                .filter(found -> Listings.mayFindFirms(found, viewer))
                .orElseThrow(Refusal::notFound);
        List<Line> met = new ArrayList<>();
        List<Line> judged = new ArrayList<>();
        List<Line> near = new ArrayList<>();
        int othersMet = 0;
        int othersNear = 0;
        for (FirmFacts.Firm firm : facts.all()) {
            if (!claims.isConfirmed(firm.id())) {
                continue; // nobody has checked yet who speaks for it
            }
            Assessment assessment = Assessment.of(listing.details(), firm.known(), vocabulary.conditions());
            boolean fits = fits(assessment);
            boolean lacksFew = lacksFew(assessment);
            if (firm.agreed() && (fits || lacksFew)) {
                List<Line> list = lacksFew ? near : assessment.outcome() == Outcome.MET ? met : judged;
                organisations.find(firm.id()).ifPresent(found -> list.add(new Line(found, assessment)));
            } else {
                othersMet += fits ? 1 : 0;
                othersNear += lacksFew ? 1 : 0;
            }
        }
        near.sort(Comparator.comparingInt(line -> line.assessment().missing().size()));
        record(listing, List.of(met, judged, near), viewer);
        return new Found(listing, met, judged, near, Others.of(othersMet), Others.of(othersNear));
    }

    private static boolean fits(Assessment assessment) {
        return assessment.outcome() == Outcome.MET
                || (assessment.outcome() == Outcome.JUDGE && assessment.count(Outcome.MET) > 0);
    }

    private static boolean lacksFew(Assessment assessment) {
        return assessment.outcome() == Outcome.MISSING && assessment.missing().size() <= NEAR;
    }

    private void record(Listing listing, List<List<Line>> named, Viewer viewer) {
        List<String> firms = named.stream()
                .flatMap(List::stream)
                .map(line -> line.firm().id().toString())
                .toList();
        audit.record(
                viewer.actor(), "fitting-firms-seen", "listing", listing.id().toString(), null, Map.of("firms", firms));
    }
}
