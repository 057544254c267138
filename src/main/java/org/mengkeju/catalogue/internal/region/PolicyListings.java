package org.mengkeju.catalogue.internal.region;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.internal.ListingRecorder;
import org.mengkeju.catalogue.internal.ListingRow;
import org.mengkeju.catalogue.internal.region.PolicyFiles.Policy;
import org.mengkeju.network.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the policies of the region folder as listings: what is equal stays untouched, what is gone is withdrawn. */
@Component
public class PolicyListings {
    private final JdbcClient jdbc;
    private final ListingRecorder recorder;

    PolicyListings(JdbcClient jdbc, ListingRecorder recorder) {
        this.jdbc = jdbc;
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
        Set<String> gone = new HashSet<>(there.keySet());
        for (Policy policy : policies) {
            gone.remove(policy.key());
            keep(policy.key(), policy.content(), there.get(policy.key()));
        }
        gone.stream()
                .map(there::get)
                .filter(listing -> listing != null && listing.state() == ListingState.PUBLISHED)
                .forEach(listing -> recorder.move(
                        listing, ListingState.WITHDRAWN, "no longer in the region folder", null, Viewer.program()));
    }

    private void keep(String code, ListingContent content, @Nullable Listing there) {
        if (there == null) {
            recorder.begin(published(code, content), Viewer.program());
            return;
        }
        Listing back = there.state() == ListingState.WITHDRAWN ? broughtBack(there) : there;
        if (!content.equals(ListingContent.of(back))) {
            recorder.revise(back, content, Viewer.program());
        }
    }

    private Listing broughtBack(Listing listing) {
        Listing back = listing;
        for (var step : List.of(ListingState.DRAFT, ListingState.SUBMITTED, ListingState.PUBLISHED)) {
            back = recorder.move(back, step, null, null, Viewer.program());
        }
        return back;
    }

    private Listing published(String code, ListingContent content) {
        var now = recorder.now();
        return new Listing(
                ListingId.next(),
                code,
                1,
                ListingState.PUBLISHED,
                content.title(),
                content.text(),
                content.keywords(),
                content.links(),
                content.divisions(),
                null,
                "",
                null,
                content.visibility(),
                null,
                now,
                now,
                false,
                content.details());
    }
}
