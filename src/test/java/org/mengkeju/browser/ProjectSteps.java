package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.mengkeju.SetClock;

/** A project by its pages: plan, budget, milestones, acceptance, achievement. */
final class ProjectSteps {
    private static final FilePayload PAPER =
            new FilePayload("测试报告.pdf", "application/pdf", "%PDF-1.4\n证明".getBytes(StandardCharsets.UTF_8));

    private final Cast cast;
    private final String taker;
    private final String page;

    /** The project of this taker that came out of the bid of this title. */
    ProjectSteps(Cast cast, String taker, String bid) {
        this.cast = cast;
        this.taker = taker;
        Page list = cast.at(taker, "/projects");
        list.getByRole(AriaRole.LINK, CallSteps.named(bid)).click();
        this.page = "/projects/" + Cast.key(list);
    }

    /** A plan of the taker, money of the department: the first payment is made. */
    void begin() {
        Page own = cast.at(taker, page);
        own.locator("[name=tasks]").fill("电解液\n模组和现场试用");
        own.locator("[name=commitment]").check();
        Cast.press(own, "提交实施方案");
        Page officer = budget();
        officer.navigate(officer.url().replaceAll("/projects/budgets.*", page));
        Locator line = officer.locator("select[name^=line-] option")
                .filter(new Locator.FilterOptions().setHasText(budgetName()));
        officer.locator("select[name^=line-]").selectOption(line.getAttribute("value"));
        Cast.press(officer, "落实预算");
        assertThat(officer.getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(officer.locator("tfoot")).containsText("1,800,000.00");
        cast.look(officer, "project-running");
    }

    private String budgetName() {
        return "重大专项预算 " + page.substring(page.length() - 6);
    }

    private Page budget() {
        Page officer = cast.at(CallSteps.OFFICER, "/projects/budgets");
        int year = cast.house.getBean(SetClock.class).today().getYear();
        officer.locator("[name=name]").fill(budgetName());
        officer.locator("[name=source]").selectOption("REGION");
        officer.locator("[name=year]").fill(String.valueOf(year));
        officer.locator("[name=holder]").fill("演示处室");
        officer.locator("[name=amount]").fill("20000000");
        officer.locator("[name=evidence]").fill("预算文号一");
        Cast.press(officer, "开一个预算");
        assertThat(officer.locator("tbody").first()).containsText(budgetName());
        return officer;
    }

    /** Reports a milestone with figures and a paper. */
    void report(int number) {
        Page own = cast.at(taker, page);
        own.locator("[name=summary]").first().fill("做完了，三组样品都测过，数据在附件里。");
        own.locator("[name=value0]").fill("82%");
        own.locator("[name=met0]").check();
        own.locator("[name=files]").first().setInputFiles(PAPER);
        Cast.press(own, "报告里程碑 " + number);
        assertThat(own.locator("main")).containsText("里程碑 " + number + " 的报告");
    }

    /** The final user agrees, the officer passes it: only then money follows. */
    void deliver(int number) {
        report(number);
        Page firm = cast.at(CallSteps.POSTER, page);
        say(firm, "说用户意见", "在我们的站上试过，成立。");
        Page officer = cast.at(CallSteps.OFFICER, page);
        officer.locator("form[action$='/pass'] textarea").fill("测试报告和用户意见一致，通过。");
        Cast.press(officer, "通过里程碑");
        assertThat(officer.locator(".timeline .done")).not().hasCount(0);
    }

    /** A yes with words, in the form that ends with this button. */
    private static void say(Page page, String button, String words) {
        Locator form = page.locator("form")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.BUTTON, CallSteps.named(button).setExact(true))));
        form.locator("[name=agrees][value=yes]").check();
        form.locator("[name=words]").fill(words);
        Cast.enter(form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)));
    }

    /** Both tests, a conclusion, and what came out goes into the catalogue. */
    void accept() {
        Page own = cast.at(taker, page);
        Locator handIn = own.locator("form[action$='/hand-in']");
        handIn.locator("[name=summary]").fill("全部指标达到，数据已经公开。");
        handIn.locator("[name=files]").setInputFiles(PAPER);
        Cast.press(own, "提交验收材料");
        cast.press(CallSteps.OFFICER, page, "材料齐全，进入验收");
        say(cast.at(CallSteps.POSTER, page), "登记用户测试", "真实场景连续运行 90 天。");
        Page officer = cast.at(CallSteps.OFFICER, page);
        officer.getByText("登记第三方测试").first().click();
        officer.locator("[name=tester]").fill("演示检测机构 A");
        say(officer, "登记第三方测试", "报告编号 7，全部合格。");
        Locator conclude = officer.locator("form[action$='/conclude']");
        conclude.locator("[name=tasks]").fill("55");
        conclude.locator("[name=organisation]").fill("18");
        conclude.locator("[name=money]").fill("17");
        conclude.locator("[name=words]").fill("两项测试通过，经费合规。");
        Cast.press(officer, "作出验收结论");
        assertThat(officer.locator(".bench-head")).containsText("验收通过");
        cast.look(officer, "project-accepted");
        Page maker = cast.at(taker, page);
        Locator entry = maker.locator("form[action$='/achievement']");
        entry.locator("[name=text]").fill("零下三十度放电容量保持八成以上的钠离子电芯和模组，已在储能站运行。");
        Cast.press(maker, "成果入库");
        assertThat(maker.locator("a[href*='/catalogue/achievements/']")).hasText(Pattern.compile(".+"));
    }
}
