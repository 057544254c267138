package org.mengkeju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A researcher enters the pool of experts in a browser that runs no script, staff confirm by letter and admit, and every page on
 * the way passes axe in light and dark. With {@code -Dpictures=FOLDER} the pages are drawn.
 */
@DemoHouse
class AccessibleExpertsTest {
    private static final String PROFILE = "/selection/expert/profile";

    @LocalServerPort
    int port;

    private final Looking looking = new Looking();

    @Test
    void anExpertEntersThePoolAndEveryPagePasses() {
        try (var chromium = Chromium.open()) {
            Page researcher = chromium.signedIn(url(""), "researcher");
            looking.look(researcher, url(PROFILE), "profile-empty");
            enter(chromium.withoutScript(researcher));
            looking.look(researcher, url(PROFILE), "profile");
            looking.look(researcher, url("/selection/expert/confirm"), "confirm-empty");
            Page staff = chromium.signedIn(url(""), "staff");
            looking.look(staff, url("/selection/expert/pool"), "pool");
            confirm(chromium.signedIn(url(""), "chief"));
            admit(chromium.withoutScript(staff), staff);
            looking.look(chromium.signedIn(url(""), "expert2"), url(PROFILE), "profile-in-pool");
        }
        assertThat(looking.faults()).isEmpty();
    }

    private void enter(Page page) {
        page.navigate(url(PROFILE));
        page.locator("[name=title]").fill("研究员");
        page.locator("[name=division]").fill("包头市");
        page.locator("[name=born]").fill("1976-03");
        page.locator("[name=disciplines]").fill("4503035");
        page.locator("[name=keywords]").fill("稀土 萃取");
        page.locator("[name=text]").fill("研究稀土萃取分离。");
        press(page, "申请入库");
        page.locator("#jobs [name=name]").fill("演示企业 A");
        page.locator("#jobs [name=to]").fill("2020-06-30");
        press(page, "添加单位");
        page.locator("#works [name=identifier]").fill("10.1000/demo-1");
        page.locator("#works [name=day]").fill("2025-03-01");
        press(page, "添加成果");
        page.locator("#relations [name=who]").fill("expert5");
        press(page, "添加关系");
        assertThat(page.locator("main").textContent()).contains("待单位确认", "10.1000/demo-1", "专家 05");
    }

    /** Somebody else of the same unit. */
    private void confirm(Page colleague) {
        looking.look(colleague, url("/selection/expert/confirm"), "confirm");
        press(colleague, "确认在本单位工作");
        PlaywrightAssertions.assertThat(colleague.locator("main")).not().containsText("科研人员甲");
    }

    private void admit(Page page, Page scripted) {
        page.navigate(url("/selection/expert/pool?q=科研人员甲"));
        page.locator("main tbody a").first().click();
        looking.look(scripted, page.url(), "entry-confirmed");
        press(page, "准予入库");
        assertThat(page.locator("main").textContent()).contains("在库").doesNotContain("专家 05");
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .press("Enter");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
