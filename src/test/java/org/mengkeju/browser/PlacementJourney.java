package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A researcher writes an achievement, takes a link and a discipline that are proposed, and finds them stored. */
final class PlacementJourney {
    /** The first proposals wait until the catalogue has been read. */
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(180_000);

    private static final int PHONE = 390;

    private final Chromium chromium;
    private final String root;

    PlacementJourney(Chromium chromium, String root) {
        this.chromium = chromium;
        this.root = root;
    }

    void walk() {
        Page page = chromium.signedIn(root, "researcher");
        page.navigate(root + "/catalogue/achievements/new");
        page.locator("#f-title").fill("奶牛乳房炎早期在线检测");
        page.locator("#f-text").fill("在挤奶厅管路上加装电导率与体细胞数传感器，提前两天报警，隐性乳房炎检出率 86%，少用抗生素。");
        Locator proposals = page.locator("#placement .proposals");
        assertThat(proposals).containsText("奶牛健康管理", PATIENT);
        assertThat(proposals).containsText("您写到了");
        assertThat(page.locator("select[name=links]").first()).hasValue("");
        assertThat(Chromium.violations(page)).isEmpty();
        picture(page, "1440-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Chromium.violations(page)).isEmpty();
        picture(page, "1440-dark");
        page.setViewportSize(PHONE, 900);
        assertThat(Chromium.excessWidth(page)).isZero();
        picture(page, "390-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        picture(page, "390-light");
        take(page);
    }

    private void take(Page page) {
        page.locator("input[name='take.links'][value='dairy/health']").check();
        Locator discipline = page.locator("input[name='take.disciplines']").first();
        String code = discipline.getAttribute("value");
        discipline.check();
        page.locator("button[value=save]").click();
        page.waitForURL(Pattern.compile(".*/edit$"));
        assertThat(page.locator("select[name=links]").first()).hasValue("dairy/health");
        assertThat(page.locator("#f-disciplines")).hasValue(code);
        assertThat(page.locator("#f-industries")).hasValue("");
    }

    /** Where somebody wants to look at the pages: a folder named by the system property. */
    private static void picture(Page page, String name) {
        String folder = System.getProperty("mengkeju.pictures");
        if (folder != null && Files.isDirectory(Path.of(folder))) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, "placement-" + name + ".png")));
        }
    }
}
