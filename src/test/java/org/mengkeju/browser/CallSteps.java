package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.mengkeju.SetClock;
import org.mengkeju.catalogue.Listing;
import org.mengkeju.platform.jobs.DueJobs;

/** A call by its pages: from a need nobody meets to signed contracts. */
final class CallSteps {
    static final String POSTER = "firm";
    static final String OFFICER = "officer";

    private final Cast cast;
    private final SetClock clock;
    private final DueJobs jobs;
    private String call = "";

    CallSteps(Cast cast) {
        this.cast = cast;
        this.clock = cast.house.getBean(SetClock.class);
        this.jobs = new DueJobs(cast.house);
    }

    String id() {
        return call;
    }

    String page() {
        return "/selection/calls/" + call;
    }

    String desk() {
        return "/selection/desk/" + call;
    }

    void day(LocalDate day) {
        clock.set(day);
        jobs.run();
    }

    /** Nothing fits the need: it becomes a gap, the gap a draft with five facts, the draft a call of this programme. */
    void draftFromNeed(Listing need, String programme) {
        Page firm = cast.at(POSTER, "/matching?listing=" + need.id());
        firm.getByRole(AriaRole.LINK, named("标记为缺口")).click();
        firm.locator("select[name=link]").selectOption("energy-storage/cell-pack");
        Cast.press(firm, "记为缺口");
        firm.getByRole(AriaRole.LINK, named("起草榜单")).click();
        firm.locator("#f-given").fill("每支队伍财政资金 300 万元，达到指标再签供货合同。");
        Cast.press(firm, "存草稿");
        firm.getByRole(AriaRole.LINK, named("张榜：转为揭榜挂帅或赛马")).click();
        firm.locator("input[name=programme][value='" + programme + "']").check();
        Cast.press(firm, "起草");
        assertThat(firm.locator("[name=title]")).hasValue(need.title());
        call = Cast.key(firm);
    }

    /** Terms typed in; first handed in with something missing, which is named. */
    void propose(boolean race) {
        Page firm = cast.of(POSTER);
        Cast.press(firm, "提交审核");
        assertThat(firm.getByRole(AriaRole.ALERT)).containsText("处要改");
        fillFacts(firm);
        if (!race) {
            firm.locator("#f-class").selectOption("research");
            firm.locator("#f-total_input").fill("1000");
        }
        firm.locator("#f-public_money").fill("300");
        firm.locator("#f-months").fill("24");
        cell(firm, "indicators.0.name", "−30 ℃ 容量保持率");
        cell(firm, "indicators.0.target", "≥ 80%");
        milestone(firm, 0, "小试", "6");
        milestone(firm, 1, "中试", "15");
        if (race) {
            firm.locator("[name='winners']").fill("2");
            firm.locator("[name='f.milestones.0.gate']").check();
            firm.locator("[name='f.milestones.0.cut']").check();
        }
        cast.look(firm, race ? "race-write" : "challenge-write");
        Cast.press(firm, "提交审核");
        assertThat(firm.locator("main")).containsText("已提交审核");
    }

    private static void fillFacts(Page firm) {
        for (String fact : List.of("subject", "who", "how", "given", "judged")) {
            var text = firm.locator("textarea[name=" + fact + "]");
            if (text.inputValue().isBlank()) {
                text.fill("照办法执行，写在榜单条款里。");
            }
        }
    }

    private static void cell(Page page, String name, String text) {
        page.locator("[name='f." + name + "']").fill(text);
    }

    private static void milestone(Page firm, int row, String title, String month) {
        cell(firm, "milestones." + row + ".title", title);
        cell(firm, "milestones." + row + ".month", month);
        cell(firm, "milestones." + row + ".test", "第三方检测，另加用户现场试用");
    }

    /** Ends a check before publication. */
    void pass() {
        Page officer = cast.press(OFFICER, desk(), "通过，进入下一步");
        assertThat(officer.getByRole(AriaRole.STATUS)).containsText("已通过");
    }

    /** Publishes with the earliest last day there may be: that day. */
    LocalDate publish() {
        Page officer = cast.at(OFFICER, desk());
        LocalDate last = LocalDate.parse(officer.locator("[name=last]").inputValue());
        Cast.enter(officer.locator("form[action$='/publish'] button"));
        assertThat(officer.getByRole(AriaRole.STATUS)).containsText("已发布");
        Page visitor = cast.at("", page());
        assertThat(visitor.locator("main")).containsText("登录后揭榜");
        cast.look(visitor, "call-open");
        return last;
    }

    /** A bid, checked, completed and handed in: its page. */
    String bid(String account, String title, String partner) {
        Page bidder = cast.at(account, page());
        Cast.enter(bidder.locator("form[action$='/apply'] button"));
        Cast.press(bidder, "提交");
        assertThat(bidder.getByRole(AriaRole.ALERT)).containsText("处要改");
        bidder.locator("#title").fill(title);
        bidder.locator("#f-strength").fill("我们做低温电芯已有八年，有两条中试线和高寒试验场，团队稳定。");
        bidder.locator("#f-summary").fill(title + "：改电解液和负极界面，先做小试再做中试，每一步都有测试方法和停止条件，风险写在后面一段里，可以核对。");
        bidder.locator("#f-route").fill(title + "的路线：第一步筛选低熔点共晶电解液配方，第二步在负极表面做薄层包覆，第三步在高寒场地连续运行并公开数据。");
        cell(bidder, "promises.0.name", "−30 ℃ 容量保持率");
        cell(bidder, "promises.0.value", "≥ 82%");
        bidder.locator("#f-own_money").fill("700");
        assertThat(bidder.locator(".saved")).containsText("自动保存");
        String page = "/selection/applications/" + Cast.key(bidder);
        if (!partner.isEmpty()) {
            join(account, page, partner);
        }
        bidder = cast.at(account, page);
        cast.look(bidder, "bid-form");
        Cast.press(bidder, "提交");
        assertThat(bidder.getByRole(AriaRole.STATUS)).containsText("回执");
        assertThat(bidder.locator("main code")).hasText(Pattern.compile("[0-9a-f]{64}"));
        return page;
    }

    /** A partner is asked, and says yes. */
    private void join(String account, String page, String partner) {
        Page bidder = cast.at(account, page);
        bidder.locator("#s-partners [name=name]").fill("演示科协 A");
        bidder.locator("#s-partners [name=part]").fill("组织高寒场地的试用");
        Cast.press(bidder, "邀请，请对方确认");
        Cast.press(bidder, "提交");
        assertThat(bidder.getByRole(AriaRole.ALERT)).containsText("还有 1 处要改");
        Page other = cast.press(partner, page, "确认参加");
        assertThat(other.getByRole(AriaRole.STATUS)).containsText("已确认参加");
    }

    /** The window closes, and every bid is admitted. */
    void closeAndAdmit(LocalDate last, int bids) {
        assertThat(cast.at(POSTER, "/selection/compare/" + call).locator("main"))
                .containsText("截止");
        day(last.plusDays(1));
        for (int n = 0; n < bids; n++) {
            cast.press(OFFICER, desk(), "受理");
        }
        advance();
    }

    void advance() {
        Page officer = cast.press(OFFICER, desk(), "结束这一步，进入下一步");
        assertThat(officer.getByRole(AriaRole.STATUS)).containsText("已结束");
    }

    /** The final user gives every bid a score. */
    void opinions(String... scores) {
        for (int n = 0; n < scores.length; n++) {
            Page firm = cast.at(POSTER, "/selection/compare/" + call);
            var form = firm.locator("form[action$='/opinion']").nth(n);
            form.locator("[name=score]").fill(scores[n]);
            form.locator("[name=ground]").fill("到他们的试验场看过，数据对得上。");
            Cast.enter(form.locator("button"));
            assertThat(firm.getByRole(AriaRole.STATUS)).isVisible();
        }
        cast.look(cast.of(POSTER), "compare");
        advance();
    }

    /** Decides, shows the result to everybody for its days, and ends the notice. */
    void decideAndNotice(int chosen) {
        advance();
        Page visitor = cast.at("", page());
        assertThat(visitor.locator("#notices tbody tr")).hasCount(chosen);
        cast.look(visitor, "call-notice");
        Page officer = cast.press(OFFICER, desk(), "结束这一步，进入下一步");
        assertThat(officer.getByRole(AriaRole.ALERT)).containsText("公示");
        day(clock.today().plusDays(8));
        advance();
    }

    /** The contract and the commitment, signed by everybody. */
    void sign(String account, String bid) {
        String contract = bid + "/contract";
        cast.press(POSTER, contract, "代表发榜方签署");
        cast.press(account, contract, "代表揭榜方签署");
        Page officer = cast.press(OFFICER, contract, "代表主管部门签署");
        assertThat(officer.locator(".bench-head")).containsText("签");
        cast.look(officer, "contract");
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
