package org.mengkeju.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.matching.internal.upkeep.IndexUpkeep;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@House
class MatchingTest {
    @Autowired
    Matching matching;

    @Autowired
    ListingDesk desk;

    @Autowired
    IndexUpkeep upkeep;

    @Autowired
    MockMvcTester web;

    Viewer visitor = Viewer.visitor("127.0.0.1");
    Viewer program = Viewer.program();

    @Test
    void anAcknowledgedPublishIsFoundWithinTwoSecondsAndAWithdrawnListingIsNot() {
        Listing listing = published("羊绒分梳机锡林免磨针布", Visibility.PUBLIC);
        await().atMost(Duration.ofSeconds(2)).until(() -> finds(listing, visitor));
        desk.withdraw(listing.id(), "不再提供", program);
        await().atMost(Duration.ofSeconds(2)).until(() -> !finds(listing, visitor));
    }

    @Test
    void whatOnlyTheNetworkMayReadIsNotFoundByVisitors() {
        Listing open = published("驼绒分梳机喂入罗拉", Visibility.PUBLIC);
        Listing closed = published("驼绒分梳机剥取辊", Visibility.NETWORK);
        await().atMost(Duration.ofSeconds(2)).until(() -> finds(open, visitor) && finds(closed, program));
        assertThat(finds(closed, visitor)).isFalse();
    }

    @Test
    void whatWasPublishedWhileTheIndexWasClosedIsFoundAfterItOpens() {
        upkeep.stop();
        Listing listing = published("马铃薯淀粉蛋白汁水泡沫分离", Visibility.PUBLIC);
        upkeep.start();
        assertThat(finds(listing, visitor)).isTrue();
    }

    @Test
    void aHugeNeedWithControlCharactersAndEmojiIsAnswered() {
        String huge = "羊绒🐑\u0000\u0007分梳 ".repeat(100_000);
        assertThat(matching.match(MatchQuery.of(huge, 5), visitor).candidates()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void anEmptyQuestionByRestIsRefusedInWords() {
        assertThat(web.get().uri("/api/v1/search?q="))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("写下");
    }

    private boolean finds(Listing listing, Viewer viewer) {
        var query = MatchQuery.of(listing.title(), 50).where("kind", Set.of("achievement"));
        return matching.match(query, viewer).candidates().stream()
                .anyMatch(
                        candidate -> candidate.text().key().equals(listing.id().toString()));
    }

    private Listing published(String title, Visibility visibility) {
        var details = new Details.Achievement(
                List.of(new Details.TrlMark(7, "2026-06", "现场运行")),
                "firm",
                List.of(),
                null,
                List.of(),
                "",
                "",
                List.of(),
                List.of());
        var content = new ListingContent(
                title,
                title + "，在两家企业现场连续运行。",
                List.of(),
                List.of(),
                List.of("150200"),
                "演示企业 测试",
                visibility,
                details);
        Listing draft = desk.draft(ListingId.next(), content, program);
        desk.submit(draft.id(), program);
        return desk.publish(draft.id(), program);
    }
}
