package org.mengkeju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Viewer;
import org.mengkeju.project.Deliveries;
import org.mengkeju.project.Jurors;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.race.RaceDesk;
import org.mengkeju.selection.CallId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A race after its first gate, a project in its second milestone: every page passes axe in light and dark and fits a phone.
 * With {@code -Dpictures=FOLDER} the pages are drawn.
 */
@ClockHouse
class AccessibleProjectsTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    RaceDesk desk;

    @LocalServerPort
    int port;

    private final Looking looking = new Looking();

    private final CallId call = CallId.next();
    private final List<Project> teams = new ArrayList<>();

    @Test
    void theirPagesAreForEverybody() {
        try (var chromium = Chromium.open()) {
            race();
            String race = "/projects/races/" + call;
            String own = "/projects/" + teams.getFirst().id();
            Map<String, List<String>> pages = new LinkedHashMap<>();
            pages.put("firm", List.of("/projects", own, race, "/projects/races", "/projects/rules"));
            pages.put("officer", List.of("/projects", own, "/projects/budgets", race + "/gates/1", race + "/gates/2"));
            pages.put("expert", List.of("/projects/gates", race + "/gates/2"));
            looking.walk(chromium, url(""), pages);
            assertThat(looking.faults()).isEmpty();
        }
    }

    /** Three teams: the demonstration firm and another pass the first gate, the third leaves. */
    private void race() {
        var all = new Deliveries(house);
        var jurors = new Jurors(house);
        Person demoExpert = person("expert");
        List<Viewer> units = List.of(person("firm").viewer("test"), all.unit("演示团队乙"), all.unit("演示团队丙"));
        for (Viewer unit : units) {
            Project one = all.begin(all.contract(unit, call, true, Deliveries.of(all.poster)));
            teams.add(all.bound(all.planned(one, unit)));
            all.reported(teams.getLast(), unit, true, teams.size() < 3);
        }
        for (Person one : jurors.experts()) {
            desk.appoint(call, 1, one.id(), all.officer);
        }
        String[] points = {"88.5", "76", "41"};
        for (int n = 0; n < points.length; n++) {
            for (Person one : jurors.experts()) {
                sign(n, points[n], one.viewer("test"));
            }
            sign(n, points[n], all.poster);
        }
        desk.decide(call, 1, "甲、乙两队达标；丙队循环寿命没有达到，到此止步。", all.officer);
        all.day(LocalDate.of(2027, 2, 1));
        desk.appoint(call, 2, demoExpert.id(), all.officer);
        all.reported(teams.getFirst(), units.getFirst(), true, true);
    }

    private void sign(int team, String points, Viewer by) {
        desk.sign(call, 1, teams.get(team).id().value(), new BigDecimal(points), "高寒场地实测，数据可以复现", by);
    }

    private Person person(String name) {
        return house.getBean(People.class).bySignInName(name).orElseThrow();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
