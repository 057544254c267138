package org.mengkeju.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.SignedIn;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@House
class RegistrationApiTest {
    private static final String ALL = "/api/v1/registrations";

    @Autowired
    MockMvcTester web;

    @Autowired
    Organisations organisations;

    @Autowired
    Applications applications;

    Viewer first = Filed.registrar("登记员 02");
    Viewer second = Filed.registrar("登记员 03");
    Viewer firm;
    Filed filed;

    @BeforeEach
    void people() {
        filed = new Filed(organisations, applications);
        firm = filed.firm("演示企业 接口");
    }

    @Test
    void theSameKeyOpensOneForm() {
        String key = UUID.randomUUID().toString();
        String once = read(call(HttpMethod.POST, ALL, null, firm, null, key))
                .path("id")
                .asString();
        String again = read(call(HttpMethod.POST, ALL, null, firm, null, key))
                .path("id")
                .asString();
        assertThat(again).isEqualTo(once).isNotEmpty();
    }

    @Test
    void theDeskWorksByRestAndACertificateIsPublicByItsCode() {
        Registration one = filed.submitted(firm, 100_000, "R-" + UUID.randomUUID());
        String at = ALL + "/" + one.id();
        String version = step(at + "/accept", "{}", first, "\"" + one.version() + "\"");
        version = step(at + "/take", "{}", first, version);
        version = step(at + "/propose", "{\"register\":true,\"words\":\"符合\"}", first, version);
        assertThat(call(HttpMethod.POST, at + "/confirm", "{}", first, version, null))
                .hasStatus(409);
        version = step(at + "/confirm", "{}", second, version);
        assertThat(call(HttpMethod.POST, at + "/revoke", "{\"words\":\"x\"}", first, "\"1\"", null))
                .hasStatus(409);
        JsonNode told = read(call(HttpMethod.GET, at, null, firm, null, null));
        assertThat(told.path("state").asString()).isEqualTo("REGISTERED");
        String code = told.path("certificate").path("code").asString();
        MvcTestResult shown =
                call(HttpMethod.GET, ALL + "/verify/" + code, null, Viewer.visitor("192.0.2.9"), null, null);
        assertThat(shown).hasStatusOk();
        assertThat(read(shown).has("form")).isFalse();
        assertThat(call(HttpMethod.GET, ALL + "/verify/AAAA", null, Viewer.visitor("192.0.2.9"), null, null))
                .hasStatus(404);
        assertThat(version).isNotEmpty();
    }

    @Test
    void strangersGetNothingAndFirmsNoDesk() {
        Registration one = filed.submitted(firm, 100_000, "R-" + UUID.randomUUID());
        Viewer stranger = filed.firm("演示企业 别人");
        assertThat(call(HttpMethod.GET, ALL + "/" + one.id(), null, stranger, null, null))
                .hasStatus(404);
        assertThat(call(HttpMethod.GET, ALL + "/desk", null, firm, null, null)).hasStatus(403);
        assertThat(call(HttpMethod.GET, ALL + "/figures", null, firm, null, null))
                .hasStatus(403);
        assertThat(call(HttpMethod.GET, ALL + "/figures", null, first, null, null))
                .hasStatusOk();
    }

    private String step(String path, String body, Viewer viewer, String version) {
        MvcTestResult result = call(HttpMethod.POST, path, body, viewer, version, null);
        assertThat(result).as(path).hasStatusOk();
        return Objects.requireNonNull(result.getResponse().getHeader("ETag"));
    }

    private MvcTestResult call(
            HttpMethod method,
            String path,
            @Nullable String body,
            Viewer viewer,
            @Nullable String version,
            @Nullable String key) {
        var request = web.method(method).uri(path).accept(MediaType.APPLICATION_JSON);
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body.getBytes(StandardCharsets.UTF_8));
        }
        if (version != null) {
            request = request.header("If-Match", version);
        }
        if (key != null) {
            request = request.header("Idempotency-Key", key);
        }
        return request.with(SignedIn.as(viewer)).exchange();
    }

    private static JsonNode read(MvcTestResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }
}
