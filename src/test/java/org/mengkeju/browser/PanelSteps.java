package org.mengkeju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A panel by its pages: conditions, pool, draw before a witness, invitations, scores. */
final class PanelSteps {
    /** Everybody in the demonstration's pool. */
    private static final List<String> POOL = IntStream.rangeClosed(1, 9)
            .mapToObj(n -> n == 1 ? "expert" : "expert" + n)
            .toList();

    private final Cast cast;
    private final String call;
    private final String title;

    PanelSteps(Cast cast, String call, String title) {
        this.cast = cast;
        this.call = call;
        this.title = title;
    }

    /** Who set the conditions does not draw; the auditor is there. */
    void draw(String stage) {
        emptyPoolOfStrangers();
        String panel = "/selection/calls/" + call + "/panels/" + stage;
        Page officer = cast.press(CallSteps.OFFICER, panel, "锁定条件");
        Cast.press(officer, "关闭专家池");
        assertThat(officer.locator("main")).containsText("请另一位主管来做");
        Page second = cast.press("officer2", panel, "抽取专家");
        assertThat(second.locator("main")).containsText("已邀请");
        Page auditor = cast.press("auditor", panel, "我在场见证");
        assertThat(auditor.locator("main")).containsText("审计人员甲");
        cast.look(second, "panel-" + stage);
    }

    /** Experts whom other tests of the house left in the pool have no account to answer with. */
    private void emptyPoolOfStrangers() {
        cast.house
                .getBean(JdbcClient.class)
                .sql("UPDATE selection.expert SET state = 'SUSPENDED' WHERE state = 'IN_POOL' AND NOT demo")
                .update();
    }

    /** Everybody may read how each draw of a published call was done, and do it again. */
    void isPublic(int draws) {
        Page visitor = cast.at("", "/selection/calls/" + call + "/draws");
        assertThat(visitor.getByText("./mengkeju draw")).hasCount(draws);
        assertThat(visitor.locator("main")).not().containsText("专家 0");
        cast.look(visitor, "draws");
    }

    /** Everybody who is asked accepts and scores; the marks of an item in the order of the list. Who scored. */
    List<String> score(String... marks) {
        List<String> scored = new ArrayList<>();
        for (String expert : POOL) {
            Page page = cast.at(expert, "/selection/reviews");
            Locator task =
                    page.locator("section").first().locator("a").filter(new Locator.FilterOptions().setHasText(title));
            if (task.count() == 0) {
                continue;
            }
            task.first().click();
            page.locator("[name=promise]").check();
            Cast.press(page, "接受邀请");
            for (int n = 0; n < marks.length; n++) {
                page.locator("section .links a").nth(n).click();
                if (scored.isEmpty() && n == 0) {
                    cast.look(page, "review-sheet-" + marks.length);
                }
                sign(page, marks[n]);
                page.getByRole(AriaRole.LINK, CallSteps.named("要评的内容")).click();
            }
            scored.add(expert);
        }
        return scored;
    }

    private void sign(Page page, String mark) {
        Locator marks = page.locator("#score-form input[type=number]");
        for (int n = 0; n < marks.count(); n++) {
            marks.nth(n).fill(mark);
        }
        Locator reasons = page.locator("#score-form fieldset textarea");
        for (int n = 0; n < reasons.count(); n++) {
            reasons.nth(n).fill("指标有依据，路线清楚，测试方法写明；风险的应对还可以更具体一些。");
        }
        Cast.press(page, "签名提交");
        assertThat(page.locator("main")).containsText("签名");
    }
}
