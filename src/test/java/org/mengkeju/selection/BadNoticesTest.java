package org.mengkeju.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationDesk;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.course.StageDesk;
import org.mengkeju.selection.course.Successors;
import org.mengkeju.selection.notice.Notice;
import org.mengkeju.selection.notice.Notices;
import org.mengkeju.selection.notice.Objection;
import org.mengkeju.selection.notice.Objections;
import org.mengkeju.selection.signing.Side;
import org.mengkeju.selection.signing.Signing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Equal scores, notices, objections, and winners who leave. */
@CallHouse
class BadNoticesTest {
    @Autowired
    ApplicationContext house;

    Bids all;
    Viewer first;
    Viewer second;
    Viewer third;

    @BeforeEach
    void people() {
        all = new Bids(house);
        first = all.bidder("演示企业 甲");
        second = all.bidder("演示企业 乙");
        third = all.bidder("演示企业 丙");
    }

    private static void refused(String message, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(message));
    }

    private record Three(Call call, Application best, Application next, Application last) {}

    /** In the decision, with these opinions. */
    private Three scored(String best, String next, String last) {
        Call call = all.open(SmallProgrammes.BY_SCORE, 1);
        Application one = all.submitted(call, first, "甲的路线");
        Application two = all.submitted(call, second, "乙的路线");
        Application three = all.submitted(call, third, "丙的路线");
        all.closed(call);
        all.opinion(call, one, best);
        all.opinion(call, two, next);
        all.opinion(call, three, last);
        return new Three(all.advance(call), one, two, three);
    }

    /** In the notice of the best. */
    private Three noticed(String best, String next, String last) {
        Three three = scored(best, next, last);
        all.advance(three.call());
        return three;
    }

    private ApplicationState state(Application one) {
        return all.fresh(one).state();
    }

    @Test
    void equalScoresAtTheCutWaitForARecordedBallot() {
        Three three = scored("88", "88.00", "70");
        refused("selection.refusal.equal", () -> all.advance(three.call()));
        assertThat(state(three.best())).isEqualTo(ApplicationState.SUBMITTED);
        all.bean(StageDesk.class).choose(three.call().id(), three.next().id(), true, "同分，评审组 5 人投票 3:2", all.officer);
        all.advance(three.call());
        assertThat(state(three.next())).isEqualTo(ApplicationState.CHOSEN);
        assertThat(state(three.best())).isEqualTo(ApplicationState.OUT);
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void aBallotCannotLiftSomebodyWhoIsBehind() {
        Three three = scored("88", "80", "70");
        all.bean(StageDesk.class).choose(three.call().id(), three.last().id(), true, "照顾", all.officer);
        all.advance(three.call());
        assertThat(state(three.best())).isEqualTo(ApplicationState.CHOSEN);
        assertThat(state(three.last())).isEqualTo(ApplicationState.OUT);
    }

    @Test
    void nobodyBelowThePassLineIsChosen() {
        Three three = scored("59.99", "59", "10");
        Call none = all.advance(three.call());
        assertThat(none.state()).isEqualTo(CallState.NONE_CHOSEN);
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void aWinnerWhoWithdrawsIsFollowedByTheNextUnderANoticeOfTheirOwn() {
        Three three = noticed("90", "80", "50");
        withdraws(three.best(), first);
        Call call = all.fresh(three.call());
        var successors = all.bean(Successors.class);
        assertThat(successors.next(call))
                .map(Application::id)
                .contains(three.next().id());
        successors.moveUp(call.id(), "第一名退出，依次递补", all.officer);
        List<Notice> notices = all.bean(Notices.class).of(call.id());
        assertThat(notices).hasSize(2);
        assertThat(notices.getLast().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.application())
                        .isEqualTo(three.next().id().toString()));
        refused("selection.refusal.notice-runs", () -> all.advance(call));
        all.day(notices.getLast().last().plusDays(1));
        assertThat(all.advance(call).stage()).isEqualTo("signing");
        withdraws(three.next(), second);
        assertThat(successors.next(all.fresh(call)))
                .as("who is below the pass line follows nobody")
                .isEmpty();
        refused("selection.refusal.nobody-behind", () -> successors.moveUp(call.id(), "再递补", all.officer));
        assertThat(all.advance(call).state()).isEqualTo(CallState.NONE_CHOSEN);
        assertThat(all.differences()).isEmpty();
    }

    private void withdraws(Application one, Viewer by) {
        all.bean(ApplicationDesk.class).withdraw(one.id(), all.fresh(one).version(), "资金没有落实", by);
    }

    @Test
    void aWinnerWhoWithdrawsInsteadOfSigningIsFollowedTooAndTheNextSignsAfterTheirNotice() {
        Three three = noticed("90", "80", "50");
        all.day(Bids.LAST.plusDays(9));
        Call call = all.advance(three.call());
        assertThat(call.stage()).isEqualTo("signing");
        withdraws(three.best(), first);
        all.bean(Successors.class).moveUp(call.id(), "第一名不签，依次递补", all.officer);
        var signing = all.bean(Signing.class);
        refused(
                "selection.refusal.signing-notice",
                () -> signing.sign(three.next().id(), Side.TAKER, second));
        all.day(all.bean(Notices.class).of(call.id()).getLast().last().plusDays(1));
        signing.sign(three.next().id(), Side.TAKER, second);
        signing.sign(three.next().id(), Side.POSTER, all.poster);
        signing.sign(three.next().id(), Side.DEPARTMENT, all.officer);
        assertThat(state(three.next())).isEqualTo(ApplicationState.SIGNED);
        assertThat(all.advance(call).state()).isEqualTo(CallState.CONCLUDED);
        assertThat(all.differences()).isEmpty();
    }

    private static Objections.Draft draft(Objection.Subject subject, @Nullable Application about) {
        return new Objections.Draft(
                subject, about == null ? null : about.id(), "0471-0000000", "数据与检测报告不符", "检测报告编号 7");
    }

    /** awards.md, example 3: a notice of 15 days. */
    @Test
    void awardsExample3ObjectionsLateAnonymousOrAboutOnesOwnResultAreRefused() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        Application one = all.submitted(call, first, "甲的路线");
        all.closed(call);
        var stages = all.bean(StageDesk.class);
        stages.admit(call.id(), one.id(), all.officer);
        all.advance(call);
        stages.voted(call.id(), one.id(), 5, 0, 5, 0, all.officer);
        all.advance(call);
        stages.choose(call.id(), one.id(), true, "通过", all.officer);
        all.day(java.time.LocalDate.of(2026, 8, 1));
        all.advance(call);
        assertThat(all.bean(Notices.class).of(call.id()).getFirst().last())
                .isEqualTo(java.time.LocalDate.of(2026, 8, 15));
        var objections = all.bean(Objections.class);
        all.day(java.time.LocalDate.of(2026, 8, 10));
        refused(
                "selection.refusal.anonymous",
                () -> objections.object(call.id(), draft(Objection.Subject.FACTS, one), Viewer.visitor("test")));
        refused(
                "selection.refusal.objection-result",
                () -> objections.object(call.id(), draft(Objection.Subject.RESULT, one), first));
        all.day(java.time.LocalDate.of(2026, 8, 15));
        objections.object(call.id(), draft(Objection.Subject.FACTS, one), second);
        all.day(java.time.LocalDate.of(2026, 8, 16));
        refused(
                "selection.refusal.objection-late",
                () -> objections.object(call.id(), draft(Objection.Subject.FACTS, one), third));
        refused("selection.refusal.objections-open", () -> all.advance(call));
    }

    @Test
    void anObjectionNamesSomebodyOfTheNoticeAndWhereUpheldTheyLeave() {
        Three three = noticed("90", "80", "50");
        var objections = all.bean(Objections.class);
        refused(
                "selection.refusal.objection-about",
                () -> objections.object(three.call().id(), draft(Objection.Subject.FACTS, three.next()), second));
        Objection one = objections.object(three.call().id(), draft(Objection.Subject.FACTS, three.best()), second);
        all.day(Bids.LAST.plusDays(9));
        refused("selection.refusal.objections-open", () -> all.advance(three.call()));
        objections.settle(one.id(), true, "检测报告确系伪造", all.officer);
        refused("selection.refusal.settled", () -> objections.settle(one.id(), false, "改主意了", all.officer));
        assertThat(state(three.best())).isEqualTo(ApplicationState.OUT);
        all.bean(Successors.class).moveUp(three.call().id(), "异议成立，依次递补", all.officer);
        assertThat(state(three.next())).isEqualTo(ApplicationState.CHOSEN);
        assertThat(all.differences()).isEmpty();
    }
}
