package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SetClock;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.network.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A race walked in a browser: two teams are chosen for one task, both start with the same money, three experts and the final
 * user score the same gate, one team leaves for reasons everybody reads, the other goes on.
 */
@ClockHouse
class RaceJourneyTest {
    /** Accounts and the names they are chosen by; connected with neither team. */
    private static final Map<String, String> JURY = Map.of("expert3", "专家 03", "expert4", "专家 04", "expert5", "专家 05");

    @Autowired
    ApplicationContext house;

    @LocalServerPort
    int port;

    @Test
    void twoTeamsStartAndOneLeavesAtTheGate() {
        house.getBean(SetClock.class).set(LocalDate.of(2026, 9, 1));
        Listing need = new DealHouse(house).need("高寒风场叶片覆冰停机太久");
        try (var chromium = Chromium.open()) {
            var cast = new Cast(chromium, "http://127.0.0.1:" + port, house);
            var call = new CallSteps(cast);
            call.draftFromNeed(need, "race");
            call.propose(true);
            call.pass();
            var panel = new PanelSteps(cast, call.id(), need.title());
            panel.draw("argument");
            panel.score("80");
            call.pass();
            LocalDate last = call.publish();

            String other = cast.newcomer("演示研究所 K", Role.RESEARCHER);
            String first = call.bid("researcher", "疏冰涂层方案", "");
            String second = call.bid(other, "热气循环除冰方案", "");
            call.closeAndAdmit(last, 2);
            panel.draw("review");
            panel.score("84", "79");
            call.advance();
            call.opinions("88", "81");
            call.decideAndNotice(2);
            call.sign("researcher", first);
            call.sign(other, second);
            call.advance();

            List<ProjectSteps> teams =
                    List.of(new ProjectSteps(cast, "researcher", "疏冰涂层方案"), new ProjectSteps(cast, other, "热气循环除冰方案"));
            teams.forEach(ProjectSteps::begin);
            teams.forEach(team -> team.report(1));
            Page track = cast.at("", "/projects/races/" + call.id());
            assertThat(track.locator("ol .lane")).hasCount(2);
            assertThat(track.getByText("已拨 1,800,000.00 元")).hasCount(2);
            gate(cast, "/projects/races/" + call.id() + "/gates/1");
            track.reload();
            assertThat(track.locator("ol .lane.out")).hasCount(1);
            assertThat(track.locator("ol .lane.out")).containsText("演示研究所 K");
            assertThat(track.locator("main")).containsText("末位：除冰一次要停机四小时");
            cast.look(track, "race-track");
            teams.getFirst().report(2);
            assertThat(cast.at("auditor", call.desk()).locator("main")).containsText("全部经过");
            assertThat(cast.faults()).isEmpty();
        }
    }

    /** Nobody sees another's score before the decision. */
    private static void gate(Cast cast, String gate) {
        JURY.forEach((account, name) -> {
            Page officer = cast.at(CallSteps.OFFICER, gate);
            officer.locator("select[name=person]").selectOption(new SelectOption().setLabel(name));
            Cast.press(officer, "请进专家组");
        });
        JURY.keySet().forEach(account -> sign(cast, account, gate, "86", "71"));
        assertThat(cast.at("expert3", gate).locator("main")).not().containsText("71.00 专家");
        sign(cast, CallSteps.POSTER, gate, "90", "70");
        Page officer = cast.at(CallSteps.OFFICER, gate);
        Locator decide = officer.locator("form[action$='/decide']");
        decide.locator("[name=words]").fill("末位：除冰一次要停机四小时，另一队不用停机。");
        Cast.press(officer, "作出取舍");
        assertThat(officer.locator(".bench-head")).containsText("已决定");
        cast.look(officer, "race-gate");
    }

    private static void sign(Cast cast, String account, String gate, String researcher, String newcomer) {
        for (String points : List.of(researcher, newcomer)) {
            Page page = cast.at(account, gate);
            String team = points.equals(researcher) ? "演示研究院 A" : "演示研究所 K";
            Locator form = page.locator("section")
                    .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.HEADING, CallSteps.named(team))))
                    .locator("form");
            form.locator("[name=points]").fill(points);
            form.locator("[name=words]").fill("在风场现场看过，按同一套方法测的。");
            Cast.enter(form.locator("button"));
            assertThat(page.locator("main")).containsText("您已签分");
        }
    }
}
