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
import org.mengkeju.selection.application.ApplicationDesk;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.course.Successors;
import org.mengkeju.selection.signing.Side;
import org.mengkeju.selection.signing.Signing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A race does not begin with fewer teams than its programme wants at least. */
@CallHouse
class LeastWinnersTest {
    @Autowired
    ApplicationContext house;

    Bids all;
    final List<Viewer> units = new ArrayList<>();
    final List<Application> teams = new ArrayList<>();

    @BeforeEach
    void people() {
        all = new Bids(house);
    }

    private static void refused(String message, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(message));
    }

    /** A race for two, with a team for each score, decided. */
    private Call decided(String... scores) {
        Call call = all.open(SmallProgrammes.RACE, 2);
        for (String score : scores) {
            Viewer unit = all.bidder("演示团队 " + score);
            units.add(unit);
            teams.add(all.submitted(call, unit, "路线 " + score));
        }
        all.closed(call);
        for (int n = 0; n < scores.length; n++) {
            all.opinion(call, teams.get(n), scores[n]);
        }
        all.advance(call);
        return all.advance(call);
    }

    private List<ApplicationState> states() {
        return teams.stream().map(one -> all.fresh(one).state()).toList();
    }

    private void withdraws(int team) {
        Application one = all.fresh(teams.get(team));
        all.bean(ApplicationDesk.class).withdraw(one.id(), one.version(), "退出", units.get(team));
    }

    private void signs(int team) {
        var signing = all.bean(Signing.class);
        signing.sign(teams.get(team).id(), Side.TAKER, units.get(team));
        signing.sign(teams.get(team).id(), Side.POSTER, all.poster);
        signing.sign(teams.get(team).id(), Side.DEPARTMENT, all.officer);
    }

    @Test
    void withOneGoodTeamNobodyIsChosenAndTheReasonIsPublished() {
        Call call = decided("80", "50", "40");
        assertThat(call.state()).isEqualTo(CallState.NONE_CHOSEN);
        assertThat(call.ending()).contains("1").contains("2");
        assertThat(states()).containsOnly(ApplicationState.OUT);
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void whenOneOfTwoLeavesInTheNoticeTheNextMovesUpFirst() {
        Call call = decided("90", "80", "70");
        withdraws(0);
        all.day(Bids.LAST.plusDays(9));
        refused("selection.refusal.too-few", () -> all.advance(call));
        all.bean(Successors.class).moveUp(call.id(), "前一名退出", all.officer);
        all.day(Bids.LAST.plusDays(20));
        assertThat(all.advance(call).stage()).isEqualTo("signing");
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void whenNobodyCanMoveUpTheCallEndsUnfilled() {
        Call call = decided("90", "80", "50");
        withdraws(0);
        all.day(Bids.LAST.plusDays(9));
        Call over = all.advance(call);
        assertThat(over.state()).isEqualTo(CallState.NONE_CHOSEN);
        assertThat(over.ending()).isNotBlank();
        assertThat(states()).containsExactly(ApplicationState.WITHDRAWN, ApplicationState.OUT, ApplicationState.OUT);
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void theFirstToSignWaitsForTheSecond() {
        Call call = decided("90", "80");
        all.day(Bids.LAST.plusDays(9));
        all.advance(call);
        signs(0);
        assertThat(states()).containsOnly(ApplicationState.CHOSEN);
        signs(1);
        assertThat(states()).containsOnly(ApplicationState.SIGNED);
        assertThat(all.advance(call).state()).isEqualTo(CallState.CONCLUDED);
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void whoSignedAloneIsReleasedWhenTheOtherLeaves() {
        Call call = decided("90", "80");
        all.day(Bids.LAST.plusDays(9));
        all.advance(call);
        signs(0);
        withdraws(1);
        assertThat(all.advance(call).state()).isEqualTo(CallState.NONE_CHOSEN);
        assertThat(states()).containsExactly(ApplicationState.OUT, ApplicationState.WITHDRAWN);
        assertThat(all.differences()).isEmpty();
    }
}
