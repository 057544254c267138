package org.mengkeju.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mengkeju.RestCaller.read;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.RestCaller;
import org.mengkeju.SignedIn;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.call.Call;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CallHouse
class SelectionApiTest {
    private static final Viewer VISITOR = Viewer.visitor("127.0.0.1");

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext house;

    Bids all;

    RestCaller rest;

    @BeforeEach
    void people() {
        rest = new RestCaller(web);
        all = new Bids(house);
    }

    @Test
    void aCallIsReadByEverybodyAndAnApplicationGoesItsWayByRest() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        String href = "/api/v1/calls/" + call.id();
        JsonNode shown = read(rest.call(HttpMethod.GET, href, null, VISITOR, null));
        assertThat(shown.path("facts").path("subject").asString()).isEqualTo("零下三十度仍能充放");
        assertThat(shown.path("terms").path("texts").path("months").asString()).isEqualTo("12");
        assertThat(shown.path("stages")).hasSize(7);
        assertThat(rest.call(HttpMethod.GET, "/api/v1/calls", null, VISITOR, null))
                .bodyText()
                .contains(call.number());

        Viewer bidder = all.bidder("演示企业 甲");
        JsonNode begun = read(rest.call(HttpMethod.POST, href + "/applications", null, bidder, null));
        assertThat(read(rest.call(HttpMethod.POST, href + "/applications", null, bidder, null))
                        .path("id"))
                .isEqualTo(begun.path("id"));
        String own = begun.path("href").asString();
        MvcTestResult early = rest.call(HttpMethod.POST, own + "/submit", null, bidder, 1);
        assertThat(early).hasStatus(422);
        assertThat(early.getResponse().getContentType()).startsWith("application/problem+json");
        String body = "{'title':'方案','answers':{'texts':{'summary':'我们的方案','own_money':'%s','odd':'x'},'rows':{}}}";
        JsonNode odd = read(rest.call(HttpMethod.PUT, own, body.formatted("很多"), bidder, 1));
        assertThat(odd.path("missing").get(0).path("field").asString()).isEqualTo("own_money");
        assertThat(odd.path("answers").path("texts").has("odd")).isFalse();
        assertThat(rest.call(HttpMethod.PUT, own, body.formatted("3"), bidder, 1))
                .hasStatus(409);
        assertThat(rest.call(HttpMethod.PUT, own, body.formatted("3000000"), bidder, 2))
                .hasStatusOk();
        JsonNode in = read(rest.call(HttpMethod.POST, own + "/submit", null, bidder, 3));
        assertThat(in.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(in.path("receipt").path("number").asString()).isEqualTo(call.number() + "-001");
        assertThat(rest.call(HttpMethod.GET, own, null, all.officer, null)).hasStatus(403);
        assertThat(rest.call(HttpMethod.POST, own + "/take-back", null, bidder, 4))
                .hasStatusOk();
        assertThat(rest.call(HttpMethod.POST, own + "/submit", null, bidder, 5)).hasStatusOk();
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void officersMoveACallOnceAndObjectionsSaidTwiceAreOne() {
        Call call = all.open(SmallProgrammes.BY_SCORE, 1);
        Application one = all.submitted(call, all.bidder("演示企业 甲"), "甲的路线");
        call = all.closed(call);
        all.opinion(call, one, "90");
        String advance = "/api/v1/calls/" + call.id() + "/moves/advance";
        assertThat(rest.call(HttpMethod.POST, advance, null, all.poster, call.version()))
                .hasStatus(403);
        assertThat(rest.call(HttpMethod.POST, advance, null, all.officer, call.version()))
                .hasStatusOk();
        assertThat(rest.call(HttpMethod.POST, advance, null, all.officer, call.version()))
                .hasStatus(409);
        assertThat(rest.call(HttpMethod.POST, advance, "{}", all.officer, call.version() + 1))
                .hasStatusOk();
        String objections = "/api/v1/calls/" + call.id() + "/objections";
        String body = "{'subject':'FACTS','application':'%s','contact':'0471','text':'不实','evidence':'报告'}"
                .formatted(one.id());
        Viewer other = all.bidder("演示企业 乙");
        JsonNode first = read(rest.call(HttpMethod.POST, objections, body, other, null));
        JsonNode again = read(rest.call(HttpMethod.POST, objections, body, other, null));
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(read(rest.call(HttpMethod.GET, objections, null, other, null)))
                .hasSize(1);
        assertThat(read(rest.call(HttpMethod.GET, objections, null, all.bidder("演示企业 丙"), null)))
                .isEmpty();
        assertThat(rest.call(HttpMethod.POST, objections, body.replace("FACTS", "RESULT"), other, null))
                .hasStatus(422);
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void partnersAreAskedAndAnswerByRestAndWhoDeclinedReadsNoMore() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        Viewer lead = all.bidder("演示企业 牵头");
        Viewer partner = all.bidder("演示企业 合作");
        Application one = all.written(call, lead, "联合体");
        String own = "/api/v1/applications/" + one.id();
        String address = own + "/partners/" + Bids.of(partner);
        String part = "{'part':'做隔膜','own_money':120000.50}";
        assertThat(read(rest.call(HttpMethod.PUT, address, part, lead, null))).hasSize(1);
        assertThat(rest.call(HttpMethod.POST, own + "/answer", "{}", partner, null))
                .hasStatus(422);
        assertThat(rest.call(HttpMethod.POST, own + "/answer", "{'confirmed':true}", partner, null))
                .hasStatus(204);
        JsonNode again = read(rest.call(HttpMethod.PUT, address, part, lead, null));
        assertThat(again.get(0).path("state").asString()).as("the same part").isEqualTo("CONFIRMED");
        JsonNode other = read(rest.call(HttpMethod.PUT, address, part.replace("隔膜", "中试"), lead, null));
        assertThat(other.get(0).path("state").asString()).isEqualTo("INVITED");
        assertThat(rest.call(HttpMethod.POST, own + "/answer", "{'confirmed':false}", partner, null))
                .hasStatus(204);
        assertThat(rest.call(HttpMethod.GET, own, null, partner, null)).hasStatus(404);
        assertThat(rest.call(HttpMethod.GET, own + "/files", null, partner, null))
                .hasStatus(404);
        assertThat(rest.call(HttpMethod.GET, "/selection/applications/" + one.id(), null, partner, null))
                .hasStatus(404);
        assertThat(read(rest.call(HttpMethod.DELETE, address, null, lead, null)))
                .isEmpty();
    }

    @Test
    void tiesAreDeclaredAsAWholeAndWhatDoesNotReadKeepsTheApplicationFromBeingHandedIn() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        Viewer lead = all.bidder("演示企业 牵头");
        Application one = all.written(call, lead, "关系");
        String own = "/api/v1/applications/" + one.id();
        String ties = "[{'kind':'PAPER','identifier':'10.1000/1','day':'2025-03-01'},"
                + "{'kind':'ADVISER','identifier':'%s','day':''}]";
        assertThat(read(rest.call(HttpMethod.PUT, own + "/ties", ties.formatted("0000-0002-1825-0098"), lead, null)))
                .hasSize(2);
        assertThat(read(rest.call(HttpMethod.GET, own, null, lead, null))
                        .path("missing")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo("ties.1");
        rest.call(HttpMethod.PUT, own + "/ties", ties.formatted("https://orcid.org/0000-0002-1825-0097"), lead, null);
        assertThat(read(rest.call(HttpMethod.GET, own, null, lead, null)).path("missing"))
                .isEmpty();
        assertThat(rest.call(HttpMethod.GET, own + "/ties", null, all.bidder("演示企业 外"), null))
                .hasStatus(404);
        Application in = all.submit(one, lead);
        assertThat(rest.call(HttpMethod.PUT, own + "/ties", "[]", lead, null)).hasStatus(409);
        assertThat(in.receipt()).isNotNull();
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void findingsReviewsAndSuccessorsGoByRest() {
        Call call = all.open(SmallProgrammes.BY_SCORE, 1);
        Viewer first = all.bidder("演示企业 甲");
        Viewer second = all.bidder("演示企业 乙");
        Application one = all.submitted(call, first, "甲的路线");
        Application other = all.submitted(call, second, "乙的路线");
        all.closed(call);
        String href = "/api/v1/calls/" + call.id();
        String opinion = "{'score':%s,'text':'现场看过'}";
        String path = href + "/applications/%s/opinion";
        assertThat(rest.call(HttpMethod.PUT, path.formatted(one.id()), opinion.formatted("90"), first, null))
                .hasStatus(403);
        rest.call(HttpMethod.PUT, path.formatted(one.id()), opinion.formatted("90"), all.poster, null);
        rest.call(HttpMethod.PUT, path.formatted(one.id()), opinion.formatted("90"), all.poster, null);
        rest.call(HttpMethod.PUT, path.formatted(other.id()), opinion.formatted("80"), all.poster, null);
        assertThat(read(rest.call(HttpMethod.GET, href + "/findings?stage=user", null, all.officer, null)))
                .hasSize(2);
        assertThat(rest.call(HttpMethod.GET, href + "/findings?stage=user", null, second, null))
                .hasStatus(404);
        all.advance(call);
        all.advance(call);
        String review = "/api/v1/applications/" + other.id() + "/recheck";
        assertThat(rest.call(HttpMethod.PUT, review, "{'ground':'ACADEMIC','text':'没看懂'}", second, null))
                .hasStatus(422);
        JsonNode asked = read(rest.call(HttpMethod.PUT, review, "{'ground':'PROCEDURE','text':'没有回避'}", second, null));
        assertThat(asked.path("state").asString()).isEqualTo("OPEN");
        assertThat(read(rest.call(HttpMethod.GET, href + "/rechecks", null, all.officer, null)))
                .hasSize(1);
        String answer = href + "/rechecks/" + asked.path("id").asString() + "/answer";
        JsonNode kept = read(rest.call(HttpMethod.POST, answer, "{'state':'KEPT','answer':'无误'}", all.officer, null));
        assertThat(kept.path("state").asString()).isEqualTo("KEPT");
        assertThat(rest.call(HttpMethod.POST, answer, "{'state':'KEPT','answer':'无误'}", all.officer, null))
                .hasStatus(409);
        String objections = href + "/objections";
        JsonNode objected = read(rest.call(
                HttpMethod.POST,
                objections,
                "{'subject':'FACTS','application':'%s','contact':'0471','text':'不实','evidence':'报告'}"
                        .formatted(one.id()),
                second,
                null));
        assertThat(read(rest.call(
                                HttpMethod.POST,
                                objections + "/" + objected.path("id").asString() + "/answer",
                                "{'upheld':true,'answer':'查实'}",
                                all.officer,
                                null))
                        .path("state")
                        .asString())
                .isEqualTo("UPHELD");
        JsonNode next = read(rest.call(HttpMethod.GET, href + "/successor", null, all.officer, null));
        assertThat(next.path("application").asString()).isEqualTo(other.id().toString());
        assertThat(rest.call(
                        HttpMethod.POST,
                        href + "/successor",
                        "{'application':'%s','ground':'递补'}".formatted(one.id()),
                        all.officer,
                        null))
                .hasStatus(409);
        assertThat(rest.call(
                        HttpMethod.POST,
                        href + "/successor",
                        "{'application':'%s','ground':'递补'}".formatted(other.id()),
                        all.officer,
                        null))
                .hasStatus(204);
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void aFileIsKeptByItsFieldOnceAndReadByThoseOfTheApplicationAlone() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        Viewer lead = all.bidder("演示企业 牵头");
        Application one = all.written(call, lead, "附件");
        String own = "/api/v1/applications/" + one.id() + "/files";
        byte[] paper = "%PDF-1.4 演示".getBytes(StandardCharsets.UTF_8);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(upload(own + "/paper", paper, lead)).hasStatusOk();
        }
        assertThat(read(rest.call(HttpMethod.GET, own, null, lead, null))).hasSize(1);
        assertThat(rest.web().get().uri(own + "/paper").with(SignedIn.as(lead)).exchange())
                .body()
                .isEqualTo(paper);
        assertThat(upload(own + "/odd", paper, lead)).hasStatus(404);
        assertThat(upload(own + "/paper", paper, all.bidder("演示企业 外"))).hasStatus(404);
        all.submit(one, lead);
        assertThat(upload(own + "/paper", paper, lead)).hasStatus(409);
    }

    private MvcTestResult upload(String path, byte[] content, Viewer by) {
        return web.put()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", "附件.pdf", "application/pdf", content))
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .with(SignedIn.as(by))
                .exchange();
    }
}
