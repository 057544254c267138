package org.mengkeju.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium for tests that walk pages; where the machine has none, such tests say so and are skipped. */
final class Chromium implements AutoCloseable {
    private static final int PATIENCE_MS = 30_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String COLOURS_HAVE_CHANGED = """
            Promise.allSettled(document.getAnimations()
                .filter(one => Number.isFinite(one.effect.getComputedTiming().endTime))
                .map(one => one.finished))""";
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    static Chromium open() {
        var executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium on this machine: browser tests are skipped");
        // as patient as every other step: a page may wait for a machine that does much at once
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        return new Chromium(executable.get());
    }

    /** A fresh visitor with a window of this width. */
    Page visitor(int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 1000)
                .setColorScheme(scheme)
                .setLocale("zh-CN"));
        context.setDefaultTimeout(PATIENCE_MS);
        return context.newPage();
    }

    Page visitor() {
        return visitor(1440, ColorScheme.LIGHT);
    }

    /** A fresh visitor who has signed in to the program at this address with a demonstration account. */
    Page signedIn(String root, String account) {
        Page page = visitor();
        page.navigate(root + "/signin");
        page.locator("#name").fill(account);
        page.locator("#password").fill("Demo-2026!");
        page.locator("main button[type=submit]").click();
        page.waitForURL(address -> !address.contains("/signin"));
        return page;
    }

    /** By how many pixels a page is wider than its window. */
    static int excessWidth(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** The same person in a browser that runs no script. */
    Page withoutScript(Page signedIn) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(1440, 1000)
                .setLocale("zh-CN"));
        context.addCookies(signedIn.context().cookies());
        return context.newPage();
    }

    /** What axe finds wrong on a page, by WCAG 2.2 A and AA: one line for each rule broken, with the first places. */
    static List<String> violations(Page page) {
        // what lies half under the bar of a page that was scrolled is smaller than it is
        page.evaluate("window.scrollTo({top: 0, behavior: 'instant'})");
        return found(
                page, new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
    }

    /** The same in light, and in dark what differs there: the colours. The page is left in light. */
    static List<String> violationsInLightAndDark(Page page) {
        List<String> found = new ArrayList<>(violations(page));
        show(page, ColorScheme.DARK);
        found(page, new AxeBuilder(page).withRules(RULES_OF_COLOUR)).forEach(one -> found.add("dark " + one));
        show(page, ColorScheme.LIGHT);
        return found;
    }

    /** Shows the page in this scheme, once its colours stand still. */
    static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate(COLOURS_HAVE_CHANGED);
    }

    private static List<String> found(Page page, AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> page.url() + " " + rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList())
                .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
