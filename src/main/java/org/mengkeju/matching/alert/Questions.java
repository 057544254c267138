package org.mengkeju.matching.alert;

import java.util.Optional;
import java.util.UUID;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.matching.MatchQuery;
import org.mengkeju.matching.Matching;
import org.mengkeju.matching.internal.reverse.StandingQuestion;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Component;

/** Needs and saved searches as questions, the same as their pages of results ask. */
@Component
public class Questions {
    private static final String NEED = "need/";
    private static final String SEARCH = "search/";

    private final Matching matching;
    private final Listings listings;

    Questions(Matching matching, Listings listings) {
        this.matching = matching;
        this.listings = listings;
    }

    StandingQuestion standing(Listing need) {
        return new StandingQuestion(needKey(need.id().value()), matching.questionOf(need, 1));
    }

    Optional<StandingQuestion> standing(SavedSearch search) {
        return query(search).map(query -> new StandingQuestion(searchKey(search.id()), query));
    }

    /** What a saved search asks; nothing when the listing whose question it is is no longer there. */
    public Optional<MatchQuery> query(SavedSearch search) {
        UUID listing = search.terms().listing();
        if (listing == null) {
            MatchQuery asked = filtered(MatchQuery.of(search.terms().text(), 1), search);
            boolean anyKind = !search.terms().filters().containsKey("kind");
            return Optional.of(anyKind ? asked.where("kind", Matching.ANSWERS) : asked);
        }
        return listings.published(new ListingId(listing)).map(asked -> filtered(matching.questionOf(asked, 1), search));
    }

    private static MatchQuery filtered(MatchQuery query, SavedSearch search) {
        MatchQuery filtered = query;
        for (var filter : search.terms().filters().entrySet()) {
            filtered = filtered.where(filter.getKey(), filter.getValue());
        }
        return filtered;
    }

    static String needKey(UUID need) {
        return NEED + need;
    }

    static String searchKey(UUID search) {
        return SEARCH + search;
    }

    static boolean isNeed(String key) {
        return key.startsWith(NEED);
    }

    static UUID id(String key) {
        return UUID.fromString(key.substring(key.indexOf('/') + 1));
    }

    /** A published need with everything that is known of it. */
    Optional<Listing> need(UUID id) {
        return whole(new ListingId(id));
    }

    /** A published listing with its owner, anonymous or not. */
    Optional<Listing> whole(ListingId id) {
        return listings.published(id).flatMap(_ -> listings.find(id, Viewer.program()));
    }
}
