package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Elder mode has a home page of its own: six verbs, large targets, and every link leads somewhere. */
@DemoHouse
class ElderHomeTest {
    private static final double TARGET = 52;

    @LocalServerPort
    int port;

    @Test
    void sixVerbsWithLargeTargetsAndNoDeadLink() {
        try (var chromium = Chromium.open()) {
            Page page = chromium.visitor(390, ColorScheme.LIGHT);
            page.navigate(root() + "/display?elder=on&back=/");
            assertThat(page.locator("h1")).hasText("您好，想办什么事？");
            assertThat(page.locator(".big-links a")).hasCount(6);
            assertThat(Chromium.excessWidth(page)).isLessThanOrEqualTo(0);
            for (Locator control : page.locator(".big-links a, .elder-home form .input, .elder-home form .btn")
                    .all()) {
                assertThat(control.boundingBox().height).isGreaterThanOrEqualTo(TARGET);
            }
            assertThat(Chromium.violations(page)).isEmpty();
            assertThat(dead(page)).isEmpty();
            page.navigate(root() + "/");
            page.locator("main a[href*='elder=off']").click();
            assertThat(page.locator(".big-links")).hasCount(0);
        }
    }

    private List<String> dead(Page page) {
        Set<String> links = new TreeSet<>();
        page.locator("main a, footer a").all().forEach(link -> links.add(link.getAttribute("href")));
        List<String> dead = new ArrayList<>();
        // these change the mode instead of leading somewhere
        links.removeIf(link -> link.startsWith("/display?"));
        for (String link : links) {
            var answer = page.context().request().get(root() + link);
            if (!answer.ok()) {
                dead.add(link + " answers " + answer.status());
            }
        }
        return dead;
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }
}
