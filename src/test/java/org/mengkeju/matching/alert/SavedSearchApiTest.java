package org.mengkeju.matching.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.SignedIn;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@House
class SavedSearchApiTest {
    private static final String PATH = "/api/v1/saved-searches";

    @Autowired
    MockMvcTester web;

    @Autowired
    JsonMapper json;

    Viewer one = person();
    Viewer other = person();

    @Test
    void aSearchIsSavedPausedContinuedAndForgotten() throws Exception {
        MvcTestResult saved = save("{\"q\":\"矿热炉烟气余热\",\"filters\":{\"kind\":[\"achievement\"]}}");
        assertThat(saved).hasStatus(201);
        String id = json.readTree(saved.getResponse().getContentAsString())
                .path("id")
                .asString();
        assertThat(web.post().uri(PATH + "/" + id + "/pause").with(SignedIn.as(other)))
                .hasStatus(404);
        assertThat(web.post().uri(PATH + "/" + id + "/pause").with(SignedIn.as(one)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paused")
                .isEqualTo(true);
        assertThat(web.post().uri(PATH + "/" + id + "/resume").with(SignedIn.as(one)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paused")
                .isEqualTo(false);
        assertThat(web.delete().uri(PATH + "/" + id).with(SignedIn.as(one))).hasStatus(204);
        assertThat(web.get().uri(PATH).with(SignedIn.as(one)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .isEmpty();
    }

    @Test
    void aSearchForNothingAndAnUnknownConditionAreRefusedInWords() {
        assertThat(save("{\"q\":\" \"}")).hasStatus(422).bodyText().contains("先写下");
        assertThat(save("{\"q\":\"矿热炉\",\"filters\":{\"colour\":[\"red\"]}}"))
                .hasStatus(422)
                .bodyText()
                .contains("colour");
        assertThat(save("{\"listing\":\"00000000-0000-0000-0000-000000000001\"}"))
                .hasStatus(404);
    }

    @Test
    void theButtonOfThePageOfResultsSavesWhatIsAskedThere() {
        assertThat(web.post().uri("/matching/searches?q=矿热炉烟气&kind=achievement").with(SignedIn.as(one)))
                .hasStatus3xxRedirection();
        assertThat(web.get().uri("/matching/searches").with(SignedIn.as(one)))
                .hasStatusOk()
                .bodyText()
                .contains("矿热炉烟气")
                .contains("科技成果");
        assertThat(web.get().uri("/api/v1/alerts").with(SignedIn.as(one)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.count")
                .isEqualTo(0);
    }

    private MvcTestResult save(String body) {
        return web.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(SignedIn.as(one))
                .exchange();
    }

    private static Viewer person() {
        return new Viewer(Identifier.next(), "甲", Set.of(Role.FIRM), OrganisationId.next(), null, "127.0.0.1");
    }
}
