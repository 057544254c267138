package org.mengkeju.selection.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mengkeju.RestCaller.read;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.RestCaller;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What an expert declares for the check of conflicts, by program: said twice it is there once, and nobody else reads it. */
@ClockHouse
class DeclaredApiTest {
    private static final String OWN = "/api/v1/experts-pool/own/declared";
    private static final String ORCID = "0000-0002-9079-593X";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester web;

    Viewer expert;
    Viewer other;

    @BeforeEach
    void twoExperts() {
        var all = new PoolPeople(house);
        expert = all.account(all.organisation());
        other = all.account(all.organisation());
        all.applied(expert);
        all.applied(other);
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        return new RestCaller(web).call(method, OWN + path, body, expert, null);
    }

    @Test
    void employersWorksAndPeopleAreThereOnceHoweverOftenTheyAreSaid() {
        String job = "{'name':'演示企业 早年','from':'2012-03-01','to':'2019-06-30'}";
        String work = "{'kind':'PAPER','identifier':'10.1000/Demo-7','day':'2025-03-01'}";
        String close = "{'kind':'RELATIVE','who':'expert5'}";
        for (int twice = 0; twice < 2; twice++) {
            assertThat(send(HttpMethod.POST, "/jobs", job)).hasStatusOk();
            assertThat(send(HttpMethod.POST, "/works", work)).hasStatusOk();
            assertThat(send(HttpMethod.POST, "/relations", close)).hasStatusOk();
        }
        JsonNode all = read(send(HttpMethod.GET, "", "{}"));
        assertThat(all.path("jobs")).hasSize(1);
        assertThat(all.path("works")).hasSize(1);
        assertThat(all.path("relations")).hasSize(1);

        String key = all.path("jobs").get(0).path("id").asString();
        assertThat(new RestCaller(web).call(HttpMethod.DELETE, OWN + "/" + key, null, other, null))
                .hasStatus(404);
        assertThat(read(send(HttpMethod.DELETE, "/" + key, "{}")).path("jobs")).isEmpty();
    }

    @Test
    void anIdentifierBelongsToOneAndWhatDoesNotReadIsRefusedInWords() {
        assertThat(read(send(HttpMethod.PUT, "/identifier", "{'identifier':'https://orcid.org/" + ORCID + "'}"))
                        .path("identifier")
                        .asString())
                .isEqualTo(ORCID);
        assertThat(new RestCaller(web)
                        .call(HttpMethod.PUT, OWN + "/identifier", "{'identifier':'" + ORCID + "'}", other, null))
                .hasStatus(409);
        MvcTestResult odd = send(HttpMethod.PUT, "/identifier", "{'identifier':'0000-0002-9079-5930'}");
        assertThat(odd).hasStatus(422);
        assertThat(odd.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(send(HttpMethod.POST, "/works", "{'identifier':'10.1000/1'}"))
                .hasStatus(422);
        assertThat(read(send(HttpMethod.PUT, "/identifier", "{'identifier':''}"))
                        .path("identifier")
                        .asString())
                .isEmpty();
    }
}
