package org.mengkeju;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@House
class DisplayTest {
    @Autowired
    MockMvcTester web;

    @Test
    void aChoiceIsKeptInACookieAndComesBackToThePage() {
        assertThat(web.get().uri("/display?theme=dark&back=/catalogue/needs?page=2"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/catalogue/needs?page=2")
                .cookies()
                .hasValue("mkj-theme", "dark");
    }

    @Test
    void aRedirectNeverLeavesTheSite() {
        assertThat(web.get().uri("/display?theme=dark&back=//example.org/")).hasRedirectedUrl("/");
        assertThat(web.get().uri("/display?theme=dark&back=https://example.org/"))
                .hasRedirectedUrl("/");
    }
}
