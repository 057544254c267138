package org.mengkeju.deal.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.approach.Approach;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Component;

/**
 * An approach in a list, with what it is about.
 *
 * @param about the need answered or the resource asked about, or null where the viewer no longer sees it
 * @param own the sender's own listing, or null
 */
record ApproachLine(
        Approach approach,
        @Nullable Listing about,
        @Nullable Listing own) {

    /** Makes lines, reading all listings at once. */
    @Component
    static final class Lines {
        private final Listings listings;

        Lines(Listings listings) {
            this.listings = listings;
        }

        List<ApproachLine> of(List<Approach> approaches, Viewer viewer) {
            List<ListingId> ids = approaches.stream()
                    .flatMap(one -> Stream.of(one.about(), one.own()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            Map<ListingId, Listing> found =
                    listings.findAll(ids, viewer).stream().collect(Collectors.toMap(Listing::id, Function.identity()));
            return approaches.stream()
                    .map(one -> {
                        ListingId own = one.own();
                        return new ApproachLine(one, found.get(one.about()), own == null ? null : found.get(own));
                    })
                    .toList();
        }
    }
}
