package org.mengkeju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.approach.Approach;
import org.mengkeju.deal.approach.ApproachAnswers;
import org.mengkeju.deal.approach.ApproachDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Every page of deals passes axe in light, dark and elder mode, and none scrolls sideways on a phone. With
 * {@code -Dpictures=FOLDER} the pages are also drawn, to be looked at.
 */
@DemoHouse
class AccessibleDealPagesTest {
    private final DealHouse house;

    AccessibleDealPagesTest(@Autowired ApplicationContext context) {
        this.house = new DealHouse(context);
    }

    private static final String WORDS = "我们做过同样的工况，连续用了两年半，检测报告可以给您看。";

    @LocalServerPort
    int port;

    @Autowired
    Leads leads;

    @Autowired
    ApproachDesk approach;

    @Autowired
    ApproachAnswers answers;

    /** Pages to walk, by the account that sees them. */
    private final Map<String, List<String>> pages = new LinkedHashMap<>();

    @BeforeEach
    void somethingOnEveryPage() {
        Listing need = house.need("还没人接的难题");
        Listing service = house.achievement(0);
        Lead lead = house.taken("手上的难题");
        approach.respond(need.id(), null, WORDS, house.viewer("researcher"));
        Approach answered = approach.respond(lead.subject(), service.id(), WORDS, house.viewer("researcher"));
        answers.forward(answered.id(), "做过同样的窑", house.viewer("manager"));
        Approach waiting = approach.respond(lead.subject(), null, WORDS, house.viewer("bank"));
        Approach talk = approach.talk(service.id(), null, WORDS, house.viewer("firm"));
        leads.answer(lead.id(), service.id(), false, NoReason.PRICE, "超预算一倍", house.viewer("manager"));
        pages.put(
                "manager",
                List.of("/deals/leads", "/deals/queue", "/deals/leads/" + lead.id(), "/deals/leads/" + waiting.lead()));
        pages.put(
                "firm",
                List.of(
                        "/deals/needs/" + lead.subject(),
                        "/deals/approaches",
                        "/deals/approaches/" + talk.id(),
                        "/deals/listings/" + service.id() + "/talk"));
        pages.put(
                "researcher",
                List.of(
                        "/deals/feedback",
                        "/deals/approaches",
                        "/deals/needs/" + need.id() + "/respond",
                        "/deals/needs/" + lead.subject() + "/respond"));
    }

    @Test
    void axeFindsNothingInLightAndDark() {
        var looking = new Looking();
        try (var chromium = Chromium.open()) {
            looking.walk(chromium, url(""), pages);
        }
        assertThat(looking.faults()).isEmpty();
    }

    @Test
    void axeFindsNothingInElderMode() {
        List<String> found = new ArrayList<>();
        try (var chromium = Chromium.open()) {
            pages.forEach((account, paths) -> {
                Page page = chromium.signedIn(url(""), account);
                page.navigate(url("/display?elder=on&back=/"));
                for (String path : paths) {
                    page.navigate(url(path));
                    found.addAll(Chromium.violations(page));
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noPageScrollsSidewaysOnASmallPhone() {
        List<String> wide = new ArrayList<>();
        try (var chromium = Chromium.open()) {
            pages.forEach((account, paths) -> {
                Page page = DealHouse.signedIn(chromium, url(""), account, 360, ColorScheme.LIGHT);
                for (String path : paths) {
                    page.navigate(url(path));
                    int excess = Chromium.excessWidth(page);
                    if (excess > 0) {
                        wide.add(path + " is " + excess + " px too wide");
                    }
                }
            });
        }
        assertThat(wide).isEmpty();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
