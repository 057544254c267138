package org.mengkeju.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.network.Viewer;
import org.mengkeju.project.course.Projects;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.course.StageDesk;
import org.mengkeju.selection.notice.Notices;
import org.mengkeju.selection.signing.Side;
import org.mengkeju.selection.signing.Signing;
import org.mengkeju.selection.step.Step;
import org.mengkeju.selection.step.Steps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A call of a programme that was added by writing one file and no code, from the draft to the project. */
@CallHouse
class CallCourseTest {
    @Autowired
    ApplicationContext house;

    Bids all;

    @BeforeEach
    void people() {
        all = new Bids(house);
    }

    @Test
    void aNewProgrammeIsOneFileAndItsCallsRunToTheSignedProject() {
        Viewer winner = all.bidder("演示企业 甲");
        Viewer other = all.bidder("演示企业 乙");
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        assertThat(call.state()).isEqualTo(CallState.OPEN);
        Application first = all.submitted(call, winner, "固态电解质");
        Application second = all.submitted(call, other, "凝胶电解质");
        all.written(call, all.bidder("演示企业 丙"), "没有写完的");

        call = all.closed(call);
        assertThat(call.state()).isEqualTo(CallState.SELECTING);
        assertThat(call.stage()).isEqualTo("form-check");
        var stages = all.bean(StageDesk.class);
        stages.admit(call.id(), first.id(), all.officer);
        stages.admit(call.id(), second.id(), all.officer);
        call = all.advance(call);
        assertThat(call.stage()).isEqualTo("vote");
        stages.voted(call.id(), first.id(), 5, 0, 4, 1, all.officer);
        stages.voted(call.id(), second.id(), 5, 1, 3, 1, all.officer);
        call = all.advance(call);
        stages.choose(call.id(), first.id(), true, "票数最多", all.officer);
        stages.choose(call.id(), second.id(), false, "名额已满", all.officer);
        call = all.advance(call);
        assertThat(call.stage()).isEqualTo("notice");
        assertThat(all.bean(Notices.class).of(call.id())).singleElement().satisfies(notice -> {
            assertThat(notice.last()).isEqualTo(notice.first().plusDays(14));
            assertThat(notice.lines())
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.application()).isEqualTo(first.id().toString()));
        });
        all.day(Bids.LAST.plusDays(16));
        call = all.advance(call);
        assertThat(call.stage()).isEqualTo("signing");

        signs(first, winner);
        assertThat(all.fresh(first).state()).isEqualTo(ApplicationState.SIGNED);
        call = all.advance(call);
        assertThat(call.state()).isEqualTo(CallState.CONCLUDED);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !all.bean(Projects.class).list(winner).isEmpty());
        assertThat(all.bean(Projects.class).list(winner))
                .singleElement()
                .extracting(one -> one.contract().call())
                .isEqualTo(call.id());
        assertThat(all.differences()).isEmpty();
    }

    private void signs(Application one, Viewer taker) {
        Signing signing = all.bean(Signing.class);
        signing.sign(one.id(), Side.TAKER, taker);
        signing.sign(one.id(), Side.TAKER, taker);
        signing.sign(one.id(), Side.POSTER, all.poster);
        assertThat(all.fresh(one).state()).isEqualTo(ApplicationState.CHOSEN);
        signing.sign(one.id(), Side.DEPARTMENT, all.officer);
        assertThat(all.bean(Steps.class).of(one.id()).stream().map(Step::act))
                .containsOnlyOnce("application-sign")
                .endsWith("application-sign");
    }
}
