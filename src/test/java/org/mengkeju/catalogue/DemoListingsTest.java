package org.mengkeju.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

@DemoHouse
class DemoListingsTest {
    private static final Viewer VISITOR = Viewer.visitor("127.0.0.1");

    @Autowired
    Listings listings;

    @Test
    void theDemonstrationSetIsPublishedAndMarked() {
        Listing need =
                listings.findByCode(Kind.NEED, "N-rare-earth-01", VISITOR).orElseThrow();
        assertThat(need.demo()).isTrue();
        assertThat(need.state()).isEqualTo(ListingState.PUBLISHED);
        assertThat(need.links()).isNotEmpty();
        assertThat(need.divisions()).isNotEmpty();
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        listings.streamPublished(listing -> counts.merge(listing.kind(), listing.demo() ? 1 : 0, Integer::sum));
        assertThat(counts)
                .containsEntry(Kind.ACHIEVEMENT, 384)
                .containsEntry(Kind.EXPERT, 160)
                .containsEntry(Kind.PLATFORM, 64)
                .containsEntry(Kind.FINANCE, 18)
                .containsEntry(Kind.AGENCY, 20);
    }

    @Test
    void policiesComeFromTheRegionFolderAndAreNoDemonstrationData() {
        Listing policy =
                listings.findByCode(Kind.POLICY, "cn-awards-2024", VISITOR).orElseThrow();
        assertThat(policy.demo()).isFalse();
        assertThat(policy.details())
                .isInstanceOfSatisfying(
                        Details.Policy.class,
                        details -> assertThat(details.conditions()).hasSize(3));
    }

    @Test
    void everythingPublishedIsStreamed() {
        List<Listing> streamed = new ArrayList<>();
        listings.streamPublished(streamed::add);
        assertThat(streamed.stream().filter(listing -> listing.kind() == Kind.ACHIEVEMENT && listing.demo()))
                .hasSize(384);
    }

    @Test
    void aListIsReadPartByPartWithoutGapsOrRepeats() {
        List<Listing> read = new ArrayList<>();
        String cursor = null;
        do {
            Listings.Page page = listings.list(ListingFilter.published(Kind.EXPERT), VISITOR, cursor, 37);
            read.addAll(page.listings());
            cursor = page.next();
        } while (cursor != null);
        assertThat(read).hasSize(160).doesNotHaveDuplicates();
    }

    @Test
    void aLeagueStandsForEverythingInIt() {
        var league = new ListingFilter(Kind.NEED, null, null, "150700", null, null, ListingState.PUBLISHED);
        assertThat(listings.page(league, VISITOR, 1, 200))
                .extracting(listing -> listing.divisions().getFirst())
                .contains("150700", "150782")
                .allMatch(code -> code.startsWith("1507"));
    }
}
