package org.mengkeju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In English every public page is English; Chinese data stands in elements that say so, for those who listen. */
@DemoHouse
class EnglishPagesTest {
    /** Texts and spoken attributes with Chinese characters or punctuation that no element marks as Chinese. */
    private static final String UNMARKED = """
            () => {
              const chinese = /[\\p{Script=Han}\\u3001-\\u301f\\uff01-\\uff5e]/u, found = [];
              const marked = element => (element.closest('[lang]')?.lang ?? '').startsWith('zh');
              const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
              for (let text; (text = walker.nextNode());) {
                const parent = text.parentElement;
                if (chinese.test(text.data) && !marked(parent) && !['SCRIPT', 'STYLE'].includes(parent.tagName)) {
                  found.push(parent.tagName + ': ' + text.data.trim().slice(0, 60));
                }
              }
              for (const element of document.querySelectorAll('*')) {
                for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'label', 'data-th']) {
                  const value = element.getAttribute(name) ?? '';
                  if (chinese.test(value) && !marked(element)) {
                    found.push('@' + name + ': ' + value.slice(0, 60));
                  }
                }
              }
              return found;
            }""";

    @LocalServerPort
    int port;

    @Test
    void chineseStandsOnlyWhereItIsMarkedAsChinese() {
        List<String> found = new ArrayList<>();
        try (var chromium = Chromium.open()) {
            Page page = chromium.visitor(1440, ColorScheme.LIGHT);
            page.navigate(url("/display?language=en&back=/about/accessibility"));
            for (String path : PublicPages.ALL) {
                page.navigate(url(path));
                page.waitForLoadState(LoadState.NETWORKIDLE);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
                ((List<?>) page.evaluate(UNMARKED)).forEach(text -> found.add(path + " " + text));
            }
        }
        assertThat(found).isEmpty();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
