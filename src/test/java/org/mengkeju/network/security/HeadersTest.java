package org.mengkeju.network.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoHouse
class HeadersTest {
    @Autowired
    MockMvcTester web;

    @Test
    void aPageMayRunOnlyItsOwnScriptsAndStandInNoFrame() {
        assertThat(web.get().uri("/signin"))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values.getFirst())
                                .contains("script-src 'self';", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"))
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "strict-origin-when-cross-origin")
                .containsHeader("Permissions-Policy")
                .doesNotContainHeader("Strict-Transport-Security");
    }

    @Test
    void behindTlsTheBrowserIsToldToStayThere() {
        assertThat(web.get().uri("/signin").secure(true)).headers().containsHeader("Strict-Transport-Security");
    }

    @Test
    void everyWorkbenchPageOfOursComes() {
        for (String page :
                new String[] {"/account", "/admin/accounts", "/admin/organisations", "/admin/audit", "/centre/people"
                }) {
            assertThat(web.get().uri(page).with(SignedIn.as("admin")))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(" style=\"", "<style", "<script>", " onclick=", "??");
        }
        assertThat(web.get().uri("/organisation").with(SignedIn.as("firm"))).hasStatusOk();
    }

    @Test
    void noPageOfOursHoldsInlineScriptOrStyle() {
        for (String page : new String[] {"/signin", "/network", "/network/NM-02", "/register", "/"}) {
            assertThat(web.get().uri(page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(" style=\"", "<style", "<script>", " onclick=");
        }
    }
}
