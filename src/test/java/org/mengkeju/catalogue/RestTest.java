package org.mengkeju.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mengkeju.House;
import org.mengkeju.SignedIn;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.region.WorkingCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page can do, REST can do with the same rights. */
@House
class RestTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    JsonMapper json;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    RegionClock clock;

    private final Viewer firm = Sample.firm();
    private final Viewer staff = Sample.staff("NM-02");

    private static String need(String title, String tried) {
        return """
                {"title": "%s", "text": "炉衬涂层半年就脱落，停炉补涂一次损失三天产能。%s", "tried": "%s",
                 "links": ["rare-earth/beneficiation"], "divisions": ["150200"], "visibility": "public",
                 "budget_wan": [80, 150],
                 "targets": [{"name": "连续使用时间", "present": "6", "target": "≥ 24", "unit": "个月"}]}
                """.formatted(title, title, tried);
    }

    private MvcTestResult send(HttpMethod method, String path, String body, Viewer viewer, String... headers) {
        var request = web.method(method)
                .uri(path)
                .with(SignedIn.as(viewer))
                .accept("application/json")
                .contentType("application/json")
                .content(body);
        for (int at = 0; at < headers.length; at += 2) {
            request = request.header(headers[at], headers[at + 1]);
        }
        return request.exchange();
    }

    private JsonNode body(MvcTestResult result) {
        try {
            return json.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String published(String title) {
        JsonNode begun = body(send(HttpMethod.POST, "/api/v1/needs", need(title, ""), firm));
        String path = begun.path("href").asString();
        assertThat(send(HttpMethod.POST, path + "/submit", "", firm)).hasStatus(200);
        assertThat(send(HttpMethod.POST, path + "/publish", "", staff)).hasStatus(200);
        return path;
    }

    @Test
    void theSameKeyWithTheSameBodyBeginsOnceAndWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        var first = send(HttpMethod.POST, "/api/v1/needs", need("一次就够", "甲"), firm, "Idempotency-Key", key);
        var again = send(HttpMethod.POST, "/api/v1/needs", need("一次就够", "甲"), firm, "Idempotency-Key", key);
        assertThat(first).hasStatus(201);
        assertThat(again).hasStatus(201);
        assertThat(body(again).path("id")).isEqualTo(body(first).path("id"));
        assertThat(send(HttpMethod.POST, "/api/v1/needs", need("一次就够", "只改了这一处"), firm, "Idempotency-Key", key))
                .hasStatus(409);
        assertThat(body(send(
                                HttpMethod.POST,
                                "/api/v1/needs",
                                need("一次就够", "甲"),
                                Sample.firm(),
                                "Idempotency-Key",
                                key))
                        .path("id"))
                .as("another caller's key")
                .isNotEqualTo(body(first).path("id"));
    }

    @Test
    void anOwnersChangeOfWhatIsPublishedWaitsForTheCheck() {
        String path = published("公开的一版 RS1");
        var changed = send(HttpMethod.PUT, path, need("改过的一版 RS1", ""), firm, "If-Match", "\"1\"");
        assertThat(changed).hasStatus(202);
        assertThat(body(changed).path("title").asString()).isEqualTo("公开的一版 RS1");
        assertThat(body(changed).path("draft").path("submitted_at").asString(""))
                .isNotEmpty();
        var change = body(send(HttpMethod.GET, path + "/change", "", staff));
        assertThat(change.path("differences").values())
                .extracting(difference -> difference.path("field").asString())
                .containsExactlyInAnyOrder("title", "text");
        assertThat(body(send(HttpMethod.GET, "/api/v1/listings/waiting", "", staff))
                        .toString())
                .contains("RS1");
        assertThat(send(HttpMethod.POST, path + "/change/accept", "", firm)).hasStatus(403);
        assertThat(send(HttpMethod.POST, path + "/change/accept", "", Sample.staff("NM-01")))
                .hasStatus(404);
        assertThat(send(HttpMethod.POST, path + "/change/refuse", "{}", staff)).hasStatus(422);
        var accepted = send(HttpMethod.POST, path + "/change/accept", "", staff);
        assertThat(accepted).hasStatus(200);
        assertThat(body(accepted).path("title").asString()).isEqualTo("改过的一版 RS1");
        assertThat(body(send(HttpMethod.GET, path + "/history", "", firm))
                        .path("versions")
                        .size())
                .isEqualTo(2);
        assertThat(send(HttpMethod.GET, path + "/history", "", Sample.firm())).hasStatus(404);
        assertThat(send(HttpMethod.POST, path + "/change/accept", "", staff))
                .as("nothing waits any more")
                .hasStatus(404);
    }

    @Test
    void whoeverDidNotSeeTheLatestIsToldWithWhatIsThereNow() {
        String path = published("两个程序 RS2");
        assertThat(send(HttpMethod.PUT, path, need("先到 RS2", ""), firm, "If-Match", "\"1\""))
                .hasStatus(202);
        var late = send(HttpMethod.PUT, path, need("后到 RS2", ""), Sample.colleague(firm), "If-Match", "\"1\"");
        assertThat(late).hasStatus(412);
        assertThat(body(late).path("current_texts").path("title").asString()).isEqualTo("先到 RS2");
        String seen = String.valueOf(late.getResponse().getHeader("ETag"));
        assertThat(send(HttpMethod.PUT, path, need("看过再改 RS2", ""), Sample.colleague(firm), "If-Match", seen))
                .hasStatus(202);
        assertThat(send(HttpMethod.PUT, path, need("没带版本 RS2", ""), firm)).hasStatus(422);
        assertThat(send(HttpMethod.PUT, path, need("别家 RS2", ""), Sample.firm(), "If-Match", seen))
                .hasStatus(404);
    }

    @Test
    void filesGoInAndOutWithTheRightsOfThePages() {
        String rows = "code,title,text,services,divisions\nRS-1,机构甲,帮忙,检测,包头市\n";
        assertThat(importing(rows, firm, "k1")).hasStatus(403);
        String key = UUID.randomUUID().toString();
        var first = importing(rows, staff, key);
        assertThat(first).hasStatus(200);
        assertThat(body(first).path("imported").asInt()).isEqualTo(1);
        assertThat(body(importing(rows, staff, key)))
                .as("sent again under the same key")
                .isEqualTo(body(first));
        var refused =
                importing(rows + "RS-2,,帮忙,检测,火星\n", staff, UUID.randomUUID().toString());
        assertThat(refused).hasStatus(422);
        assertThat(body(refused).path("faults").values())
                .extracting(fault ->
                        fault.path("line").asInt() + fault.path("column").asString())
                .contains("2code", "3title", "3divisions");
        assertThat(web.get().uri("/api/v1/agencies/export.csv"))
                .hasStatus(200)
                .bodyText()
                .contains("RS-1");
        assertThat(send(HttpMethod.POST, "/api/v1/agencies/import", "{}", staff))
                .hasStatus(422);
    }

    private MvcTestResult importing(String rows, Viewer viewer, String key) {
        return web.post()
                .uri("/api/v1/agencies/import")
                .with(SignedIn.as(viewer))
                .header("Idempotency-Key", key)
                .contentType("text/csv;charset=UTF-8")
                .content(rows.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    @Test
    void aProgramBooksAndTheCentreAnswers() {
        String line = """
                {"title": "中试线 RS3", "text": "吨级萃取中试线", "platform_kind": "pilot-line", "level": "regional",
                 "capacity": "每月 20 吨", "bookable": true, "divisions": ["150200"], "visibility": "public"}
                """;
        JsonNode begun = body(send(HttpMethod.POST, "/api/v1/platforms", line, firm));
        String path = begun.path("href").asString();
        assertThat(send(HttpMethod.POST, path + "/submit", "", firm)).hasStatus(200);
        assertThat(send(HttpMethod.POST, path + "/publish", "", staff)).hasStatus(200);
        LocalDate day = calendar.addWorkingDays(clock.today(), 4);
        String wish = "{\"date\": \"" + day + "\", \"part\": \"morning\", \"purpose\": \"试两炉\"}";
        Viewer other = Sample.firm();
        String key = UUID.randomUUID().toString();
        var asked = send(HttpMethod.POST, path + "/bookings", wish, other, "Idempotency-Key", key);
        assertThat(asked).hasStatus(201);
        assertThat(body(send(HttpMethod.POST, path + "/bookings", wish, other, "Idempotency-Key", key)))
                .isEqualTo(body(asked));
        assertThat(send(HttpMethod.POST, path + "/bookings", wish, other)).hasStatus(409);
        JsonNode calendarDay = body(send(HttpMethod.GET, path + "/bookings?days=1&from=" + day, "", other))
                .get(0);
        assertThat(calendarDay.path("morning_free").asBoolean()).isFalse();
        assertThat(calendarDay.path("afternoon_free").asBoolean()).isTrue();
        String booking = "/api/v1/bookings/" + body(asked).path("id").asString();
        assertThat(send(HttpMethod.GET, booking, "", Sample.firm())).hasStatus(404);
        assertThat(body(send(HttpMethod.GET, "/api/v1/bookings", "", staff))
                        .path("to_answer")
                        .toString())
                .contains("试两炉");
        assertThat(body(send(HttpMethod.POST, booking + "/confirmed", "", staff))
                        .path("state")
                        .asString())
                .isEqualTo("confirmed");
        assertThat(send(HttpMethod.POST, booking + "/declined", "{\"reason\": \"检修\"}", staff))
                .hasStatus(409);
        assertThat(body(send(HttpMethod.POST, booking + "/cancelled", "", other))
                        .path("next")
                        .size())
                .isZero();
    }

    @Test
    void theDescriptionTypesTheFieldsOfEveryKind() {
        JsonNode api = body(web.get().uri("/api/v1/openapi.json").exchange());
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        for (Kind kind : Kind.values()) {
            assertThat(api.path("paths").has("/api/v1/" + kind.path()))
                    .as(kind.path())
                    .isTrue();
        }
        JsonNode create = api.path("paths").path("/api/v1/needs").path("post");
        assertThat(create.at("/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/NeedFields");
        JsonNode fields =
                api.path("components").path("schemas").path("NeedFields").path("properties");
        assertThat(fields.path("trl_min").path("maximum").asInt()).isEqualTo(9);
        assertThat(fields.at("/targets/items/properties/target/type").asString())
                .isEqualTo("string");
        assertThat(fields.at("/budget_wan/type").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrderElementsOf(List.of("array", "null"));
        assertThat(api.path("paths").path("/api/v1/policies").has("post")).isFalse();
        List<String> unknown = Arrays.stream(api.toString().split("\"\\$ref\":\"#/components/schemas/"))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .filter(name -> !api.path("components").path("schemas").has(name))
                .toList();
        assertThat(unknown).isEmpty();
    }
}
