package org.mengkeju.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.SetClock;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.Subject;
import org.mengkeju.integrity.record.RecordKeeping;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.DueJobs;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationDesk;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.application.Connections;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallDesk;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.course.Course;
import org.mengkeju.selection.form.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes wrong around a window, and what the program answers. */
@CallHouse
class BadCallsTest {
    private static final int MANY = 200;

    @Autowired
    ApplicationContext house;

    Bids all;
    ApplicationDesk desk;

    @BeforeEach
    void people() {
        all = new Bids(house);
        desk = all.bean(ApplicationDesk.class);
    }

    private static void refused(String message, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(message));
    }

    private static Instant closing(Call call) {
        return Objects.requireNonNull(call.closesAt());
    }

    @Test
    void hundredsWhoHandInInTheLastSecondAreAllTakenOnce() throws InterruptedException, ExecutionException {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        List<Viewer> bidders = new ArrayList<>();
        List<Application> drafts = new ArrayList<>();
        for (int n = 0; n < MANY; n++) {
            bidders.add(all.bidder("演示企业 " + n));
            drafts.add(all.written(call, bidders.get(n), "第 " + n + " 条路线"));
        }
        Instant received = closing(call).minusMillis(1);
        var start = new CountDownLatch(1);
        List<Future<Application>> sent = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            for (int n = 0; n < MANY; n++) {
                Viewer by = bidders.get(n);
                Application one = drafts.get(n);
                sent.add(threads.submit(() -> {
                    start.await();
                    return desk.submit(one.id(), one.version(), received, by);
                }));
            }
            start.countDown();
        }
        List<String> numbers = new ArrayList<>();
        for (Future<Application> one : sent) {
            numbers.add(Objects.requireNonNull(one.get().receipt()).number());
        }
        assertThat(numbers).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(all.bean(Applications.class).all(call.id()))
                .allMatch(one -> one.state() == ApplicationState.SUBMITTED)
                .extracting(one -> Objects.requireNonNull(one.receipt()).digest())
                .doesNotHaveDuplicates();
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void oneMillisecondLateIsLateAndEarlyIsInTimeThoughItsTurnCameLater() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        Viewer early = all.bidder("演示企业 早");
        Viewer late = all.bidder("演示企业 晚");
        Application first = all.written(call, early, "早一步");
        Application second = all.written(call, late, "晚一步");
        all.day(Bids.LAST.plusDays(1));
        refused("selection.refusal.late", () -> desk.submit(second.id(), second.version(), closing(call), late));
        refused(
                "selection.refusal.late",
                () -> desk.submit(second.id(), second.version(), closing(call).plusMillis(1), late));
        assertThat(desk.submit(first.id(), first.version(), closing(call).minusNanos(1_000), early)
                        .state())
                .isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void aClockSetBackOpensNothingThatWasClosed() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        all.submitted(call, all.bidder("演示企业 甲"), "按时的");
        Viewer late = all.bidder("演示企业 晚");
        Application draft = all.written(call, late, "没有交的");
        all.closed(call);
        all.day(Bids.BEGIN.plusDays(1));
        refused(
                "selection.refusal.handed-in",
                () -> desk.submit(draft.id(), all.fresh(draft).version(), all.now(), late));
        refused("selection.refusal.closed", () -> desk.begin(call.id(), all.bidder("演示企业 新")));
        new DueJobs(house).run();
        assertThat(all.fresh(call).state()).isEqualTo(CallState.SELECTING);
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void ofTwoOfficersWhoAdvanceAtOnceTheSecondIsTold() {
        Call call = all.open(SmallProgrammes.BY_SCORE, 1);
        Application one = all.submitted(call, all.bidder("演示企业 甲"), "唯一的");
        Call closed = all.closed(call);
        all.opinion(closed, one, "80");
        var course = all.bean(Course.class);
        course.advance(call.id(), closed.version(), "", all.officer);
        refused(
                "selection.refusal.version",
                () -> course.advance(call.id(), closed.version(), "", Bids.officer("项目主管 52")));
        assertThat(all.fresh(call).stage()).isEqualTo("decision");
    }

    @Test
    void aPublishedCallIsNeitherWrittenNorTakenBackSilently() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        Viewer bidder = all.bidder("演示企业 甲");
        Viewer drafting = all.bidder("演示企业 乙");
        Application in = all.submitted(call, bidder, "交了的");
        Application draft = all.written(call, drafting, "还在写的");
        var calls = all.bean(CallDesk.class);
        refused(
                "selection.refusal.fixed",
                () -> calls.write(
                        call.id(),
                        call.version(),
                        new CallDesk.Writing(call.text(), call.terms(), List.of(), 2),
                        all.poster));
        var course = all.bean(Course.class);
        refused("selection.refusal.not-yours", () -> course.endEarly(call.id(), call.version(), "不想要了", all.poster));
        refused("selection.refusal.ground", () -> course.endEarly(call.id(), call.version(), "  ", all.officer));
        Call ended = course.endEarly(call.id(), call.version(), "发榜方停产，需求不存在了", all.officer);
        assertThat(ended.state()).isEqualTo(CallState.ENDED_EARLY);
        assertThat(all.bean(org.mengkeju.selection.call.Calls.class).find(call.id(), Viewer.visitor("test")))
                .hasValueSatisfying(seen -> assertThat(seen.ending()).isEqualTo("发榜方停产，需求不存在了"));
        assertThat(all.fresh(in).state()).isEqualTo(ApplicationState.OUT);
        assertThat(all.fresh(draft).state()).isEqualTo(ApplicationState.LAPSED);
        assertThat(told(bidder)).contains("selection.told.ended");
        assertThat(told(drafting)).contains("selection.told.ended");
        assertThat(all.differences()).isEmpty();
    }

    private List<String> told(Viewer unit) {
        return all.bean(JdbcClient.class)
                .sql("SELECT message FROM platform.notification WHERE organisation = ?")
                .param(Bids.of(unit).value())
                .query(String.class)
                .list();
    }

    @Test
    void nobodyOutsideSeesAnApplicationBeforeTheWindowCloses() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        Viewer bidder = all.bidder("演示企业 甲");
        Application one = all.submitted(call, bidder, "不给人看的");
        var auditor = new Viewer(Identifier.next(), "监督员甲", Set.of(Role.AUDITOR), null, null, "test");
        var applications = all.bean(Applications.class);
        for (Viewer viewer : List.of(all.officer, all.poster, auditor, all.bidder("演示企业 乙"))) {
            assertThat(applications.find(one.id(), viewer)).as(viewer.name()).isEmpty();
            assertThat(applications.of(call, viewer)).as(viewer.name()).isEmpty();
        }
        assertThat(applications.find(one.id(), bidder)).isPresent();
        all.closed(call);
        assertThat(applications.find(one.id(), all.officer)).isPresent();
        assertThat(applications.find(one.id(), all.poster)).isPresent();
        assertThat(applications.find(one.id(), all.bidder("演示企业 丙"))).isEmpty();
    }

    @Test
    void likeTextsInOpenCallsAreNotShownToOfficers() {
        Call before = all.open(SmallProgrammes.BY_HAND, 1);
        String words = "一种在零下三十度仍然能够充放电的低温钠离子电池隔膜及其连续化制备工艺和装备";
        Application first = all.submitted(before, all.bidder("演示企业 甲"), words);
        all.closed(before);
        all.day(Bids.BEGIN);
        Call open = all.open(SmallProgrammes.BY_HAND, 1);
        all.submitted(open, all.bidder("演示企业 乙"), words);
        assertThat(desk.alike(all.fresh(first), all.officer))
                .noneMatch(alike -> alike.other().call().equals(open.id()));
    }

    @Test
    void partnersConfirmTheirPartAndAChangedPartAgain() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        Viewer lead = all.bidder("演示企业 牵头");
        Viewer partner = all.unit("演示研究院 合作", Organisation.Kind.INSTITUTE);
        Application one = all.written(call, lead, "联合体");
        desk.invite(one.id(), Bids.of(partner), "做隔膜", Money.ZERO, lead);
        refused("selection.refusal.condition", () -> all.submit(one, lead));
        desk.answer(one.id(), true, partner);
        desk.invite(one.id(), Bids.of(partner), "做隔膜和中试", Money.ZERO, lead);
        refused("selection.refusal.condition", () -> all.submit(one, lead));
        desk.answer(one.id(), false, partner);
        refused("selection.refusal.condition", () -> all.submit(one, lead));
        desk.invite(one.id(), Bids.of(partner), "做隔膜", Money.ZERO, lead);
        desk.answer(one.id(), true, partner);
        assertThat(all.submit(one, lead).state()).isEqualTo(ApplicationState.SUBMITTED);
        refused("selection.refusal.handed-in", () -> desk.answer(one.id(), false, partner));
    }

    @Test
    void aPartnerWhoDeclinedReadsNothingMore() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        Viewer lead = all.bidder("演示企业 牵头");
        Viewer partner = all.unit("演示研究院 谢绝", Organisation.Kind.INSTITUTE);
        Application one = all.written(call, lead, "联合体");
        desk.invite(one.id(), Bids.of(partner), "做隔膜", Money.ZERO, lead);
        var applications = all.bean(Applications.class);
        assertThat(applications.find(one.id(), partner)).isPresent();
        assertThat(applications.own(partner)).hasSize(1);
        desk.answer(one.id(), false, partner);
        assertThat(applications.find(one.id(), partner)).isEmpty();
        assertThat(applications.own(partner)).isEmpty();
        refused("platform.refusal.not-found", () -> desk.answer(one.id(), true, partner));
        desk.invite(one.id(), Bids.of(partner), "只做中试", Money.ZERO, lead);
        assertThat(applications.find(one.id(), partner)).isPresent();
    }

    @Test
    void aMilestoneAfterTheTermIsRefusedWithItsRow() {
        Call call = all.draft(SmallProgrammes.BY_HAND, 1);
        var calls = all.bean(CallDesk.class);
        var terms = new Answers(
                java.util.Map.of("public_money", "1000000.00", "months", "9"),
                call.terms().rows());
        Call late = calls.write(
                call.id(), call.version(), new CallDesk.Writing(call.text(), terms, List.of(), 1), all.poster);
        assertThat(calls.missing(late))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("milestones.1.month"));
        assertThatThrownBy(() -> calls.propose(late.id(), late.version(), all.poster))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("selection.refusal.milestone-late");
                    assertThat(refusal.arguments()).containsExactly(2, "中试", "10", "9");
                });
    }

    @Test
    void thePosterAndWhoIsConnectedWithItDoNotBid() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        Application own = all.written(call, all.poster, "自己的");
        refused("selection.refusal.condition", () -> all.submit(own, all.poster));
        Viewer daughter = all.bidder("演示企业 子");
        Viewer granddaughter = all.bidder("演示企业 孙");
        var connections = all.bean(Connections.class);
        connections.note(
                Bids.of(all.poster), Bids.of(daughter), Connections.Kind.CONTROLLING_SHARE, "公示系统", all.officer);
        connections.note(
                Bids.of(granddaughter), Bids.of(daughter), Connections.Kind.SAME_REPRESENTATIVE, "公示系统", all.officer);
        Application hers = all.written(call, granddaughter, "孙公司的");
        refused("selection.refusal.condition", () -> all.submit(hers, granddaughter));
        Viewer free = all.bidder("演示企业 外");
        Application with = all.written(call, free, "带着子公司的");
        desk.invite(with.id(), Bids.of(daughter), "做模组", Money.ZERO, free);
        desk.answer(with.id(), true, daughter);
        refused("selection.refusal.condition", () -> all.submit(with, free));
        desk.remove(with.id(), Bids.of(daughter), free);
        assertThat(all.submit(with, free).state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    /** expert-review.md, example 4. */
    @Test
    void expertReviewExample4FourUnsuitableExpertsAreOneTooMany() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        Viewer bidder = all.bidder("演示企业 甲");
        Application one = all.written(call, bidder, "回避");
        List<Application.Unsuitable> four = List.of(
                new Application.Unsuitable("专家 01", "演示院"),
                new Application.Unsuitable("专家 02", "演示院"),
                new Application.Unsuitable("专家 03", "演示院"),
                new Application.Unsuitable("专家 04", "演示院"));
        refused(
                "selection.refusal.avoid",
                () -> desk.write(
                        one.id(),
                        one.version(),
                        new ApplicationDesk.Writing("回避", null, null, one.answers(), four),
                        bidder));
        assertThat(desk.write(
                                one.id(),
                                one.version(),
                                new ApplicationDesk.Writing("回避", null, null, one.answers(), four.subList(0, 3)),
                                bidder)
                        .avoid())
                .hasSize(3);
    }

    @Test
    void aCallNobodyAnsweredIsOpenedAgainOnceAndWhoseDraftLapsedMayGoOn() {
        Call call = all.open(SmallProgrammes.BY_HAND, 1);
        Viewer slow = all.bidder("演示企业 慢");
        Application lapsed = all.written(call, slow, "第一轮没有交");
        Call closed = all.closed(call);
        assertThat(closed.state()).isEqualTo(CallState.NO_BID);
        assertThat(all.fresh(lapsed).state()).isEqualTo(ApplicationState.LAPSED);
        var calls = all.bean(CallDesk.class);
        Call again = calls.openAgain(call.id(), closed.version(), Bids.LAST.plusDays(20), "没有人揭榜，再张榜一次", all.officer);
        assertThat(again.round()).isEqualTo(2);
        Application resumed = desk.begin(call.id(), slow);
        assertThat(resumed.id()).isEqualTo(lapsed.id());
        assertThat(resumed.state()).isEqualTo(ApplicationState.DRAFT);
        all.bean(SetClock.class).advance(Duration.ofDays(22));
        new DueJobs(house).run();
        Call over = all.fresh(call);
        assertThat(over.state()).isEqualTo(CallState.NO_BID);
        refused(
                "selection.refusal.again",
                () -> calls.openAgain(call.id(), over.version(), Bids.LAST.plusDays(60), "再来一次", all.officer));
        assertThat(all.differences()).isEmpty();
    }

    @Test
    void whoIsBarredBetweenHandingInAndTheDecisionIsNotChosen() {
        Call call = all.open(SmallProgrammes.BY_SCORE, 1);
        Viewer best = all.bidder("演示企业 甲");
        Application barred = all.submitted(call, best, "最好的");
        Application second = all.submitted(call, all.bidder("演示企业 乙"), "第二好的");
        all.closed(call);
        all.opinion(call, barred, "95");
        all.opinion(call, second, "70");
        all.advance(call);
        bans(best);
        all.advance(call);
        assertThat(all.fresh(barred).state()).isEqualTo(ApplicationState.OUT);
        assertThat(all.fresh(second).state()).isEqualTo(ApplicationState.CHOSEN);
        assertThat(all.differences()).isEmpty();
    }

    private void bans(Viewer unit) {
        var ban = new Measure.Ban(Bids.BEGIN, Bids.BEGIN.plusYears(2), Set.of(Activity.APPLY, Activity.LEAD));
        var decision = new RecordKeeping.Decision(
                Subject.of(Bids.of(unit)), "演示企业", ban, true, "决定书", "1 号", "编造数据", null, Bids.BEGIN, false);
        all.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> all.bean(RecordKeeping.class).impose(decision, all.officer));
    }

    @Test
    void aCallWhoseOnlyBidderWithdrewChoosesNobody() {
        Call call = all.open(SmallProgrammes.BY_SCORE, 1);
        Viewer only = all.bidder("演示企业 甲");
        Application one = all.submitted(call, only, "唯一的");
        all.closed(call);
        desk.withdraw(one.id(), all.fresh(one).version(), "资金没有落实", only);
        assertThat(all.advance(call).state()).isEqualTo(CallState.NONE_CHOSEN);
        refused(
                "selection.refusal.state",
                () -> desk.withdraw(one.id(), all.fresh(one).version(), "再退一次", only));
        assertThat(all.differences()).isEmpty();
    }
}
