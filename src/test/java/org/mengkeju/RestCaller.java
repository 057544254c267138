package org.mengkeju;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the program's interface as somebody; bodies may be written with single quotes. */
public record RestCaller(MockMvcTester web) {
    /** Sends a request; a version goes as {@code If-Match}. */
    public MvcTestResult call(
            HttpMethod method, String path, @Nullable String body, Viewer viewer, @Nullable Integer version) {
        var request = web.method(method)
                .uri(path)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(SignedIn.as(viewer));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
        }
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.exchange();
    }

    /** What was answered. */
    public static JsonNode read(MvcTestResult result) {
        return JsonMapper.shared()
                .readTree(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
