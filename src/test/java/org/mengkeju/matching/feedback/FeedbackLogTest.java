package org.mengkeju.matching.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.catalogue.Details;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingContent;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@House
class FeedbackLogTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    @Autowired
    FeedbackLog log;

    @Autowired
    ShowingRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ListingDesk desk;

    @Autowired
    MockMvcTester web;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aFreeSearchLeavesCandidatesAndPlacesAndNothingOfWhoOrWhat() throws Exception {
        String word = "羊绒梳理" + Identifier.next();
        Listing listing = published(word);
        await().atMost(Duration.ofSeconds(5)).until(() -> page(word, BROWSER).contains(listing.code() + "?seen="));
        log.awaitWritten();
        List<Map<String, Object>> shown =
                jdbc.sql("""
                        SELECT l.need, l.surface, l.at = date_trunc('hour', l.at) AS hour, s.place
                        FROM matching.shown s JOIN matching.showing l ON l.id = s.showing WHERE s.candidate = ?""").param(listing.id().value()).query().listOfRows();
        assertThat(shown).isNotEmpty();
        assertThat(shown.getFirst()).containsEntry("surface", "RESULTS").containsEntry("hour", true);
        assertThat(shown.getFirst().get("need")).isNull();
        List<String> columns = jdbc.sql("""
                        SELECT column_name FROM information_schema.columns
                        WHERE table_schema = 'matching' AND table_name IN ('showing', 'shown', 'verdict')""").query(String.class).list();
        assertThat(columns).doesNotContain("person", "name", "address", "text", "organisation");
    }

    @Test
    void whatARobotFetchesIsNotShown() {
        String word = "驼绒梳理" + Identifier.next();
        Listing listing = published(word);
        await().atMost(Duration.ofSeconds(5)).until(() -> page(word, BROWSER).contains(listing.code() + "?seen="));
        for (String robot : List.of("Baiduspider/2.0", "curl/8.5", "")) {
            assertThat(page(word, robot)).contains(word).doesNotContain("seen=");
        }
    }

    @Test
    void anOpenedLinkIsTakenDownOnceAtItsPlace() throws Exception {
        Listing listing = published("山羊绒分选" + Identifier.next());
        UUID number = FeedbackLog.number();
        Instant now = Instant.now();
        log.shown(new Showing(
                number,
                now,
                null,
                Showing.Surface.RESULTS,
                false,
                List.of(new Showing.Line(4, listing.id(), 60.0)),
                false));
        String address = "/catalogue/achievements/" + listing.code() + "?seen=" + number + "-4";
        assertThat(web.get().uri(address).header("User-Agent", BROWSER)).hasStatusOk();
        assertThat(web.get().uri(address + "'x").header("User-Agent", BROWSER)).hasStatusOk();
        log.awaitWritten();
        assertThat(jdbc.sql("SELECT count(opened_at) FROM matching.shown WHERE showing = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aVerdictFasterThanItsListGetsThePlaceAfterwards() throws Exception {
        ListingId need = ListingId.next();
        ListingId candidate = ListingId.next();
        Instant shownAt = Instant.now().minusSeconds(5);
        transaction.executeWithoutResult(
                status -> log.judged(Verdict.of(need, candidate, Verdict.Kind.CONTACTED, Instant.now(), false)));
        log.shown(new Showing(
                FeedbackLog.number(),
                shownAt,
                need,
                Showing.Surface.RESULTS,
                false,
                List.of(new Showing.Line(2, candidate, 71.5)),
                false));
        log.awaitWritten();
        assertThat(placeOf(need)).isEqualTo(2);
    }

    @Test
    void theLastAnswerToOneQuestionHolds() {
        ListingId need = ListingId.next();
        ListingId candidate = ListingId.next();
        Instant now = Instant.now();
        transaction.executeWithoutResult(status -> {
            log.judged(new Verdict(need, candidate, Verdict.Kind.REJECTED, "PRICE", false, now, false));
            log.judged(Verdict.of(need, candidate, Verdict.Kind.FITS, now.plusSeconds(1), false));
        });
        assertThat(jdbc.sql("SELECT kind FROM matching.verdict WHERE need = ?")
                        .param(need.value())
                        .query(String.class)
                        .list())
                .containsExactly("FITS");
    }

    @Test
    void listsAreForgottenWhenTheirTermIsOverAndVerdictsKeepTheirPlace() throws Exception {
        ListingId need = ListingId.next();
        ListingId candidate = ListingId.next();
        Instant old = Instant.parse("2001-01-01T00:00:00Z");
        log.shown(new Showing(
                FeedbackLog.number(),
                old,
                need,
                Showing.Surface.LEAD,
                false,
                List.of(new Showing.Line(3, candidate, null)),
                false));
        log.awaitWritten();
        transaction.executeWithoutResult(
                status -> log.judged(Verdict.of(need, candidate, Verdict.Kind.FITS, old.plusSeconds(9), false)));
        assertThat(rows.forget(old.plusSeconds(10), 100)).isEqualTo(1);
        assertThat(placeOf(need)).isEqualTo(3);
    }

    private int placeOf(ListingId need) {
        return jdbc.sql("SELECT coalesce(place, 0) FROM matching.verdict WHERE need = ?")
                .param(need.value())
                .query(Integer.class)
                .single();
    }

    private String page(String word, String agent) {
        try {
            return web.get()
                    .uri("/matching?q={q}", word)
                    .header("User-Agent", agent)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Listing published(String title) {
        var details = new Details.Achievement(
                List.of(new Details.TrlMark(7, "2026-06", "现场")),
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
                title + "，连续运行。",
                List.of(),
                List.of(),
                List.of("150200"),
                "演示企业 测试",
                Visibility.PUBLIC,
                details);
        Viewer program = Viewer.program();
        Listing draft = desk.draft(ListingId.next(), content, program);
        desk.submit(draft.id(), program);
        return desk.publish(draft.id(), program);
    }
}
