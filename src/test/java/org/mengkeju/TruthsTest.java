package org.mengkeju;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.verification.Truth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code ./mengkeju verify} checks. */
@DemoHouse
class TruthsTest {
    private static final Viewer VISITOR = Viewer.visitor("127.0.0.1");

    @Autowired
    ObjectProvider<Truth> truths;

    @Autowired
    Listings listings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_the_demonstration_set_derives_is_derived_from_it() {
        Listing need = need();
        assertThat(differences()).noneMatch(line -> line.contains(need.id().toString()));
    }

    @Test
    void one_altered_character_of_a_text_is_told_by_every_truth_that_rests_on_it() {
        Listing need = need();
        try {
            jdbc.sql("UPDATE catalogue.listing SET body = overlay(body placing '囗' from 5 for 1) WHERE id = ?")
                    .param(need.id().value())
                    .update();
            assertThat(differences())
                    .filteredOn(line -> line.contains(need.id().toString()))
                    .anyMatch(line -> line.startsWith("catalogue: the last version kept"))
                    .anyMatch(line -> line.startsWith("catalogue: the digest of a listing"))
                    .anyMatch(line -> line.startsWith("matching:") && line.endsWith("is found as it no longer is"));
        } finally {
            jdbc.sql("UPDATE catalogue.listing SET body = ? WHERE id = ?")
                    .params(need.text(), need.id().value())
                    .update();
        }
    }

    @Test
    void a_listing_moved_past_its_life_cycle_is_named() {
        Listing need = need();
        try {
            jdbc.sql("UPDATE catalogue.listing SET state = 'WITHDRAWN' WHERE id = ?")
                    .param(need.id().value())
                    .update();
            assertThat(differences())
                    .filteredOn(line -> line.contains(need.id().toString()))
                    .anyMatch(line -> line.startsWith("catalogue: a listing is where its last step led"))
                    .anyMatch(line -> line.endsWith("can be found and is not published"));
        } finally {
            jdbc.sql("UPDATE catalogue.listing SET state = 'PUBLISHED' WHERE id = ?")
                    .param(need.id().value())
                    .update();
        }
    }

    private Listing need() {
        return listings.findByCode(Kind.NEED, "N-dairy-03", VISITOR).orElseThrow();
    }

    private List<String> differences() {
        return truths.stream()
                .flatMap(truth -> truth.differences().stream().map(difference -> truth.name() + ": " + difference))
                .toList();
    }
}
