package org.mengkeju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mengkeju.RestCaller.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.RestCaller;
import org.mengkeju.SignedIn;
import org.mengkeju.network.Person;
import org.mengkeju.network.Viewer;
import org.mengkeju.project.course.Project;
import org.mengkeju.selection.CallId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A race by its pages and by REST. */
@ClockHouse
class RaceWebTest {
    private static final Viewer VISITOR = Viewer.visitor("127.0.0.1");

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester web;

    Deliveries all;
    Jurors jurors;
    CallId call;
    final List<Viewer> units = new ArrayList<>();
    final List<Project> teams = new ArrayList<>();

    RestCaller rest;

    @BeforeEach
    void twoTeams() {
        rest = new RestCaller(web);
        all = new Deliveries(house);
        jurors = new Jurors(house);
        call = CallId.next();
        for (String name : new String[] {"演示团队甲", "演示团队乙"}) {
            Viewer unit = all.unit(name);
            units.add(unit);
            Project one = all.begin(all.contract(unit, call, true, Deliveries.of(all.poster)));
            teams.add(all.bound(all.planned(one, unit)));
            all.reported(teams.getLast(), unit, true, true);
        }
    }

    @Test
    void aGateIsScoredSealedDecidedAndPublished() {
        String race = "/projects/races/" + call;
        String gate = race + "/gates/1";
        assertThat(page("/projects/races", VISITOR)).contains("低温钠离子储能电池");
        assertThat(page(race, VISITOR)).contains("赛马道", "2 支在赛", "平台默认值(非官方)", "已拨 900,000.60 元");
        for (Person one : jurors.experts()) {
            post(gate + "/appoint", all.officer, "person", one.id().toString());
        }
        Viewer first = jurors.experts().getFirst().viewer("test");
        assertThat(page("/projects/gates", first)).contains("低温钠离子储能电池", "您签了 0 / 2");
        assertThat(page(gate, first)).contains("签了就不能改").doesNotContain("作出取舍");
        for (int team = 0; team < 2; team++) {
            String key = teams.get(team).id().toString();
            String points = team == 0 ? "88.5" : "41";
            for (Person one : jurors.experts()) {
                post(gate + "/sign", one.viewer("test"), "team", key, "points", points, "words", "高寒实测");
            }
            assertThat(page(gate, all.officer)).contains("已有 3 人签分").doesNotContain("88.50");
            post(gate + "/sign", all.poster, "team", key, "points", points, "words", "试用过");
        }
        assertThat(page(gate, all.poster)).contains("您已签分", "88.50");
        post(gate + "/decide", all.officer, "words", "甲队达标，乙队循环寿命不足");
        assertThat(page(gate, all.officer)).contains("低于及格线", "88.50", "41.00", "已决定");
        assertThat(page(race, VISITOR))
                .contains("1 支在赛", "乙队循环寿命不足", "低于及格线", "41.00 分，指标 2 / 2", "600,000.40", "在节点 1 止步");
        assertThat(page("/projects/" + teams.get(1).id(), units.get(1))).contains("赛马止步");
        assertThat(web.get().uri(gate).with(SignedIn.as(units.get(1)))).hasStatus(404);
        JsonNode told = read(rest.call(HttpMethod.GET, "/api/v1/races/" + call, null, VISITOR, null));
        assertThat(told.path("teams")
                        .get(1)
                        .path("gates")
                        .get(0)
                        .path("outcome")
                        .asString())
                .isEqualTo("UNDER_MARK");
        assertThat(told.path("teams").get(1).path("released").asDouble()).isEqualTo(600_000.4);
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void rulesAndBudgetsHaveTheirPages() {
        assertThat(page("/projects/rules", VISITOR)).contains("提交实施方案", "20 天", "平台默认值(非官方)", "南昌", "招待");
        assertThat(page("/projects/budgets", all.officer)).contains("开一个预算", "演示处室");
        post(
                "/projects/budgets",
                all.officer,
                "name",
                "页面预算 " + call,
                "source",
                "REGION",
                "year",
                "2026",
                "holder",
                "演示处室",
                "amount",
                "1000",
                "evidence",
                "文号 9");
        assertThat(page("/projects/budgets", all.officer)).contains("页面预算 " + call, "1,000.00");
        assertThat(web.get().uri("/projects/budgets").with(SignedIn.as(all.taker)))
                .hasStatus(403);
        assertThat(page("/projects?tab=waiting", all.officer))
                .contains(teams.getFirst().number());
    }

    @Test
    void aProjectGoesItsWayByRestWithVersions() {
        Project one = all.begun();
        String href = "/api/v1/projects/" + one.id();
        String plan = "{'tasks':'电芯','commitment':'yes'}";
        assertThat(rest.call(HttpMethod.POST, href + "/steps/plan", plan, all.taker, 9))
                .hasStatus(409);
        JsonNode planned = read(rest.call(HttpMethod.POST, href + "/steps/plan", plan, all.taker, 1));
        assertThat(planned.path("version").asInt()).isEqualTo(2);
        assertThat(planned.path("moves").toString())
                .contains("REPORT_MILESTONE")
                .doesNotContain("PASS_MILESTONE");
        MvcTestResult odd = rest.call(
                HttpMethod.POST,
                href + "/steps/ask-change",
                "{'kind':'EXTENSION','months':'13','words':'晚'}",
                all.taker,
                2);
        assertThat(odd).hasStatus(422);
        assertThat(read(odd).path("detail").asString()).contains("12");
        assertThat(rest.call(HttpMethod.POST, href + "/steps/stop", "{'words':'停'}", all.officer, 2))
                .hasStatus(409);
        assertThat(rest.call(HttpMethod.POST, href + "/steps/nothing", "{}", all.officer, 2))
                .hasStatus(404);
        assertThat(read(rest.call(HttpMethod.GET, href + "/log", null, all.poster, null))
                        .toString())
                .contains("BEGIN", "FILE_PLAN");
        assertThat(read(rest.call(HttpMethod.GET, "/api/v1/projects", null, all.taker, null))
                        .size())
                .isEqualTo(1);
        assertThat(rest.call(HttpMethod.GET, href, null, units.getFirst(), null))
                .hasStatus(404);
    }

    private String page(String path, Viewer viewer) {
        MvcTestResult result = web.get()
                .uri(path)
                .accept("text/html")
                .with(SignedIn.as(viewer))
                .exchange();
        assertThat(result).as(path).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void post(String path, Viewer viewer, String... fields) {
        var request = web.post().uri(path).accept("text/html").with(SignedIn.as(viewer));
        for (int n = 0; n < fields.length; n += 2) {
            request.param(fields[n], fields[n + 1]);
        }
        MvcTestResult result = request.exchange();
        assertThat(result).as(path).hasStatus3xxRedirection();
        assertThat(result.getMvcResult().getFlashMap().get("refused")).as(path).isNull();
    }
}
