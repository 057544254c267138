package org.mengkeju.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoHouse
class SignInTest {
    private static final String PASSWORD = "Demo-2026!";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Browser browser = new Browser(0);

    @BeforeEach
    void freshBrowser() {
        browser = new Browser(port);
    }

    @Test
    void theRightPasswordLeadsBackToThePageThatAskedForIt() {
        var asked = browser.get("/account");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).hasValue("/signin?back=%2Faccount");
        var answer = browser.submit(
                "/signin?back=/account",
                "/signin",
                Map.of("name", "Manager", "password", PASSWORD, "back", "/account"));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/account"));
        assertThat(browser.get("/network").body()).contains("经理人甲");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        var wrong = browser.signIn("bank", "not the password");
        var unknown = browser.signIn("nobody-at-all", "not the password");
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("账号或密码不对");
        assertThat(unknown.body()
                        .replace("nobody-at-all", "bank")
                        .replaceAll("name=\"_csrf\"[^>]*>|content=\"[^\"]*\"", ""))
                .isEqualTo(wrong.body().replaceAll("name=\"_csrf\"[^>]*>|content=\"[^\"]*\"", ""));
    }

    @Test
    void aPausedAccountAnswersLikeAnUnknownNameSoThatItTellsNobodyWhoExists() {
        pause("now() + interval '1 hour'");
        try {
            assertThat(browser.signIn("expert", PASSWORD).body())
                    .contains("账号或密码不对，或者因为连续几次不对正在暂停")
                    .doesNotContain("暂停登录到");
        } finally {
            pause("NULL");
        }
    }

    private void pause(String until) {
        jdbc.sql("UPDATE network.account SET locked_until = " + until + " WHERE sign_in_name = 'expert'")
                .update();
    }

    @Test
    void aPlantedSessionIsWorthNothingAfterSigningIn() {
        browser.signIn("registrar", PASSWORD);
        var first = browser.cookie("mkj");
        var again = new Browser(port).header("Cookie", "mkj=" + first.getFirst());
        assertThat(again.get("/signin").statusCode()).isEqualTo(302);
        browser.submit("/account", "/signout", Map.of());
        assertThat(new Browser(port)
                        .header("Cookie", "mkj=" + first.getFirst())
                        .get("/signin")
                        .statusCode())
                .isEqualTo(200);
        browser.signIn("registrar", PASSWORD);
        assertThat(browser.cookie("mkj")).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aVisitorHasNoSessionAndLeavesNoTrace() {
        int before = sessions();
        var home = browser.get("/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(browser.cookie("mkj")).as(home.headers().map().toString()).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void aPostWithoutTheFormTokenIsRefusedWithAPageThatSaysHowToGoOn() {
        var forged = browser.post("/signin", Map.of("name", "firm", "password", PASSWORD));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("这一页开得太久");
    }

    private int sessions() {
        return jdbc.sql("SELECT count(*) FROM spring_session")
                .query(Integer.class)
                .single();
    }
}
