package org.mengkeju.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.network.People;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.verification.Truth;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.notice.Notices;
import org.mengkeju.selection.panel.review.Reviews;
import org.mengkeju.selection.step.Steps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demonstration shows of calls to whoever starts the program for the first time. */
@DemoHouse
class DemoCallsTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Calls calls;

    @Autowired
    Applications applications;

    @Autowired
    Notices notices;

    @Autowired
    Steps steps;

    @Autowired
    RegionClock clock;

    @Autowired
    People people;

    @Autowired
    Reviews reviews;

    @Autowired
    ObjectProvider<Truth> truths;

    private Call titled(String part) {
        return jdbc
                .sql("SELECT id FROM selection.call WHERE demo AND text->>'title' LIKE ?")
                .param("%" + part + "%")
                .query(java.util.UUID.class)
                .list()
                .stream()
                .map(id -> calls.forProgram(new CallId(id)).orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private List<Application> of(Call call) {
        return applications.all(call.id());
    }

    @Test
    void aChallengeMadeOfAGapIsOpenToBids() {
        Call call = titled("去氨氮");
        assertThat(call.gap()).isNotNull();
        assertThat(call.takesApplications(clock.now())).isTrue();
    }

    @Test
    void aChallengeIsUnderReviewAndTheExpertStillOwesScores() {
        Call call = titled("钕铁硼磨泥");
        assertThat(call.state()).isEqualTo(CallState.SELECTING);
        assertThat(call.stage()).isEqualTo("review");
        assertThat(of(call)).hasSize(3);
        Viewer expert = people.bySignInName("expert").orElseThrow().viewer("local");
        assertThat(reviews.owed(expert)).isPositive();
    }

    @Test
    void aRankingIsInPublicNoticeToday() {
        Call call = titled("碳酸镨钕");
        assertThat(call.stage()).isEqualTo("notice");
        assertThat(notices.of(call.id())).anyMatch(one -> !clock.today().isAfter(one.last()));
        assertThat(of(call))
                .filteredOn(one -> one.state() == ApplicationState.CHOSEN)
                .hasSize(1);
    }

    @Test
    void threeCallsAreSignedOneOfThemARaceOfThreeTeams() {
        for (String part : List.of("光伏支架", "轴承钢", "萤石再选")) {
            assertThat(titled(part).state()).as(part).isEqualTo(CallState.CONCLUDED);
        }
        assertThat(of(titled("轴承钢"))).allMatch(one -> one.state() == ApplicationState.SIGNED);
    }

    @Test
    void everyActWasDoneOnItsDayInOrderAndTheTruthsHold() {
        for (String part : List.of("去氨氮", "钕铁硼磨泥", "碳酸镨钕", "光伏支架", "轴承钢", "萤石再选")) {
            var own = steps.of(titled(part).id());
            assertThat(own).isNotEmpty();
            for (int n = 1; n < own.size(); n++) {
                assertThat(own.get(n).at())
                        .as(part)
                        .isAfterOrEqualTo(own.get(n - 1).at());
            }
            assertThat(own.getLast().at()).isBeforeOrEqualTo(clock.now());
        }
        List<String> demo = jdbc.sql("SELECT id::text FROM selection.call WHERE demo")
                .query(String.class)
                .list();
        assertThat(truths.stream()
                        .filter(truth -> truth.name().startsWith("selection"))
                        .flatMap(truth -> truth.differences().stream())
                        .filter(line -> demo.stream().anyMatch(line::contains)))
                .isEmpty();
    }
}
