package org.mengkeju.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingFilter;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Similar listings of one kind, and needs for what is on offer (谁用得上). */
@DemoHouse
class SimilarTest {
    private static final Viewer VISITOR = Viewer.visitor("127.0.0.1");

    @Autowired
    Matching matching;

    @Autowired
    Listings listings;

    @Autowired
    MockMvcTester web;

    private Listing first(Kind kind) {
        return listings.page(ListingFilter.published(kind), VISITOR, 1, 1).getFirst();
    }

    @Test
    void similarListingsAreOfTheSameKindAndNeverTheListingItself() {
        for (Kind kind : Kind.values()) {
            Listing asked = first(kind);
            List<Candidate> similar =
                    matching.match(matching.similarTo(asked, 3), VISITOR).candidates();
            assertThat(similar)
                    .as(kind.key())
                    .isNotEmpty()
                    .allMatch(one -> one.text().kind().equals(kind.key()))
                    .noneMatch(one -> one.text().key().equals(asked.id().toString()));
        }
    }

    @Test
    void anAchievementOnTheSameLinkIsNearerThanOneOfAnotherChain() {
        Listing asked = listings.findByCode(Kind.ACHIEVEMENT, "A-rare-earth-01", VISITOR)
                .orElseThrow();
        assertThat(matching.match(matching.similarTo(asked, 3), VISITOR).candidates())
                .anyMatch(one -> one.text().facts().links().stream().anyMatch(link -> link.startsWith("rare-earth/")));
    }

    @Test
    void whatAnswersNeedsIsShownTheNeedsThatCouldUseIt() {
        for (Kind kind : List.of(Kind.ACHIEVEMENT, Kind.EXPERT, Kind.PLATFORM)) {
            Listing asked = first(kind);
            assertThat(web.get().uri("/matching/listings/" + asked.id() + "/needs"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("谁用得上")
                    .doesNotContain("/deals/needs/" + asked.id());
            assertThat(web.get().uri("/api/v1/" + kind.path() + "/" + asked.id() + "/needs?top=3"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("\"kind\":\"need\"")
                    .doesNotContain("\"kind\":\"achievement\"");
        }
        assertThat(web.get().uri("/matching/listings/" + first(Kind.POLICY).id() + "/needs"))
                .hasStatus(404);
    }

    @Test
    void theListingsPageLeadsToBoth() {
        Listing asked = first(Kind.EXPERT);
        assertThat(web.get().uri("/catalogue/experts/" + asked.code()).accept(MediaType.TEXT_HTML))
                .bodyText()
                .contains("/matching/listings/" + asked.id() + "/needs", "/matching/listings/" + asked.id() + "/alike")
                .contains("谁用得上", "相似的专家");
        assertThat(web.get().uri("/matching/listings/" + asked.id() + "/alike"))
                .bodyText()
                .contains("/catalogue/experts/");
    }

    @Test
    void programsAskForSimilarOnesByKind() {
        Listing asked = first(Kind.NEED);
        assertThat(web.get().uri("/api/v1/needs/" + asked.id() + "/similar?top=2"))
                .hasStatusOk()
                .bodyText()
                .contains("\"kind\":\"need\"")
                .doesNotContain("\"id\":\"" + asked.id());
        assertThat(web.get().uri("/api/v1/achievements/" + asked.id() + "/similar"))
                .hasStatus(404);
        assertThat(web.get().uri("/api/v1/needs/" + asked.id() + "/similar?top=0"))
                .hasStatus(422);
    }

    @Test
    void policiesBesideANeedSayWhatTheFirmLacks() {
        assertThat(web.get().uri("/matching?q=高新技术企业研发费用补助怎么申请").with(SignedIn.as("firm")))
                .bodyText()
                .containsAnyOf("项情况", "要由人判断", "条件都满足", "有条件不满足");
        assertThat(web.get().uri("/matching?q=高新技术企业研发费用补助怎么申请")).bodyText().doesNotContain("项情况");
    }
}
