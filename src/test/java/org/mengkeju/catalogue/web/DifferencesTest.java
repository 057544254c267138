package org.mengkeju.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.drafts.Draft;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.springframework.beans.factory.annotation.Autowired;

/** Where two texts of a conflict differ: in what they say, not in how it is written. */
@House
class DifferencesTest {
    @Autowired
    ListingTexts texts;

    @Test
    void aPlaceByNameAndTheSamePlaceByCodeAreOne() {
        Map<String, String> kept = Map.of("title", "甲", "divisions", "150200；150100", "budget_wan", "80—150");
        var theirs = new Draft(ListingId.next(), Kind.NEED, 1, 1, UUID.randomUUID(), kept, null, null);
        Map<String, String> typed = Map.of("title", "乙", "divisions", "包头市；呼和浩特市", "budget_wan", "80-150 万元");
        assertThat(ListingForm.differences(theirs, typed, texts))
                .extracting(difference -> difference.field().key())
                .containsExactly("title");
        Map<String, String> unreadable = Map.of("title", "甲", "divisions", "火星", "budget_wan", "80—150");
        assertThat(ListingForm.differences(theirs, unreadable, texts))
                .extracting(difference -> difference.field().key())
                .containsExactly("divisions");
    }
}
