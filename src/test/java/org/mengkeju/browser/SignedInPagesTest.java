package org.mengkeju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages behind the sign-in pass axe in light, dark and elder mode, and none scrolls sideways on a phone. */
@DemoHouse
class SignedInPagesTest {
    private static final int PHONE = 360;
    private static final Map<String, List<String>> PAGES = Map.of(
            "firm",
                    List.of(
                            "/desk",
                            "/account",
                            "/organisation",
                            "/desk/listings",
                            "/desk/bookings",
                            "/deals",
                            "/ledger/accounts",
                            "/ledger/statements",
                            "/registrations",
                            "/desk/market",
                            "/catalogue/needs/new",
                            "/catalogue/achievements/new",
                            "/catalogue/experts/new",
                            "/catalogue/platforms/new",
                            "/catalogue/finance/new",
                            "/catalogue/agencies/new",
                            "/catalogue/platforms/P-rare-earth-01/bookings",
                            "/"),
            "staff",
                    List.of(
                            "/desk",
                            "/desk/checks",
                            "/desk/market",
                            "/centre/people",
                            "/centre/organisations",
                            "/catalogue/needs/import"),
            "admin", List.of("/desk", "/admin/accounts", "/admin/organisations", "/admin/audit"));

    @LocalServerPort
    int port;

    @Test
    void axeFindsNothingAndNothingScrollsSidewaysInAnyMode() {
        List<String> found = new ArrayList<>();
        try (var chromium = Chromium.open()) {
            PAGES.forEach((account, paths) -> {
                Page page = chromium.signedIn(root(), account);
                walk(page, account, paths, Chromium::violationsInLightAndDark, found);
                page.navigate(root() + "/display?elder=on&back=/desk");
                assertThat(page.locator("html").getAttribute("data-elder")).isNotNull();
                walk(page, account + " elder", paths, Chromium::violations, found);
            });
        }
        assertThat(found).isEmpty();
    }

    private void walk(Page page, String who, List<String> paths, Function<Page, List<String>> axe, List<String> found) {
        page.setViewportSize(1440, 1000);
        for (String path : paths) {
            page.navigate(root() + path);
            axe.apply(page).forEach(one -> found.add(who + ": " + one));
            page.setViewportSize(PHONE, 800);
            int excess = Chromium.excessWidth(page);
            if (excess > 0) {
                found.add(who + ": " + path + " is " + excess + " px too wide");
            }
            page.setViewportSize(1440, 1000);
        }
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }
}
