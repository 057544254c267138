package org.mengkeju.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.project.course.Beginning;
import org.mengkeju.selection.TaskContract.Funding;
import org.mengkeju.selection.TaskContract.Indicator;
import org.mengkeju.selection.TaskContract.Milestone;
import org.mengkeju.selection.TaskContract.Payment;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationDesk;
import org.mengkeju.selection.application.Eligibility;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.form.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Limits of age and number for whoever leads, as a programme file writes them. */
@CallHouse
class LeaderLimitsTest {
    @Autowired
    ApplicationContext house;

    Bids all;
    Viewer lead;

    @BeforeEach
    void people() {
        all = new Bids(house);
        lead = all.bidder("演示企业 甲");
    }

    private Application written(Call call, String born) {
        Application one = all.written(call, lead, "路线");
        Map<String, String> texts = new HashMap<>(Bids.answers("路线").texts());
        texts.put("leader_born", born);
        var writing = new ApplicationDesk.Writing("方案", null, null, new Answers(texts, Map.of()), List.of());
        return all.bean(ApplicationDesk.class).write(one.id(), one.version(), writing, lead);
    }

    private List<String> unmet(Call call, Application one) {
        return all.bean(Eligibility.class).findings(call, all.fresh(one)).stream()
                .filter(finding -> !finding.met())
                .map(finding -> finding.condition().key())
                .toList();
    }

    /** talent.md, example 1: age is counted in completed years on the closing date; here that is 20 July 2026. */
    @Test
    void ageIsCountedInFullYearsOnTheLastDayToApply() {
        Call call = all.open(SmallProgrammes.FEW, 1);
        assertThat(unmet(call, written(call, "1985-07-21"))).isEmpty();
        assertThat(unmet(call, written(call, "1985-07-20"))).containsExactly("age");
        assertThat(unmet(call, written(call, "2027-01-01"))).containsExactly("age");
    }

    @Test
    void anotherApplicationOfTheSameLeaderCounts() {
        Call call = all.open(SmallProgrammes.FEW, 1);
        Application one = written(call, "1990-01-01");
        assertThat(unmet(call, one)).isEmpty();
        all.submitted(all.open(SmallProgrammes.BY_HAND, 1), lead, "别的路线");
        assertThat(unmet(call, one)).containsExactly("others");
    }

    @Test
    void projectsInHandCount() {
        Call call = all.open(SmallProgrammes.FEW, 1);
        Application one = written(call, "1990-01-01");
        leads();
        assertThat(unmet(call, one)).isEmpty();
        leads();
        assertThat(unmet(call, one)).containsExactly("projects");
    }

    private void leads() {
        var today = Bids.BEGIN;
        var project = all.bean(Beginning.class)
                .begin(new TaskContract(
                        Identifier.next(),
                        CallId.next(),
                        ApplicationId.next(),
                        "small@1",
                        "小项目",
                        "在研项目",
                        null,
                        Bids.of(lead),
                        List.of(),
                        Objects.requireNonNull(lead.person()),
                        null,
                        today,
                        today.plusYears(1),
                        List.of(new Funding(TaskContract.Source.REGIONAL, Money.ofYuan(1_000_000))),
                        List.of(new Milestone(
                                1, "节点", today.plusMonths(6), List.of(new Indicator("指标", "达到")), "测试", false, false)),
                        List.of(new Payment(100, 0)),
                        List.<LinkRef>of(),
                        false,
                        false));
        assertThat(project).isPresent();
    }
}
