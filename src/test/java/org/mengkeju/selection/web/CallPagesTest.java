package org.mengkeju.selection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.SignedIn;
import org.mengkeju.network.Viewer;
import org.mengkeju.selection.Bids;
import org.mengkeju.selection.CallHouse;
import org.mengkeju.selection.SmallProgrammes;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.call.Calls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of a call, walked by those who use them. */
@CallHouse
class CallPagesTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc web;

    Bids all;

    @BeforeEach
    void people() {
        all = new Bids(house);
    }

    private String page(String path, Viewer viewer) throws Exception {
        var answer = web.perform(get(path).with(SignedIn.as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void send(MockHttpServletRequestBuilder request, Viewer viewer, String to) throws Exception {
        web.perform(request.with(SignedIn.as(viewer))).andExpect(redirectedUrl(to));
    }

    private String version(Call call) {
        return Integer.toString(all.fresh(call).version());
    }

    @Test
    void aPosterWritesACallAndAnOfficerPublishesIt() throws Exception {
        assertThat(page("/selection/posted", all.poster)).contains("我们发的榜");
        assertThat(page("/selection/posted/new", all.poster)).contains("小项目").contains("揭榜挂帅·企业出题");
        web.perform(post("/selection/posted")
                        .param("programme", "open-challenge-m1")
                        .param("title", "低温隔膜")
                        .with(SignedIn.as(all.poster)))
                .andExpect(status().is3xxRedirection());
        Call call = all.bean(Calls.class).own(all.poster).getFirst();
        String write = "/selection/posted/" + call.id();
        assertThat(page(write, all.poster)).contains("低温隔膜").contains("研发总投入");

        var incomplete = web.perform(post(write)
                        .param("version", version(call))
                        .param("title", "低温隔膜")
                        .param("f.total_input", "很多")
                        .param("action", "submit")
                        .with(SignedIn.as(all.poster)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(incomplete.getContentAsString(StandardCharsets.UTF_8))
                .contains("请填金额")
                .contains("很多");
        send(
                post(write)
                        .param("version", version(call))
                        .param("title", "低温隔膜")
                        .param("subject", "零下三十度充放")
                        .param("who", "谁都可以")
                        .param("how", "在线")
                        .param("given", "300 万元")
                        .param("judged", "专家打分")
                        .param("f.class", "research")
                        .param("f.total_input", "1000")
                        .param("f.public_money", "300")
                        .param("f.months", "24")
                        .param("f.indicators.0.name", "保持率")
                        .param("f.indicators.0.target", "≥ 80%")
                        .param("f.milestones.0.title", "小试")
                        .param("f.milestones.0.month", "6")
                        .param("f.milestones.0.test", "第三方检测")
                        .param("action", "submit"),
                all.poster,
                "/selection/calls/" + call.id());
        assertThat(all.fresh(call).state()).isEqualTo(CallState.PROPOSED);

        assertThat(page("/selection/desk", all.officer)).contains("低温隔膜");
        assertThat(page("/selection/desk/" + call.id(), all.officer)).contains("通过，进入下一步");
        send(
                post("/selection/desk/" + call.id() + "/pass").param("version", version(call)),
                all.officer,
                "/selection/desk/" + call.id());
        assertThat(all.fresh(call).stage()).isEqualTo("argument");
    }

    @Test
    void abidIsWrittenCheckedHandedInComparedAndSignedOnPages() throws Exception {
        Viewer bidder = all.bidder("演示企业 页");
        Call call = all.open(SmallProgrammes.BY_SCORE, 1);
        String path = "/selection/calls/" + call.id();
        assertThat(page("/selection/calls", Viewer.visitor("test"))).contains("低温钠离子电池隔膜");
        assertThat(page(path, Viewer.visitor("test"))).contains("攻关任务").contains("登录后揭榜");
        assertThat(page(path, bidder)).contains("开始填写");
        web.perform(post(path + "/apply").with(SignedIn.as(bidder))).andExpect(status().is3xxRedirection());
        Application one = all.bean(Applications.class).own(call.id(), bidder).orElseThrow();
        String form = "/selection/applications/" + one.id();
        assertThat(page(form, bidder)).contains("检查一遍").contains("摘要");
        assertThat(page("/selection/applications", bidder)).contains("低温钠离子电池隔膜");

        var saved = web.perform(post(form + "/autosave")
                        .param("version", Integer.toString(one.version()))
                        .param("title", "凝胶隔膜")
                        .param("f.summary", "短")
                        .with(SignedIn.as(bidder)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(saved.getContentAsString(StandardCharsets.UTF_8)).contains("已自动保存");
        one = all.fresh(one);
        var checked = web.perform(post(form)
                        .param("version", Integer.toString(one.version()))
                        .param("title", "凝胶隔膜")
                        .param("f.summary", "短")
                        .param("action", "submit")
                        .with(SignedIn.as(bidder)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(checked.getContentAsString(StandardCharsets.UTF_8)).contains("还不能提交");
        one = all.fresh(one);
        send(
                post(form)
                        .param("version", Integer.toString(one.version()))
                        .param("title", "凝胶隔膜")
                        .param("f.summary", "用凝胶隔膜解决低温")
                        .param("f.own_money", "300")
                        .param("action", "submit"),
                bidder,
                form);
        assertThat(page(form, bidder)).contains("回执").contains("凝胶隔膜");

        call = all.closed(call);
        assertThat(page("/selection/desk/" + call.id(), all.officer)).contains("凝胶隔膜");
        assertThat(page("/selection/compare/" + call.id(), all.poster))
                .contains("凝胶隔膜")
                .contains("最终用户意见");
        send(
                post("/selection/desk/" + call.id() + "/applications/" + one.id() + "/opinion")
                        .param("score", "88.5")
                        .param("ground", "现场试过"),
                all.poster,
                "/selection/compare/" + call.id());
        while (all.fresh(call).state() == CallState.SELECTING
                && !"notice".equals(all.fresh(call).stage())) {
            call = all.advance(call);
        }
        assertThat(page(path, Viewer.visitor("test"))).contains("凝胶隔膜");
        assertThat(page(path, bidder)).contains("提出异议");
        assertThat(all.fresh(one).state()).isEqualTo(ApplicationState.CHOSEN);
    }
}
