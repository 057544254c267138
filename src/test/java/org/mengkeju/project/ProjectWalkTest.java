package org.mengkeju.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.ListingState;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.ledger.budget.BudgetSource;
import org.mengkeju.network.Viewer;
import org.mengkeju.project.course.Project;
import org.mengkeju.project.course.ProjectState;
import org.mengkeju.project.course.Projects;
import org.mengkeju.project.desk.AchievementDesk;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.TaskSigned;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** A project from the signed contract to the achievement in the catalogue, through the pages alone. */
@ClockHouse
class ProjectWalkTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext house;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    Deliveries all;
    String at = "";
    int version = 1;

    @BeforeEach
    void people() {
        all = new Deliveries(house);
    }

    private Project signed() {
        var contract = all.contract(all.taker, CallId.next(), false, Deliveries.of(all.poster));
        for (int told = 0; told < 2; told++) {
            transaction.executeWithoutResult(_ -> events.publishEvent(new TaskSigned(contract)));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !all.bean(Projects.class).list(all.taker).isEmpty());
        assertThat(all.bean(Projects.class).list(all.taker)).hasSize(1);
        Project one = all.bean(Projects.class).list(all.taker).getFirst();
        at = "/projects/" + one.id();
        return one;
    }

    @Test
    void fromTheSignedContractToTheAchievement() {
        Project one = signed();
        assertThat(page("/projects", all.taker)).contains(one.number(), "低温钠离子储能电池");
        assertThat(page(at, all.taker)).contains("提交实施方案", "自筹 : 财政 = 2.00 : 1", "负面清单", "还没有落实预算");
        post("plan", all.taker, "tasks", "电芯", "items", "招待费 | 100", "commitment", "yes");
        assertThat(refusal).contains("负面清单", "招待");
        post("plan", all.taker, "tasks", "电芯", "commitment", "yes");
        binds();
        reportsAndPasses();
        reportsAndPasses();
        accepts();
        post(
                "achievement",
                all.taker,
                "title",
                "高寒钠离子电芯",
                "text",
                "在零下三十度不加热也能充放的钠离子电芯，容量保持率百分之八十，循环三千次以上，已经在高寒场地实测。",
                "keywords",
                "钠离子",
                "trl",
                "7");
        assertThat(refusal).isEmpty();
        var key = all.bean(AchievementDesk.class).of(one.id()).getFirst();
        var listing =
                all.bean(Listings.class).find(new ListingId(key), all.taker).orElseThrow();
        assertThat(listing.state()).isEqualTo(ListingState.SUBMITTED);
        assertThat(listing.owner()).isEqualTo(all.taker.organisation());
        assertThat(listing.links()).isEqualTo(one.contract().links());
        assertThat(listing.text()).contains(one.number());
        assertThat(page(at, all.taker)).contains("高寒钠离子电芯", "成果入库");
        assertThat(all.differences()).isEmpty();
    }

    private void binds() {
        String region = all.line(BudgetSource.REGION, 1_000_000).id().toString();
        String league = all.line(BudgetSource.LEAGUE, 600_000).id().toString();
        assertThat(page(at, all.officer)).contains("落实预算", region);
        post("bind", all.officer, "line-REGIONAL", region, "line-LEAGUE", region);
        assertThat(refusal).contains("盟市");
        post("bind", all.officer, "line-REGIONAL", region, "line-LEAGUE", league);
        assertThat(page(at, all.taker)).contains("600,000.00", "300,000.60", "预留", "900,000.60");
    }

    private void reportsAndPasses() {
        String[] report = {"summary", "完成了节点", "value0", "81%", "met0", "yes", "value1", "3100", "met1", "yes"};
        if (all.bean(Projects.class)
                .list(all.taker)
                .getFirst()
                .course()
                .passed()
                .isEmpty()) {
            post("report", all.taker, report);
            assertThat(refusal).contains("证明材料");
        }
        send("report", all.taker, report);
        assertThat(refusal).isEmpty();
        assertThat(page(at, all.poster)).contains("说用户意见", "3100");
        post("pass", all.officer, "words", "达标");
        assertThat(refusal).contains("最终用户");
        post("opinion", all.poster, "agrees", "yes", "words", "现场看过");
        post("pass", all.officer, "words", "");
        assertThat(refusal).contains("理由");
        post("pass", all.officer, "words", "专家一致认为达标");
        assertThat(refusal).isEmpty();
    }

    private void accepts() {
        send("hand-in", all.taker, "summary", "全部完成");
        post("admit", all.officer);
        post("conclude", all.officer, "tasks", "50", "organisation", "18", "money", "18", "words", "通过");
        assertThat(refusal).contains("用户测试");
        post("user-test", all.poster, "agrees", "yes", "words", "连续运行 90 天");
        post("third-party-test", all.officer, "agrees", "yes", "words", "报告编号 7", "tester", "演示检测机构 A");
        post("conclude", all.officer, "tasks", "50", "organisation", "18", "money", "18", "words", "通过");
        assertThat(page(at, all.taker)).contains("验收通过", "= 86 分", "合格", "1,500,001.00");
    }

    @Test
    void nobodySeesWhatIsNotTheirsAndNobodyDecidesAboutTheirOwn() {
        Project one = signed();
        Viewer stranger = all.unit("演示企业 旁人");
        assertThat(web.get().uri(at).with(SignedIn.as(stranger))).hasStatus(404);
        assertThat(web.get().uri("/api/v1" + at).with(SignedIn.as(stranger))).hasStatus(404);
        assertThat(page("/projects", stranger)).doesNotContain(one.number());
        assertThat(sent("pass", all.taker, "words", "自己通过")).hasStatus(403);
        assertThat(sent("pass", stranger, "words", "别人通过")).hasStatus(404);
        assertThat(sent("route", all.taker, "words", "换路线")).hasStatus(403);
        version = 7;
        post("plan", all.taker, "tasks", "电芯", "commitment", "yes");
        assertThat(refusal).contains("刷新");
    }

    @Test
    void theChiefEngineerDecidesInsideTheProjectAndEveryActIsLogged() {
        Project one = signed();
        post("plan", all.taker, "tasks", "电芯", "items", "材料 | 1500001\n设备 | 3000002", "commitment", "yes");
        Viewer chief = all.chiefEngineer();
        assertThat(page(at, chief)).contains("总师决定", "调剂预算");
        post("route", chief, "words", "改用层状氧化物");
        post("reallocate", chief, "from", "材料", "to", "设备", "amount", "2000000", "words", "多了");
        assertThat(refusal).contains("调不了");
        post("reallocate", chief, "from", "材料", "to", "设备", "amount", "500000.5", "words", "换设备");
        post("team", chief, "member", "成员 11", "words", "电化学");
        post("reward", chief, "words", "奖励节点按期的课题组");
        assertThat(page(at, all.officer)).contains("改用层状氧化物", "500,000.50", "成员 11", "奖励节点按期的课题组", "总师甲");
        assertThat(all.fresh(one).course().plan()).isNotNull();
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void anotherLeaderNeedsAnOfficersWrittenReason() {
        Project one = signed();
        post("plan", all.taker, "tasks", "电芯", "commitment", "yes");
        var member = new Jurors(house).of(Deliveries.of(all.taker));
        post("ask-change", all.taker, "kind", "LEADER", "leader", member.id().toString(), "words", "原负责人调离");
        assertThat(all.fresh(one).state()).isEqualTo(ProjectState.CHANGE_PENDING);
        post("allow", all.officer, "words", " ");
        assertThat(refusal).contains("理由");
        post("allow", all.officer, "words", "负责人已办理调离手续，新负责人全程参与");
        assertThat(all.fresh(one).course().leader()).isEqualTo(member.id());
    }

    @Test
    void rectificationIsOrderedOnceAndWithdrawalIsForRaces() {
        Project one = signed();
        post("plan", all.taker, "tasks", "电芯", "commitment", "yes");
        all.reported(one, all.taker, true, false);
        version = all.fresh(one).version();
        post("rectify", all.officer, "until", LocalDate.of(2026, 6, 3).toString(), "words", "循环寿命不够");
        assertThat(refusal).contains("2026-06-02");
        post("rectify", all.officer, "until", "2026-06-02", "words", "循环寿命不够");
        all.reported(one, all.taker, true, false);
        version = all.fresh(one).version();
        post("rectify", all.officer, "until", "2026-06-02", "words", "还是不够");
        assertThat(refusal).contains("已经整改过");
        post("stop", all.officer, "words", "及时终止");
        assertThat(all.fresh(one).state()).isEqualTo(ProjectState.TERMINATED);
        assertThat(all.differences()).isEmpty();
    }

    private String refusal = "";

    private String page(String path, Viewer viewer) {
        MvcTestResult result = web.get()
                .uri(path)
                .accept("text/html")
                .with(SignedIn.as(viewer))
                .exchange();
        assertThat(result).as(path).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult sent(String step, Viewer viewer, String... fields) {
        var request = web.post()
                .uri(at + "/steps/" + step)
                .accept("text/html")
                .param("version", Integer.toString(version))
                .with(SignedIn.as(viewer));
        for (int n = 0; n < fields.length; n += 2) {
            request.param(fields[n], fields[n + 1]);
        }
        return request.exchange();
    }

    private void post(String step, Viewer viewer, String... fields) {
        went(sent(step, viewer, fields));
    }

    private void send(String step, Viewer viewer, String... fields) {
        var file = new MockMultipartFile(
                "files", "证明.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        var request = MockMvcRequestBuilders.multipart(at + "/steps/" + step).file(file);
        request.param("version", Integer.toString(version)).with(SignedIn.as(viewer));
        for (int n = 0; n < fields.length; n += 2) {
            request.param(fields[n], fields[n + 1]);
        }
        went(web.perform(request));
    }

    private void went(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        Object no = result.getMvcResult().getFlashMap().get("refused");
        refusal = no == null ? "" : Objects.toString(no);
        version += no == null ? 1 : 0;
    }
}
