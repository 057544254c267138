package org.mengkeju.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a page is looked at: axe in light and dark, and its width on a phone. With {@code -Dpictures=FOLDER} it is drawn wide and on
 * a phone, each in light and in dark.
 */
final class Looking {
    private static final int WIDE = 1440;
    private static final int PHONE = 390;

    private final List<String> faults = new ArrayList<>();

    /** Notes what axe finds and what does not fit a phone; the page is left wide and in light. */
    void look(Page page, String name) {
        faults.addAll(Chromium.violationsInLightAndDark(page));
        pictures(page, name);
        page.setViewportSize(PHONE, 900);
        int excess = Chromium.excessWidth(page);
        if (excess > 0) {
            faults.add(name + " " + page.url() + " is too wide on a phone by " + excess);
        }
        pictures(page, name + "-" + PHONE);
        page.setViewportSize(WIDE, 1000);
    }

    /** Goes there and looks. */
    void look(Page page, String address, String name) {
        page.navigate(address);
        look(page, name);
    }

    /** Looks at each path as the account that has it. */
    void walk(Chromium chromium, String root, Map<String, List<String>> pages) {
        pages.forEach((account, paths) -> {
            Page page = chromium.signedIn(root, account);
            for (int n = 0; n < paths.size(); n++) {
                look(page, root + paths.get(n), name(account, n, paths.get(n)));
            }
        });
    }

    List<String> faults() {
        return faults;
    }

    private static String name(String account, int place, String path) {
        String brief = path.replaceAll("[0-9a-f-]{36}", "x").replaceAll("[/?=]", "-");
        return account + "-" + (place + 1) + brief;
    }

    private static void pictures(Page page, String name) {
        String folder = System.getProperty("pictures");
        if (folder != null) {
            picture(page, Path.of(folder, name + ".png"));
            Chromium.show(page, ColorScheme.DARK);
            picture(page, Path.of(folder, name + "-dark.png"));
            Chromium.show(page, ColorScheme.LIGHT);
        }
    }

    private static void picture(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
