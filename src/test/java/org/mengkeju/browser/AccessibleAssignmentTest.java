package org.mengkeju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.selection.panel.Panelling;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * An officer makes a draft of an assignment, reads why, publishes and undoes it; every page on the way passes axe in light and dark
 * and fits a phone. With {@code -Dpictures=FOLDER} the pages are drawn.
 */
@ClockHouse
class AccessibleAssignmentTest {
    @Autowired
    ApplicationContext house;

    @LocalServerPort
    int port;

    private final Looking looking = new Looking();

    @Test
    void anOfficerAssignsAndEveryPagePasses() {
        String panel = Panelling.accepted(house);
        try (var chromium = Chromium.open()) {
            Page officer = chromium.signedIn(url(""), "officer");
            looking.look(officer, url(panel), "panel");
            officer.navigate(url(panel));
            officer.locator("main")
                    .getByRole(AriaRole.LINK, named("评审分派"))
                    .first()
                    .click();
            String page = officer.url();
            looking.look(officer, page, "assignment-empty");
            officer.locator("[name=most]").fill("1");
            press(officer, "生成草案");
            assertThat(officer.locator("main").textContent()).contains("按这些条件分不下来", "第 1、2、3、4 项");
            looking.look(officer, officer.url(), "assignment-impossible");
            officer.navigate(page);
            press(officer, "生成草案");
            assertThat(officer.locator("main").textContent()).contains("草案", "✓");
            looking.look(officer, page, "assignment-draft");
            looking.look(officer, url(officer.locator("main td a").first().getAttribute("href")), "assignment-pair");
            officer.navigate(page);
            officer.locator("form[action$=publish] [name=ground]").fill("按学科和工作量分派");
            press(officer, "公布分派");
            assertThat(officer.locator("main").textContent()).contains("分派生效中");
            looking.look(officer, page, "assignment-published");
            officer.navigate(page);
            officer.locator("details:has(form[action$=undo]) summary").click();
            officer.locator("form[action$=undo] [name=ground]").fill("换一种分法");
            press(officer, "撤销分派");
            assertThat(officer.locator("main").textContent()).contains("已撤销", "评审全部");
        }
        assertThat(looking.faults()).isEmpty();
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, button(name)).first().press("Enter");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
