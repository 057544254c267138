package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SetClock;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.network.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What nobody can supply, walked in a browser by everybody who takes part: a firm's need becomes a challenge, two bid, drawn
 * experts score, the public reads along, the winner signs, delivers by milestones and is accepted.
 */
@ClockHouse
class ChallengeJourneyTest {
    @Autowired
    ApplicationContext house;

    @LocalServerPort
    int port;

    @Test
    void fromAnUnmetNeedToAcceptance() {
        house.getBean(SetClock.class).set(LocalDate.of(2026, 9, 1));
        Listing need = new DealHouse(house).need("储能站零下三十度放不出电");
        try (var chromium = Chromium.open()) {
            var cast = new Cast(chromium, "http://127.0.0.1:" + port, house);
            var call = new CallSteps(cast);
            call.draftFromNeed(need, "open-challenge-m1");
            call.propose(false);
            call.pass();
            var panel = new PanelSteps(cast, call.id(), need.title());
            panel.draw("argument");
            assertThat(panel.score("88")).hasSize(3);
            call.pass();
            LocalDate last = call.publish();

            String other = cast.newcomer("演示研究所 H", Role.RESEARCHER);
            String first = call.bid("researcher", "低熔点共晶电解液方案", "association");
            String second = call.bid(other, "自加热模组方案", "");
            call.closeAndAdmit(last, 2);
            panel.draw("review");
            panel.isPublic(2);
            List<String> scored = panel.score("86", "74");
            assertThat(scored).hasSizeGreaterThanOrEqualTo(3).doesNotContain("expert2");
            call.advance();
            call.opinions("90", "70");
            call.decideAndNotice(1);
            assertThat(cast.at(other, second).locator(".bench-head")).containsText("未入选");
            call.sign("researcher", first);
            call.advance();

            var project = new ProjectSteps(cast, "researcher", "低熔点共晶电解液方案");
            project.begin();
            project.deliver(1);
            project.deliver(2);
            project.accept();
            Page visitor = cast.at("", call.page());
            assertThat(visitor.locator("main")).containsText("已完成");
            assertThat(cast.faults()).isEmpty();
        }
    }
}
