package org.mengkeju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SetClock;
import org.mengkeju.network.People;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationDesk;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallDesk;
import org.mengkeju.selection.call.CallText;
import org.mengkeju.selection.course.Course;
import org.mengkeju.selection.form.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A challenge that is argued about, another that is open: their pages pass axe in light and dark and fit a phone. With
 * {@code -Dpictures=FOLDER} the pages are drawn.
 */
@ClockHouse
class AccessibleCallsTest {
    private static final CallText TEXT =
            new CallText("低温电芯", "−30 ℃ 下容量保持率不低于 80%", "全国的单位", "在线提交", "财政资金按节点拨付", "专家七成、用户三成");
    private static final Map<String, List<Map<String, String>>> ROWS = Map.of(
            "indicators",
            List.of(Map.of("name", "容量保持率", "target", "≥ 80%")),
            "milestones",
            List.of(Map.of("title", "小试", "month", "6", "test", "第三方检测")));

    @Autowired
    ApplicationContext house;

    @LocalServerPort
    int port;

    private final Looking looking = new Looking();

    @Test
    void theirPagesAreForEverybody() {
        try (var chromium = Chromium.open()) {
            house.getBean(SetClock.class).set(LocalDate.of(2026, 9, 1));
            Call argued = argued();
            Call open = open();
            Call draft = house.getBean(CallDesk.class).begin("race", "赛马草稿", viewer("firm"));
            Application bid = house.getBean(ApplicationDesk.class).begin(open.id(), viewer("researcher"));
            Map<String, List<String>> pages = new LinkedHashMap<>();
            pages.put("firm", List.of("/selection/posted", "/selection/posted/new", "/selection/posted/" + draft.id()));
            pages.put(
                    "researcher",
                    List.of(
                            "/selection/calls",
                            "/selection/calls/" + open.id(),
                            "/selection/applications",
                            "/selection/applications/" + bid.id()));
            pages.put(
                    "officer",
                    List.of(
                            "/selection/desk",
                            "/selection/desk/" + argued.id(),
                            "/selection/calls/" + argued.id() + "/panels/argument",
                            "/selection/desk/" + open.id(),
                            "/selection/panels",
                            "/selection/connections"));
            pages.put("expert", List.of("/selection/reviews"));
            looking.walk(chromium, url(""), pages);
            assertThat(looking.faults()).isEmpty();
        }
    }

    private Viewer viewer(String name) {
        return house.getBean(People.class).bySignInName(name).orElseThrow().viewer("test");
    }

    private Call argued() {
        var desk = house.getBean(CallDesk.class);
        Viewer firm = viewer("firm");
        Call call = desk.begin("open-challenge-m1", TEXT.title(), firm);
        var terms = new Answers(
                Map.of("class", "research", "total_input", "10000000.00", "public_money", "3000000.00", "months", "24"),
                ROWS);
        call = desk.write(call.id(), call.version(), new CallDesk.Writing(TEXT, terms, List.of(), 1), firm);
        call = desk.propose(call.id(), call.version(), firm);
        return house.getBean(Course.class).pass(call.id(), call.version(), "", viewer("officer"));
    }

    private Call open() {
        var desk = house.getBean(CallDesk.class);
        Viewer officer = viewer("officer");
        Call call = desk.begin("open-challenge-m2", TEXT.title(), officer);
        var terms = new Answers(Map.of("public_money", "3000000.00", "months", "24"), ROWS);
        call = desk.write(call.id(), call.version(), new CallDesk.Writing(TEXT, terms, List.of(), 1), officer);
        call = desk.propose(call.id(), call.version(), officer);
        return desk.publish(call.id(), call.version(), LocalDate.of(2026, 10, 31), officer);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
