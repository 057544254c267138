package org.mengkeju.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ClockHouse
class SubsidyApiTest {
    private static final String ALL = "/api/v1/subsidies";

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    SubsidyHouse house;
    Viewer firm;
    final Viewer first = SubsidyHouse.officer("项目主管 07");
    final Viewer second = SubsidyHouse.officer("项目主管 08");

    @BeforeEach
    void aFirmAndADay() {
        house = new SubsidyHouse(context);
        house.day("2026-06-01");
        firm = house.firm();
    }

    @Test
    void aVoucherGoesItsWayByRest() {
        house.budget(SubsidyHouse.VOUCHER, BudgetSource.REGION, 2026, "", 1_000_000);
        house.budget(SubsidyHouse.VOUCHER, BudgetSource.LEAGUE, 2026, "150200", 1_000_000);
        String wish = "{'scheme':'innovation-voucher','service':'testing','purpose':'测样品的成分','planned':'100000'}";
        String key = Identifier.next().toString();
        JsonNode asked = read(call(HttpMethod.POST, ALL + "/vouchers", wish, firm, key, null));
        assertThat(read(call(HttpMethod.POST, ALL + "/vouchers", wish, firm, key, null))
                        .path("id"))
                .isEqualTo(asked.path("id"));
        String other = wish.replace("100000", "90000");
        assertThat(call(HttpMethod.POST, ALL + "/vouchers", other, firm, key, null))
                .hasStatus(409);
        String href = asked.path("href").asString();
        assertThat(step(href + "/desk?step=issue", null, first, 1).path("face").asDouble())
                .isEqualTo(50_000);
        String order =
                "{'provider':'演示研究院 A','code':'12150000MADEM00A2Y','content':'检测','price':'1000','unrelated':true}";
        step(href + "/use?step=order", order, firm, 2);
        step(href + "/use?step=served", "{'on':'2026-06-01'}", firm, 3);
        String bill =
                "{'invoice':'%s','invoiced_on':'2026-06-01','paid':'300.00','paid_on':'2026-06-01','receipt':'回单'}"
                        .formatted("2515" + System.nanoTime());
        JsonNode filed = step(href + "/use?step=file", bill, firm, 4);
        assertThat(filed.path("grant").asDouble()).isEqualTo(150);
        assertThat(filed.path("calculation").path("steps").size()).isGreaterThan(5);
        step(href + "/desk?step=approve", "{}", second, 5);
        JsonNode paid = step(href + "/desk?step=pay", "{'on':'2026-06-01','words':'凭证 1'}", second, 6);
        assertThat(paid.path("state").asString()).isEqualTo("PAID");
        MvcTestResult again = call(HttpMethod.POST, href + "/desk?step=pay", "{'on':'2026-06-01'}", second, null, 6);
        assertThat(again).hasStatus(409);
        assertThat(house.differences()).isEmpty();
    }

    @Test
    void aRefusalIsAProblemWithItsReason() {
        MvcTestResult odd = call(
                HttpMethod.POST,
                ALL + "/vouchers",
                "{'scheme':'innovation-voucher','service':'testing','purpose':'测样品的成分','planned':'1.234'}",
                firm,
                null,
                null);
        assertThat(odd).hasStatus(422);
        assertThat(read(odd).path("detail").asString()).contains("1.234");
        assertThat(call(HttpMethod.POST, ALL + "/claims", "{'scheme':'rd-post-subsidy'}", firm, null, null))
                .hasStatus(422);
        assertThat(call(
                        HttpMethod.POST,
                        ALL + "/claims",
                        "{'scheme':'nothing','figures':{'rd':null}}",
                        firm,
                        null,
                        null))
                .hasStatus(404);
        assertThat(call(HttpMethod.GET, ALL + "/budgets", null, firm, null, null))
                .hasStatus(403);
    }

    @Test
    void aFirmSeesWhatItCanGetAndEverybodyTheSchemesWithTheirSources() {
        JsonNode entitlements = read(call(HttpMethod.GET, ALL + "/entitlements", null, firm, null, null));
        assertThat(entitlements.get(0).path("open").asBoolean()).isTrue();
        JsonNode schemes = read(call(HttpMethod.GET, ALL + "/schemes", null, Viewer.visitor("127.0.0.1"), null, null));
        assertThat(schemes.toString()).contains("实施细则", "平台默认值(非官方)", "rd-post-subsidy");
    }

    @Test
    void aBudgetIsOpenedAndFilledOnceUnderAKey() {
        String wanted = "{'name':'接口预算 %s','scheme':'rewards','source':'REGION','year':2026,'holder':'演示处室'}"
                .formatted(Identifier.next());
        String href = read(call(HttpMethod.POST, ALL + "/budgets", wanted, first, null, null))
                .path("href")
                .asString();
        String money = "{'amount':'1000.50','on':'2026-06-01','evidence':'文号'}";
        call(HttpMethod.POST, href + "/allot", money, first, "k", null);
        JsonNode line = read(call(HttpMethod.POST, href + "/allot", money, first, "k", null));
        assertThat(line.path("free").asDouble()).isEqualTo(1000.5);
        assertThat(call(HttpMethod.POST, href + "/allot", money.replace("1000.50", "2"), first, "k", null))
                .hasStatus(409);
        assertThat(call(HttpMethod.POST, ALL + "/budgets", "{}", first, null, null))
                .hasStatus(422);
    }

    private JsonNode step(String path, @Nullable String body, Viewer viewer, int version) {
        MvcTestResult result = call(HttpMethod.POST, path, body, viewer, null, version);
        assertThat(result).as(path).hasStatusOk();
        return read(result);
    }

    private MvcTestResult call(
            HttpMethod method,
            String path,
            @Nullable String body,
            Viewer viewer,
            @Nullable String key,
            @Nullable Integer version) {
        var request = web.method(method)
                .uri(path)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(SignedIn.as(viewer));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.exchange();
    }

    private static JsonNode read(MvcTestResult result) {
        return JsonMapper.shared()
                .readTree(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
