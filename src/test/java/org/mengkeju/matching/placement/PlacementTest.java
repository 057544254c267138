package org.mengkeju.matching.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.catalogue.Kind;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.catalogue.PlacementAdvice.Advice;
import org.mengkeju.catalogue.PlacementAdvice.Proposal;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Where texts belong, proposed from the demonstration set. */
@DemoHouse
class PlacementTest {
    private static final String TITLE = "奶牛乳房炎早期在线检测";
    private static final String TEXT = "在挤奶厅管路上加装电导率与体细胞数传感器，提前两天报警，隐性乳房炎检出率 86%，少用抗生素。";
    private static final String PATH = "/api/v1/matching/placement";

    @Autowired
    Placement placement;

    @Autowired
    PlacementTexts texts;

    @Autowired
    Listings listings;

    @Autowired
    MockMvcTester web;

    private final Viewer author =
            new Viewer(Identifier.next(), "研究员", Set.of(Role.RESEARCHER), OrganisationId.next(), null, "127.0.0.1");

    @BeforeEach
    void theCatalogueHasBeenRead() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!placement.of("", TITLE, List.of(), author).ready()) {
            assertThat(System.nanoTime())
                    .as("three minutes are enough to learn")
                    .isLessThan(end);
        }
    }

    private List<Proposal> proposed(String title, String text, String field) {
        Advice advice = placement.of(title, text, List.of(), author);
        return advice.proposals().stream()
                .filter(one -> one.field().equals(field))
                .toList();
    }

    @Test
    void aTextOnMastitisIsPinnedToItsLinkItsDisciplineAndAnIndustryWithReasons() {
        List<Proposal> links = proposed(TITLE, TEXT, "links");
        assertThat(links.getFirst().value()).isEqualTo("dairy/health");
        assertThat(links.getFirst().confidence()).isBetween(0.4, 1.0);
        assertThat(links.getFirst().words()).contains("乳房");
        assertThat(links.getFirst().alike())
                .isNotEmpty()
                .allMatch(one ->
                        one.links().stream().anyMatch(link -> link.toString().equals("dairy/health")));
        assertThat(proposed(TITLE, TEXT, "disciplines")).isNotEmpty();
        assertThat(proposed(TITLE, TEXT, "industries"))
                .isNotEmpty()
                .as("no author of the set states industries: there is nothing to check a confidence by")
                .noneMatch(Proposal::judged);
    }

    @Test
    void noReasonAndNoTeacherIsForTheNetworkOnly() {
        assertThat(texts.teachers()).isNotEmpty().noneMatch(one -> one.visibility() == Visibility.NETWORK);
        Viewer visitor = Viewer.visitor("");
        for (Proposal one : placement.of(TITLE, TEXT, List.of(), author).proposals()) {
            assertThat(one.alike())
                    .allMatch(other -> listings.find(other.id(), visitor).isPresent());
        }
    }

    @Test
    void textsThatSayTooLittleGetNoProposals() {
        for (String text : List.of("", "奶", "。。。", "<b></b>")) {
            Advice advice = placement.of("", text, List.of(), author);
            assertThat(advice.proposals()).as(text).isEmpty();
        }
    }

    @Test
    void textsOfAnySizeAndFormAreAnswered() {
        String long100000 = TEXT.repeat(100_000 / TEXT.length() + 1).substring(0, 100_000);
        assertThat(proposed("", long100000, "links").getFirst().value()).startsWith("dairy/");
        assertThat(proposed("<script>alert(1)</script>" + TITLE, "<table><td>" + TEXT, "links")
                        .getFirst()
                        .value())
                .startsWith("dairy/");
        assertThat(placement
                        .of("", "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ ".repeat(20), List.of(), author)
                        .ready())
                .isTrue();
    }

    @Test
    void programsAskByRest() throws Exception {
        MvcTestResult answer = ask(Map.of("title", TITLE, "text", TEXT));
        assertThat(answer).hasStatusOk();
        var proposals = JsonMapper.shared()
                .readTree(answer.getResponse().getContentAsString())
                .get("proposals");
        assertThat(proposals.get(0).get("value").asString()).isEqualTo("dairy/health");
        assertThat(proposals.get(0).get("label").asString()).contains("乳业");
        assertThat(ask(Map.of("text", " "))).hasStatus(422);
        assertThat(web.post().uri(PATH).contentType(MediaType.APPLICATION_JSON).content("{\"text\":\"x\"}"))
                .as("a visitor writes no listings")
                .hasStatus4xxClientError();
    }

    private MvcTestResult ask(Map<String, String> asked) {
        return web.post()
                .uri(PATH)
                .with(SignedIn.as(author))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(asked))
                .exchange();
    }

    @Test
    void withoutScriptTheFormComesBackWithProposalsAndNothingTypedIsLost() throws Exception {
        UUID id = UUID.randomUUID();
        MvcTestResult shown = web.post()
                .uri("/catalogue/achievements/" + id)
                .with(SignedIn.as(author))
                .param("action", "place")
                .param("title", TITLE)
                .param("text", TEXT)
                .param("comparison", "比人工检测早两天")
                .exchange();
        assertThat(shown)
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + TITLE + "\"", "比人工检测早两天", "乳业 › 奶牛健康管理", "name=\"take.links\"")
                .doesNotContain("selected=\"selected\">奶牛健康管理");
        MvcTestResult taken = web.post()
                .uri("/catalogue/achievements/" + id)
                .with(SignedIn.as(author))
                .param("action", "place")
                .param("title", TITLE)
                .param("text", TEXT)
                .param("take.links", "dairy/health")
                .param("version", "0")
                .param("step", "1")
                .exchange();
        assertThat(taken)
                .as("what is ticked stands in its field, and is not proposed again")
                .hasStatusOk()
                .bodyText()
                .contains("selected=\"selected\">奶牛健康管理")
                .doesNotContain("name=\"take.links\" value=\"dairy/health\"");
    }

    @Test
    void aPublishedListingTeachesWhatItsAuthorStates() {
        Listing known =
                listings.findByCode(Kind.ACHIEVEMENT, "A-dairy-16", author).orElseThrow();
        assertThat(texts.of(PlacementTarget.LINKS, List.of(known)).getFirst().classes())
                .containsExactlyElementsOf(
                        known.links().stream().map(Object::toString).toList());
    }
}
