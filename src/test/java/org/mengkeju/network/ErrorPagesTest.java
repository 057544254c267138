package org.mengkeju.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.network.account.AccessTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoHouse
class ErrorPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    AccessTokens tokens;

    Browser browser = new Browser(0);

    @BeforeEach
    void freshBrowser() {
        browser = new Browser(port);
    }

    @Test
    void anUnknownAddressOffersToSearchForItsWords() {
        var page = browser.get("/hydrogen-storage/%E5%82%A8%E6%B0%A2");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这一页", "value=\"hydrogen storage 储氢\"", "class=\"footer\"");
        assertThat(page.body()).doesNotContain("Exception", "at org.");
    }

    @Test
    void brokenTextInTheAddressIsSaidToBeUnreadableAndNoFault() {
        assertThat(browser.get("/network?q=%00").statusCode()).isEqualTo(400);
        var page = browser.get("/network?q=%F0%9F%98%80");
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfThirteenMegabytesIsTooLarge() {
        var page = browser.post("/signin", Map.of("name", "a".repeat(13_000_000)));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("文件太大");
    }

    @Test
    void aRoleThatMayNotIsToldWhichRolesMay() {
        browser.signIn("auditor", "Demo-2026!");
        var page = browser.get("/admin/accounts");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("这一步由管理员来办", "审计人员甲");
    }

    @Test
    void programsGetProblemDetailsForTheSameFaults() {
        var missing = browser.header("Accept", "application/json").get("/api/v1/no-such-thing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(missing.body()).contains("\"status\":404");
    }

    @Test
    void anAccessTokenCarriesItsOwnersRightsAndAFalseOneNone() {
        var manager = people.bySignInName("manager").orElseThrow();
        String token = tokens.create(manager.viewer("local"), manager.id(), "test", 1);
        var program = new Browser(port).header("Accept", "application/json").header("Authorization", "Bearer " + token);
        assertThat(program.get("/api/v1/me").body()).contains("经理人甲");
        var impostor = new Browser(port).header("Accept", "application/json").header("Authorization", "Bearer mkj_x");
        assertThat(impostor.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(new Browser(port)
                        .header("Accept", "application/json")
                        .get("/api/v1/me")
                        .statusCode())
                .isEqualTo(401);
    }
}
