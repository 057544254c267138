package org.mengkeju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every public page passes axe in light, dark and elder mode, and none scrolls sideways on a phone. */
@DemoHouse
class AccessiblePagesTest {
    private static final List<String> PAGES = List.of(
            "/",
            "/matching",
            "/matching?q=高温窑炉涂层怎样更节能、更耐用",
            "/catalogue/achievements",
            "/catalogue/achievements/A-rare-earth-01",
            "/catalogue/needs/N-rare-earth-01",
            "/catalogue/experts/E-rare-earth-01",
            "/catalogue/platforms/P-rare-earth-01",
            "/catalogue/finance/F-01",
            "/catalogue/agencies/S-01",
            "/catalogue/policies",
            "/chains/rare-earth?link=magnets",
            "/network",
            "/network/NM-02",
            "/indicators",
            "/zones/firms",
            "/boards/transfer",
            "/windows/policy-advice",
            "/about/accessibility",
            "/about/interfaces",
            "/signin");

    @LocalServerPort
    int port;

    @Test
    void axeFindsNothingInLightAndDark() {
        List<String> found = new ArrayList<>();
        try (var chromium = Chromium.open()) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = chromium.visitor(1440, scheme);
                for (String path : PAGES) {
                    page.navigate(url(path));
                    found.addAll(Chromium.violations(page));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void axeFindsNothingInElderMode() {
        List<String> found = new ArrayList<>();
        try (var chromium = Chromium.open()) {
            Page page = chromium.visitor(1440, ColorScheme.LIGHT);
            page.navigate(url("/display?elder=on&back=/"));
            for (String path : PAGES) {
                page.navigate(url(path));
                found.addAll(Chromium.violations(page));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noPageScrollsSidewaysOnAPhone() {
        List<String> wide = new ArrayList<>();
        try (var chromium = Chromium.open()) {
            Page page = chromium.visitor(360, ColorScheme.LIGHT);
            for (String path : PAGES) {
                page.navigate(url(path));
                int excess = ((Number) page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue();
                if (excess > 0) {
                    wide.add(path + " is " + excess + " px too wide");
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
