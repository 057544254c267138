package org.mengkeju.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.course.StageDesk;
import org.mengkeju.selection.recheck.Recheck;
import org.mengkeju.selection.recheck.RecheckGround;
import org.mengkeju.selection.recheck.RecheckState;
import org.mengkeju.selection.recheck.Rechecks;
import org.mengkeju.selection.signing.Side;
import org.mengkeju.selection.signing.Signing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a review of a decision holds, and what follows when it is upheld: State Council order 796, article 19. */
@CallHouse
class RecheckCourseTest {
    @Autowired
    ApplicationContext house;

    Bids all;
    Rechecks rechecks;
    Viewer first;
    Viewer second;
    final List<Application> ones = new ArrayList<>();
    final List<Application> others = new ArrayList<>();

    @BeforeEach
    void people() {
        all = new Bids(house);
        rechecks = all.bean(Rechecks.class);
        first = all.bidder("演示企业 甲");
        second = all.bidder("演示企业 乙");
    }

    private Application one() {
        return ones.getFirst();
    }

    private Application other() {
        return others.getFirst();
    }

    private static void refused(String message, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(message));
    }

    /** The first is chosen with 80, the second is behind with 70; the notice runs. */
    private Call noticed() {
        Call call = all.open(SmallProgrammes.BY_SCORE, 1);
        ones.add(all.submitted(call, first, "固态电解质"));
        others.add(all.submitted(call, second, "凝胶电解质"));
        all.closed(call);
        all.opinion(call, one(), "80");
        all.opinion(call, other(), "70");
        all.advance(call);
        return all.advance(call);
    }

    private Recheck asked() {
        return rechecks.ask(other().id(), RecheckGround.CONFLICT, "评价人应当回避", second);
    }

    private ApplicationState state(Application of) {
        return all.fresh(of).state();
    }

    private List<String> told(Viewer unit) {
        return all.bean(JdbcClient.class)
                .sql("SELECT message FROM platform.notification WHERE organisation = ?")
                .param(Bids.of(unit).value())
                .query(String.class)
                .list();
    }

    @Test
    void anOpenReviewHoldsTheNoticeAndAKeptDecisionLetsItEnd() {
        Call call = noticed();
        Recheck asked = asked();
        all.day(Bids.LAST.plusDays(9));
        refused("selection.refusal.rechecks-open", () -> all.advance(call));
        rechecks.settle(asked.id(), RecheckState.KEPT, "已经回避，程序无误", all.officer);
        assertThat(all.advance(call).stage()).isEqualTo("signing");
        assertThat(state(one())).isEqualTo(ApplicationState.CHOSEN);
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void anOpenReviewHoldsEverySignature() {
        Call call = noticed();
        all.day(Bids.LAST.plusDays(9));
        all.advance(call);
        Recheck asked = asked();
        var signing = all.bean(Signing.class);
        refused("selection.refusal.rechecks-open", () -> signing.sign(one().id(), Side.TAKER, first));
        rechecks.settle(asked.id(), RecheckState.KEPT, "程序无误", all.officer);
        signing.sign(one().id(), Side.TAKER, first);
    }

    @Test
    void anUpheldReviewTakesTheCallBackAndTheDecisionFallsAgain() {
        Call call = noticed();
        Recheck asked = asked();
        refused(
                "selection.refusal.back-to",
                () -> rechecks.settle(asked.id(), RecheckState.AGAIN, "notice", "没有回避", all.officer));
        rechecks.settle(asked.id(), RecheckState.AGAIN, "user", "评价人没有回避，重新评价", all.officer);
        assertThat(all.fresh(call).stage()).isEqualTo("user");
        assertThat(state(one())).isEqualTo(ApplicationState.ADMITTED);
        assertThat(state(other())).isEqualTo(ApplicationState.ADMITTED);
        assertThat(told(first)).contains("selection.told.reopened");
        assertThat(told(second)).contains("selection.told.recheck-again");
        refused("selection.refusal.unfound", () -> all.advance(call));
        all.opinion(call, other(), "90");
        all.advance(call);
        all.advance(call);
        assertThat(state(other())).isEqualTo(ApplicationState.CHOSEN);
        assertThat(state(one())).isEqualTo(ApplicationState.OUT);
        assertThat(all.fresh(call).stage()).isEqualTo("notice");
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void whoWasNotAdmittedIsInAgainThoughTheFormCheckIsOver() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        ones.add(all.submitted(call, first, "固态电解质"));
        others.add(all.submitted(call, second, "凝胶电解质"));
        all.closed(call);
        var stages = all.bean(StageDesk.class);
        stages.admit(call.id(), one().id(), all.officer);
        stages.decline(call.id(), other().id(), "附件不全", all.officer);
        all.advance(call);
        stages.voted(call.id(), one().id(), 5, 0, 4, 1, all.officer);
        Recheck asked = asked();
        rechecks.settle(asked.id(), RecheckState.AGAIN, "附件是全的", all.officer);
        assertThat(all.fresh(call).stage()).isEqualTo("form-check");
        assertThat(state(other())).isEqualTo(ApplicationState.ADMITTED);
        all.advance(call);
        refused("selection.refusal.unfound", () -> all.advance(call));
        stages.voted(call.id(), other().id(), 5, 0, 4, 1, all.officer);
        assertThat(all.advance(call).stage()).isEqualTo("decision");
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void aCallWithoutAWinnerOpensAgainForAnUpheldReview() {
        Call call = all.open(SmallProgrammes.BY_SCORE, 1);
        others.add(all.submitted(call, second, "凝胶电解质"));
        all.closed(call);
        all.opinion(call, other(), "50");
        all.advance(call);
        assertThat(all.advance(call).state()).isEqualTo(CallState.NONE_CHOSEN);
        rechecks.settle(asked().id(), RecheckState.AGAIN, "user", "重新评价", all.officer);
        assertThat(all.fresh(call).state()).isEqualTo(CallState.SELECTING);
        all.opinion(call, other(), "75");
        all.advance(call);
        all.advance(call);
        assertThat(state(other())).isEqualTo(ApplicationState.CHOSEN);
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void afterSigningAnUpheldReviewIsToldAndTakesNothingBack() {
        Call call = noticed();
        all.day(Bids.LAST.plusDays(9));
        all.advance(call);
        var signing = all.bean(Signing.class);
        signing.sign(one().id(), Side.TAKER, first);
        signing.sign(one().id(), Side.POSTER, all.poster);
        signing.sign(one().id(), Side.DEPARTMENT, all.officer);
        Recheck asked = asked();
        refused("selection.refusal.rechecks-open", () -> all.advance(call));
        rechecks.settle(asked.id(), RecheckState.AGAIN, "程序有误，已签约的不受影响", all.officer);
        assertThat(state(one())).isEqualTo(ApplicationState.SIGNED);
        assertThat(state(other())).isEqualTo(ApplicationState.OUT);
        assertThat(told(second)).contains("selection.told.recheck-late");
        assertThat(all.advance(call).state()).isEqualTo(CallState.CONCLUDED);
        assertThat(all.differences()).isEmpty();
    }
}
