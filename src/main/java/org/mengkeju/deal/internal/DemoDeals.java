package org.mengkeju.deal.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealOpener;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Negotiation;
import org.mengkeju.deal.contract.Contract;
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.deal.payment.Performance;
import org.mengkeju.deal.payment.Receipts;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.deal.terms.Way;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.RegionFolder;
import org.mengkeju.platform.region.RegionLoader;
import org.mengkeju.platform.start.StartStep;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demonstration's deals, made once: owners of demonstration results and needs walk as far as {@code demo/deals.yaml} says,
 * by the same steps as everybody else, on the day they are made.
 */
@Component
@ConditionalOnProperty("mengkeju.demo")
class DemoDeals extends StartStep {
    /** After leads. */
    private static final int PHASE = RegionLoader.PHASE + 310;

    private static final String NAME = "demo-deals";

    private final Path folder;
    private final Listings listings;
    private final DealOpener opener;
    private final Negotiation negotiation;
    private final Contracts contracts;
    private final Performance performance;
    private final Receipts receipts;
    private final Claims claims;
    private final RegionClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoDeals(
            @Value("${mengkeju.region}") Path folder,
            Listings listings,
            DealOpener opener,
            Negotiation negotiation,
            Contracts contracts,
            Performance performance,
            Receipts receipts,
            Claims claims,
            RegionClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        super(PHASE);
        this.folder = folder;
        this.listings = listings;
        this.opener = opener;
        this.negotiation = negotiation;
        this.contracts = contracts;
        this.performance = performance;
        this.receipts = receipts;
        this.claims = claims;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * One deal of {@code demo/deals.yaml}; amounts in yuan.
     *
     * @param parts instalments, from the first on
     * @param freeMonths of use first, pay later; 0 for none
     */
    record Story(DealStage ends, Way way, long price, List<Long> parts, int freeMonths) {}

    /** {@code demo/deals.yaml}. */
    record Stories(List<Story> deals) {}

    /** A need and a result that share a link of a chain, of different owners. */
    private record Pair(Listing need, Listing result) {}

    @Override
    protected void run() {
        boolean there = jdbc.sql("SELECT count(*) FROM deal.taken_over WHERE name = ?")
                        .param(NAME)
                        .query(Integer.class)
                        .single()
                > 0;
        Path file = folder.resolve("demo/deals.yaml");
        if (!there && file.toFile().exists()) {
            var reading = new RegionFolder(folder);
            var stories = reading.yaml(file, Stories.class);
            reading.refuseIfFaulty();
            transaction.executeWithoutResult(_ -> load(stories.orElseThrow().deals()));
        }
    }

    private void load(List<Story> stories) {
        List<Pair> pairs = pairs(stories.size());
        for (int n = 0; n < pairs.size(); n++) {
            walk(stories.get(n), pairs.get(n));
        }
        jdbc.sql("INSERT INTO deal.taken_over (name) VALUES (?)").param(NAME).update();
    }

    /** Spread over the chains: of each link one pair, each listing once. */
    private List<Pair> pairs(int wanted) {
        List<Listing> needs = new ArrayList<>();
        List<Listing> results = new ArrayList<>();
        listings.streamPublished(listing -> {
            if (listing.demo() && listing.owner() != null) {
                Map.of(Kind.NEED, needs, Kind.ACHIEVEMENT, results)
                        .getOrDefault(listing.kind(), new ArrayList<>())
                        .add(listing);
            }
        });
        needs.sort(Comparator.comparing(Listing::code));
        results.sort(Comparator.comparing(Listing::code));
        Set<Object> taken = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Listing need : needs) {
            if (pairs.size() < wanted && !taken.containsAll(need.links())) {
                results.stream()
                        .filter(one -> fits(one, need) && !taken.contains(one.id()))
                        .findFirst()
                        .ifPresent(one -> {
                            taken.add(one.id());
                            taken.addAll(need.links());
                            pairs.add(new Pair(need, one));
                        });
            }
        }
        return pairs;
    }

    private static boolean fits(Listing result, Listing need) {
        return !Objects.equals(result.owner(), need.owner())
                && result.links().stream().anyMatch(need.links()::contains);
    }

    private void walk(Story story, Pair pair) {
        Viewer supplier = somebodyOf(Objects.requireNonNull(pair.result().owner()), Role.RESEARCHER);
        Viewer acquirer = somebodyOf(Objects.requireNonNull(pair.need().owner()), Role.FIRM);
        Deal deal = opener.open(pair.result().id(), acquirer);
        Terms terms = DemoTerms.of(story, pair.result(), clock.today());
        var version = negotiation.propose(deal.id(), terms, 0, supplier);
        if (story.ends() == DealStage.TALKS) {
            return;
        }
        if (story.ends() == DealStage.CLOSED) {
            negotiation.close(deal.id(), NoReason.NO_ECONOMIC_COMPARISON, "", acquirer);
            return;
        }
        Deal agreed = negotiation.accept(deal.id(), version.number(), acquirer);
        if (story.ends() != DealStage.SIGNING) {
            Contract contract = contracts.of(agreed).orElseThrow();
            contracts.sign(deal.id(), contract.digest(), supplier);
            Deal signed = contracts.sign(deal.id(), contract.digest(), acquirer);
            pay(story, signed, supplier);
        }
    }

    /** The first instalment, or every one. */
    private void pay(Story story, Deal deal, Viewer supplier) {
        performance.openClaims(deal);
        long payments = story.ends() == DealStage.COMPLETED ? Long.MAX_VALUE : 1;
        for (Claim claim : claims.of(deal.key()).stream().limit(payments).toList()) {
            receipts.confirm(deal.id(), claim.id(), claim.amount(), clock.today(), "演示回单 " + claim.label(), supplier);
        }
    }

    private static Viewer somebodyOf(OrganisationId organisation, Role role) {
        return new Viewer(null, "演示办事人", Set.of(role), organisation, null, "local");
    }
}
