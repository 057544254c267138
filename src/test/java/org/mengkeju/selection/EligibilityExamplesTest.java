package org.mengkeju.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.Subject;
import org.mengkeju.integrity.record.RecordKeeping;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationDesk;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Eligibility;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallDesk;
import org.mengkeju.selection.course.StageDesk;
import org.mengkeju.selection.form.Answers;
import org.mengkeju.selection.recheck.Recheck;
import org.mengkeju.selection.recheck.RecheckGround;
import org.mengkeju.selection.recheck.RecheckState;
import org.mengkeju.selection.recheck.Rechecks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Worked examples of open-challenge.md (3, 4, guards) with the region's own file, and of expert-review.md (3). */
@CallHouse
class EligibilityExamplesTest {
    @Autowired
    ApplicationContext house;

    Bids all;
    ApplicationDesk desk;
    Viewer lead;

    @BeforeEach
    void people() {
        all = new Bids(house);
        desk = all.bean(ApplicationDesk.class);
        lead = all.bidder("演示企业 龙头");
    }

    private Call posted() {
        var calls = all.bean(CallDesk.class);
        Call call = calls.begin("open-challenge-m2", "储能榜单一", all.officer);
        var terms = new Answers(
                Map.of("public_money", "20000000.00", "months", "24"),
                Map.of(
                        "indicators",
                        List.of(Map.of("name", "效率", "target", "≥ 80%")),
                        "milestones",
                        List.of(Map.of("title", "中试", "month", "12", "test", "现场测试"))));
        var text = new org.mengkeju.selection.call.CallText("储能榜单一", "长时储能", "龙头企业", "在线", "财政资金", "专家评审");
        call = calls.write(call.id(), call.version(), new CallDesk.Writing(text, terms, List.of(), 1), all.officer);
        call = calls.propose(call.id(), call.version(), all.officer);
        return calls.publish(call.id(), call.version(), Bids.BEGIN.plusDays(40), all.officer);
    }

    private Application bid(Call call, String own, String asked) {
        Application one = desk.begin(call.id(), lead);
        var answers = new Answers(Map.of("own_money", own, "public_asked", asked, "chief_name", "首席甲"), Map.of());
        return desk.write(
                one.id(), one.version(), new ApplicationDesk.Writing("方案", null, null, answers, List.of()), lead);
    }

    private List<String> unmet(Call call, Application one) {
        return all.bean(Eligibility.class).findings(call, all.fresh(one)).stream()
                .filter(finding -> !finding.met())
                .map(finding -> finding.condition().key())
                .toList();
    }

    private void join(Application one, Viewer partner) {
        desk.invite(one.id(), Bids.of(partner), "做一部分", Money.ZERO, lead);
        desk.answer(one.id(), true, partner);
    }

    @Test
    void example3TwiceTheMoneyIsEnoughAndAFenLessIsNot() {
        Call call = posted();
        Application one = bid(call, "30000000.00", "15000000.00");
        assertThat(unmet(call, one)).doesNotContain("own-to-public");
        one = bid(call, "29999900.00", "15000000.00");
        assertThat(unmet(call, one)).contains("own-to-public");
        one = bid(call, "29999999.99", "15000000.00");
        assertThat(unmet(call, one)).contains("own-to-public");
    }

    @Test
    void example4FourOfSevenAreTooFewThreeOfFiveAreEnoughAndOneIsAnInstitute() {
        Call call = posted();
        Application one = bid(call, "30000000.00", "15000000.00");
        List<Viewer> outside = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            outside.add(all.unit("区外大学 " + n, Organisation.Kind.UNIVERSITY, null));
            join(one, outside.get(n));
        }
        List<Viewer> inside = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            inside.add(all.unit("区内企业 " + n, Organisation.Kind.FIRM));
            join(one, inside.get(n));
        }
        Viewer institute = all.unit("区内研究院", Organisation.Kind.INSTITUTE);
        join(one, institute);
        assertThat(unmet(call, one)).as("4 of 7").containsExactly("region-share");
        desk.remove(one.id(), Bids.of(outside.getFirst()), lead);
        desk.remove(one.id(), Bids.of(inside.getFirst()), lead);
        assertThat(unmet(call, one)).as("3 of 5 with an institute").isEmpty();
        desk.remove(one.id(), Bids.of(institute), lead);
        join(one, inside.getFirst());
        assertThat(unmet(call, one)).as("3 of 5 without an institute").containsExactly("region-institute");
    }

    @Test
    void guard4NobodyWithALivePenaltyBids() {
        Call call = posted();
        Application one = bid(call, "30000000.00", "15000000.00");
        Viewer institute = all.unit("区内研究院", Organisation.Kind.INSTITUTE);
        join(one, institute);
        assertThat(unmet(call, one)).isEmpty();
        bans(Subject.of(Bids.of(institute)));
        assertThat(unmet(call, one)).containsExactly("team-barred");
        bans(Subject.of(Bids.of(lead)));
        assertThat(unmet(call, one)).containsExactlyInAnyOrder("team-barred", "applicant-barred");
        bans(Subject.of(java.util.Objects.requireNonNull(lead.person())));
        assertThat(unmet(call, one)).contains("leader-barred");
    }

    private void bans(Subject subject) {
        var ban = new Measure.Ban(Bids.BEGIN, Bids.BEGIN.plusYears(1), Set.of(Activity.APPLY, Activity.LEAD));
        var decision =
                new RecordKeeping.Decision(subject, "某某", ban, false, "决定书", "2 号", "违规", null, Bids.BEGIN, false);
        all.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> all.bean(RecordKeeping.class).impose(decision, all.officer));
    }

    /** Declined on 1 September 2026. */
    private Application declined() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        Application one = all.submitted(call, lead, "甲的路线");
        all.closed(call);
        all.day(LocalDate.of(2026, 9, 1));
        all.bean(StageDesk.class).decline(call.id(), one.id(), "附件不全", all.officer);
        return one;
    }

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(message));
    }

    @Test
    void expertReviewExample3ARequestWithin15DaysAboutProcedureIsAnsweredWithin60() {
        var rechecks = all.bean(Rechecks.class);
        Application late = declined();
        all.day(LocalDate.of(2026, 9, 17));
        refused(
                "selection.refusal.recheck-late",
                () -> rechecks.ask(late.id(), RecheckGround.PROCEDURE, "附件是全的", lead));

        lead = all.bidder("演示企业 龙头二");
        all.day(Bids.BEGIN);
        Application one = declined();
        all.day(LocalDate.of(2026, 9, 16));
        refused(
                "selection.refusal.recheck-academic",
                () -> rechecks.ask(one.id(), RecheckGround.ACADEMIC, "专家没有看懂", lead));
        refused(
                "platform.refusal.not-found",
                () -> rechecks.ask(one.id(), RecheckGround.PROCEDURE, "别人的", all.bidder("演示企业 外人")));
        Recheck asked = rechecks.ask(one.id(), RecheckGround.OVERLOOKED, "附件在第二栏", lead);
        assertThat(asked.answerBy()).isEqualTo(LocalDate.of(2026, 11, 15));
        refused("selection.refusal.recheck-once", () -> rechecks.ask(one.id(), RecheckGround.PROCEDURE, "再问一次", lead));
        refused("selection.refusal.not-yours", () -> rechecks.settle(asked.id(), RecheckState.AGAIN, "好", lead));
        rechecks.settle(asked.id(), RecheckState.AGAIN, "附件确实在，程序有误", all.officer);
        assertThat(all.fresh(one).state()).isEqualTo(ApplicationState.ADMITTED);
        refused("selection.refusal.settled", () -> rechecks.settle(asked.id(), RecheckState.KEPT, "改主意", all.officer));
        assertThat(all.differences()).isEmpty();
    }
}
