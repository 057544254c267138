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
    @LocalServerPort
    int port;

    @Test
    void axeFindsNothingInLightAndDark() {
        List<String> found = new ArrayList<>();
        try (var chromium = Chromium.open()) {
            Page page = chromium.visitor(1440, ColorScheme.LIGHT);
            for (String path : PublicPages.ALL) {
                page.navigate(url(path));
                found.addAll(Chromium.violationsInLightAndDark(page));
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
            for (String path : PublicPages.ALL) {
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
            for (String path : PublicPages.ALL) {
                page.navigate(url(path));
                int excess = Chromium.excessWidth(page);
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
