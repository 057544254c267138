package org.mengkeju.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.SignedIn;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.catalogue.ListingDesk;
import org.mengkeju.catalogue.Visibility;
import org.mengkeju.deal.internal.LeadOpener;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@House
class LeadApiTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    ListingDesk desk;

    @Autowired
    Organisations organisations;

    @Autowired
    LeadOpener opener;

    @Autowired
    Leads leads;

    @Autowired
    JsonMapper json;

    Viewer manager = Brought.manager("经理人甲", "NM-02");
    Viewer colleague = Brought.manager("经理人丙", "NM-02");
    Viewer elsewhere = Brought.manager("经理人乙", "NM-01");
    Viewer firm;
    Viewer institute;
    Brought brought;

    @BeforeEach
    void people() {
        brought = new Brought(desk, organisations);
        firm = brought.person(Role.FIRM, "演示企业 出题");
        institute = brought.person(Role.RESEARCHER, "演示研究院 解题");
    }

    @Test
    void aLeadGoesItsWholeWayByRest() {
        String lead = "/api/v1/leads/" + lead().id();
        assertThat(call(HttpMethod.POST, lead + "/take", "{}", manager)).hasStatusOk();
        assertThat(call(HttpMethod.POST, lead + "/take", "{}", colleague))
                .hasStatus(409)
                .bodyText()
                .contains("经理人甲");
        assertThat(call(HttpMethod.POST, lead + "/contacts", "{\"channel\":\"TELEPHONE\",\"text\":\"问清了工况\"}", manager))
                .hasStatusOk();
        assertThat(call(HttpMethod.POST, lead + "/next", "{\"action\":\"约视频\",\"by\":\"2099-01-01\"}", manager))
                .hasStatusOk();
        assertThat(call(HttpMethod.POST, lead + "/stage", "{\"stage\":\"DIAGNOSIS\"}", manager))
                .hasStatusOk();
        assertThat(call(HttpMethod.POST, lead + "/stage", "{\"stage\":\"CLOSED\"}", manager))
                .hasStatus(409);
        assertThat(call(
                        HttpMethod.POST,
                        lead + "/answers",
                        "{\"candidate\":\"00000000-0000-0000-0000-000000000001\",\"fits\":false}",
                        manager))
                .hasStatus(422);
        assertThat(call(
                        HttpMethod.POST,
                        lead + "/answers",
                        "{\"candidate\":\"00000000-0000-0000-0000-000000000001\",\"fits\":false,\"reason\":\"PRICE\"}",
                        manager))
                .hasStatusOk();
        assertThat(call(HttpMethod.POST, lead + "/close", "{\"outcome\":\"AGREED\"}", manager))
                .hasStatusOk();
        JsonNode now = read(call(HttpMethod.GET, lead, null, manager));
        assertThat(now.path("stage").asString()).isEqualTo("CLOSED");
        assertThat(now.path("outcome").asString()).isEqualTo("AGREED");
        assertThat(read(call(HttpMethod.GET, lead + "/history", null, manager)).size())
                .isGreaterThan(5);
        JsonNode answers = read(call(HttpMethod.GET, lead + "/answers", null, manager));
        assertThat(answers.size()).isEqualTo(1);
        assertThat(answers.get(0).path("candidate").path("id").asString()).endsWith("1");
    }

    @Test
    void aStepOnAVersionThatIsGoneIsRefusedWithTheLeadAsItIs() {
        String lead = "/api/v1/leads/" + leads.take(lead().id(), manager).id();
        String version = tag(call(HttpMethod.GET, lead, null, manager));
        assertThat(step(lead, "TALKS", version)).hasStatusOk();
        MvcTestResult late = step(lead, "SIGNING", version);
        assertThat(late).hasStatus(412);
        assertThat(read(late).path("current").path("stage").asString()).isEqualTo("TALKS");
        assertThat(read(late).path("detail").asString()).isNotEmpty();
        String fresh = tag(call(HttpMethod.GET, lead, null, manager));
        assertThat(step(lead, "SIGNING", fresh)).hasStatusOk();
        assertThat(step(lead, "SIGNING", "\"x\"")).hasStatus(422);
    }

    @Test
    void theListComesInPartsWithoutLosingAny() {
        Set<String> opened = new HashSet<>();
        for (int n = 0; n < 3; n++) {
            opened.add(lead().id().toString());
        }
        Set<String> seen = new HashSet<>();
        String next = "";
        do {
            String from = next.isEmpty() ? "" : "&cursor=" + next;
            JsonNode part = read(call(HttpMethod.GET, "/api/v1/leads?stage=WAITING&limit=2" + from, null, manager));
            part.path("items")
                    .forEach(item ->
                            assertThat(seen.add(item.path("id").asString())).isTrue());
            next = part.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(seen).containsAll(opened);
        assertThat(call(HttpMethod.GET, "/api/v1/leads?cursor=x", null, manager))
                .hasStatus(422);
    }

    @Test
    void anotherCentreSeesNeitherTheLeadNorWhatBelongsToIt() {
        Lead lead = lead();
        String path = "/api/v1/leads/" + lead.id();
        for (String part : new String[] {"", "/history", "/answers", "/approaches"}) {
            assertThat(call(HttpMethod.GET, path + part, null, elsewhere))
                    .as(part)
                    .hasStatus(404);
        }
        assertThat(call(HttpMethod.POST, path + "/take", "{}", elsewhere)).hasStatus(404);
        String all = text(call(HttpMethod.GET, "/api/v1/leads?limit=100", null, elsewhere));
        assertThat(all).doesNotContain(lead.id().toString());
    }

    @Test
    void aResponseGoesItsWholeWayByRest() {
        Listing need = brought.need(firm, Visibility.PUBLIC);
        String body = "{\"text\":\"我们做过同样的窑，保温层连续用了两年半，检测报告可以给您看。\"}";
        MvcTestResult sent = call(HttpMethod.POST, "/api/v1/needs/" + need.id() + "/responses", body, institute);
        assertThat(sent).hasStatus(201);
        String path = read(sent).path("href").asString();
        String progress = "/api/v1/needs/" + need.id() + "/progress";
        assertThat(text(call(HttpMethod.GET, progress, null, firm))).doesNotContain("解题", "两年半");
        assertThat(call(HttpMethod.GET, progress, null, institute)).hasStatus(404);
        leads.take(leads.ofNeed(need.id(), manager).orElseThrow().id(), manager);
        assertThat(call(HttpMethod.POST, path + "/decline", "{}", manager)).hasStatus(422);
        assertThat(call(HttpMethod.POST, path + "/forward", "{\"note\":\"可以谈\"}", manager))
                .hasStatusOk();
        assertThat(text(call(HttpMethod.GET, progress, null, firm))).contains("解题", "两年半");
        assertThat(call(HttpMethod.POST, path + "/forward", "{}", firm)).hasStatus(403);
        assertThat(text(call(HttpMethod.GET, "/api/v1/approaches", null, institute)))
                .contains("FORWARDED");
    }

    @Test
    void theDescriptionNamesTheBodies() {
        String openapi = text(call(HttpMethod.GET, "/api/v1/openapi.json", null, manager));
        assertThat(openapi).contains("/api/v1/leads/{id}/hand-over", "\"HandOver\"", "/api/v1/needs/{id}/responses");
    }

    private Lead lead() {
        Listing need = brought.need(firm, Visibility.PUBLIC);
        opener.open(need);
        return leads.ofNeed(need.id(), manager).orElseThrow();
    }

    private MvcTestResult step(String lead, String stage, String version) {
        return web.post()
                .uri(lead + "/stage")
                .header("If-Match", version)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"stage\":\"" + stage + "\"}")
                .with(SignedIn.as(manager))
                .exchange();
    }

    private MvcTestResult call(HttpMethod method, String path, @Nullable String body, Viewer viewer) {
        var request =
                web.method(method).uri(path).accept(MediaType.APPLICATION_JSON).with(SignedIn.as(viewer));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    private static String tag(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("ETag"));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private JsonNode read(MvcTestResult result) {
        return json.readTree(text(result));
    }
}
