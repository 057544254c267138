package org.mengkeju.catalogue.internal.region;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.internal.ListingRecorder;
import org.mengkeju.catalogue.internal.ListingRow;
import org.mengkeju.catalogue.internal.RevisionTable;
import org.mengkeju.catalogue.internal.region.PolicyFiles.Policy;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the policies of the region folder as listings: what is equal stays untouched, what is gone is withdrawn. */
@Component
public class PolicyListings {
    private final JdbcClient jdbc;
    private final ListingRecorder recorder;
    private final RevisionTable past;
    private final RegionEntries entries;

    PolicyListings(JdbcClient jdbc, ListingRecorder recorder, RevisionTable past, RegionEntries entries) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.past = past;
        this.recorder = recorder;
    }

    @Transactional
    public void takeOver(List<Policy> policies) {
        Map<String, Listing> there = jdbc
                .sql(ListingRow.SELECT + " WHERE l.kind = 'POLICY' FOR UPDATE OF l")
                .query(ListingRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Listing::code, Function.identity()));
        Instant since = recorder.now();
        Set<String> gone = new HashSet<>(there.keySet());
        List<Listing> fresh = new ArrayList<>();
        int changed = 0;
        for (Policy policy : policies) {
            gone.remove(policy.key());
            Listing before = there.get(policy.key());
            if (before == null) {
                fresh.add(published(policy.key(), policy.content(), since));
            } else if (keep(before, policy.content())) {
                changed++;
            }
        }
        recorder.insertBatch(fresh, Viewer.program());
        if (fresh.size() + changed > 0) {
            // one event for all of them: a new region folder brings dozens at once
            recorder.imported(
                    Kind.POLICY, since, fresh.size() + changed, Map.of("from", "region folder"), Viewer.program());
        }
        // policies that somebody imported were never in the folder, and stay
        gone.retainAll(entries.everKnown(PolicyFiles.COLLECTION));
        gone.stream()
                .map(there::get)
                .filter(listing -> listing != null && listing.state() == ListingState.PUBLISHED)
                .forEach(listing -> recorder.move(
                        listing, ListingState.WITHDRAWN, "no longer in the region folder", null, Viewer.program()));
    }

    /** What somebody withdrew by hand stays withdrawn until its file says something else. */
    private boolean keep(Listing there, ListingContent content) {
        if (there.state() == ListingState.WITHDRAWN
                && content.equals(ListingContent.of(there))
                && past.moves(there.id()).getLast().person() != null) {
            return false;
        }
        Listing back = there.state() == ListingState.WITHDRAWN ? broughtBack(there) : there;
        boolean differs = !content.equals(ListingContent.of(back));
        if (differs) {
            recorder.reviseQuietly(back, content, Viewer.program());
        }
        return differs;
    }

    private Listing broughtBack(Listing listing) {
        Listing back = listing;
        for (var step : List.of(ListingState.DRAFT, ListingState.SUBMITTED, ListingState.PUBLISHED)) {
            back = recorder.move(back, step, null, null, Viewer.program());
        }
        return back;
    }

    private static Listing published(String code, ListingContent content, Instant now) {
        return Listing.published(code, content, null, "", null, null, now, false);
    }
}
