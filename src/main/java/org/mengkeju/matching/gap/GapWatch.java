package org.mengkeju.matching.gap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.ListingChanged;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.ListingsImported;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.matching.Candidate;
import org.mengkeju.matching.Facts;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.MatchResult;
import org.mengkeju.matching.Matching;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices when something that fits a gap is published: gaps of its chains are looked at again soon after, when the index
 * has it, and what fits is offered. People decide whether it closes the gap.
 */
@Component
public class GapWatch {
    private static final int BATCH = 50;
    private static final int OFFERED = 3;
    /** Percent from which somebody would more likely than not call it a fit. */
    private static final double LIKELY = 50;

    private final GapRows rows;
    private final Listings listings;
    private final Matching matching;
    private final Notifications notifications;
    private final TransactionTemplate transactions;

    GapWatch(
            GapRows rows,
            Listings listings,
            Matching matching,
            Notifications notifications,
            TransactionTemplate transactions) {
        this.notifications = notifications;
        this.transactions = transactions;
        this.rows = rows;
        this.listings = listings;
        this.matching = matching;
    }

    @ApplicationModuleListener
    void on(ListingChanged event) {
        listings.published(event.id())
                .filter(listing -> listing.kind() == Kind.ACHIEVEMENT)
                .ifPresent(listing -> rows.markStale(
                        listing.links().stream().map(LinkRef::chain).distinct().toList()));
    }

    @ApplicationModuleListener
    void on(ListingsImported event) {
        if (event.kind() == Kind.ACHIEVEMENT) {
            rows.markStale(matchingChains());
        }
    }

    private List<String> matchingChains() {
        return rows.countByLink().keySet().stream()
                .map(link -> LinkRef.parse(link).chain())
                .distinct()
                .toList();
    }

    /** Looks at a part of the gaps where something changed; the rest follows at the next turn. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    public void lookAgain() {
        for (Gap gap : rows.stale(BATCH)) {
            Optional<Candidate> best = fitting(gap, Viewer.visitor("")).stream().findFirst();
            transactions.executeWithoutResult(_ -> offer(gap, best.orElse(null)));
        }
    }

    private void offer(Gap gap, @Nullable Candidate best) {
        ListingId listing = best == null ? null : ListingId.parse(best.text().key());
        rows.offer(gap.id(), listing, best == null ? null : best.confidence());
        OrganisationId whose = gap.organisation();
        // of a published need its owner is told by the alert for that need
        if (best != null && whose != null && gap.need() == null) {
            notifications.tell(
                    new Receiver.Organisation(whose.value()),
                    "gap:" + gap.id() + ":" + listing,
                    new Text(
                            "matching.gap.told",
                            List.of(best.text().title(), gap.title()),
                            "/matching/gaps/" + gap.id()));
        }
    }

    /** Achievements that fit by now, best first; none where none fits with the confidence required. */
    public List<Candidate> fitting(Gap gap, Viewer viewer) {
        var facts = new Facts(gap.links().stream().map(LinkRef::toString).toList(), null, null, null, List.of(), null);
        MatchResult result = matching.match(
                MatchQuery.of(gap.title() + "\n" + gap.text(), OFFERED)
                        .asking(facts)
                        .where("kind", Set.of(Kind.ACHIEVEMENT.key())),
                viewer);
        if (result.gap() || !result.judged()) {
            return List.of();
        }
        Candidate best = result.candidates().getFirst();
        return result.candidates().stream()
                .filter(one -> one.equals(best) || one.confidence() >= LIKELY)
                .toList();
    }
}
