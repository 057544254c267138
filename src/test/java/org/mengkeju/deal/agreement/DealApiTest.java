package org.mengkeju.deal.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.SignedIn;
import org.mengkeju.deal.Talks;
import org.mengkeju.deal.Talks.Between;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@House
@Import(Talks.class)
class DealApiTest {
    @Autowired
    Talks talks;

    @Autowired
    MockMvcTester web;

    @Autowired
    JsonMapper json;

    @Autowired
    RegionClock clock;

    private MvcTestResult post(String path, Object body, Viewer viewer) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .with(SignedIn.as(viewer))
                .exchange();
    }

    private record Proposal(int basis, Terms terms) {}

    private record Signing(String digest) {}

    @Test
    void aProgramAgreesOnTermsAndSigns() {
        Between between = talks.firms();
        String path = "/api/v1/deals/" + between.deal().id();
        assertThat(post(path + "/terms", new Proposal(0, Talks.licence(clock.today())), between.supplier()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.terms.price")
                .isEqualTo(300_000.00);
        assertThat(post(path + "/terms/1/accept", "", between.acquirer()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.stage")
                .isEqualTo("SIGNING");
        var contract = web.get()
                .uri(path + "/contract")
                .accept(MediaType.APPLICATION_JSON)
                .with(SignedIn.as(between.supplier()))
                .exchange();
        String digest = json.readTree(contract.getResponse().getContentAsByteArray())
                .path("digest")
                .asString();
        assertThat(post(path + "/contract/sign", new Signing(digest), between.supplier()))
                .hasStatusOk();
        assertThat(post(path + "/contract/sign", new Signing(digest), between.acquirer()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.stage")
                .isEqualTo("SIGNED");
    }

    @Test
    void aStrangerFindsNothing() {
        Between between = talks.firms();
        assertThat(web.get()
                        .uri("/api/v1/deals/" + between.deal().id())
                        .accept(MediaType.APPLICATION_JSON)
                        .with(SignedIn.as(talks.firm()))
                        .exchange())
                .hasStatus(404);
    }
}
