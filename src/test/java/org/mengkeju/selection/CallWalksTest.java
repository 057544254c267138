package org.mengkeju.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mengkeju.SetClock;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.DueJobs;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationDesk;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallDesk;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.course.Course;
import org.mengkeju.selection.course.StageDesk;
import org.mengkeju.selection.course.Successors;
import org.mengkeju.selection.notice.Notices;
import org.mengkeju.selection.notice.Objection;
import org.mengkeju.selection.notice.Objections;
import org.mengkeju.selection.recheck.RecheckGround;
import org.mengkeju.selection.recheck.RecheckState;
import org.mengkeju.selection.recheck.Rechecks;
import org.mengkeju.selection.signing.Side;
import org.mengkeju.selection.signing.Signing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever people try in whatever order, it is done or refused, and the truths hold. */
@CallHouse
class CallWalksTest {
    private static final int WALKS = 12;
    private static final int STEPS = 120;

    @Autowired
    ApplicationContext house;

    Bids all;
    List<Viewer> bidders;
    Random random = new Random(0);
    Call call;
    final Set<CallState> calls = EnumSet.noneOf(CallState.class);
    final Set<ApplicationState> applications = EnumSet.noneOf(ApplicationState.class);

    @BeforeEach
    void people() {
        all = new Bids(house);
        bidders = List.of(all.bidder("演示企业 甲"), all.bidder("演示企业 乙"), all.bidder("演示企业 丙"));
        call = all.draft(SmallProgrammes.BY_HAND, 1);
    }

    @Test
    void anyOrderOfTriesLeavesTheTruthsTrue() {
        for (int seed = 1; seed <= WALKS; seed++) {
            random = new Random(seed);
            all.day(Bids.BEGIN);
            call = all.draft(seed % 2 == 0 ? SmallProgrammes.BY_HAND : SmallProgrammes.BY_SCORE, 1 + seed % 3 / 2);
            for (int step = 0; step < STEPS; step++) {
                try {
                    act(random.nextInt(22));
                } catch (Refusal expected) {
                    assertThat(expected.messageKey())
                            .as("seed %s, step %s", seed, step)
                            .isNotEmpty();
                }
                calls.add(all.fresh(call).state());
                own().forEach(one -> applications.add(one.state()));
            }
            assertThat(all.differences()).as("seed %s", seed).isEmpty();
        }
        assertThat(calls).contains(CallState.OPEN, CallState.SELECTING);
        assertThat(applications).contains(ApplicationState.SUBMITTED, ApplicationState.OUT);
    }

    private List<Application> own() {
        return all.bean(Applications.class).all(call.id());
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private LocalDate today() {
        return all.bean(RegionClock.class).today();
    }

    private void act(int what) {
        int version = all.fresh(call).version();
        switch (what) {
            case 0 -> all.bean(CallDesk.class).propose(call.id(), version, all.poster);
            case 1 -> all.bean(Course.class).pass(call.id(), version, "", all.officer);
            case 2 -> all.bean(CallDesk.class).publish(call.id(), version, today().plusDays(7), all.officer);
            case 3, 4, 5 -> all.bean(Course.class).advance(call.id(), version, "", all.officer);
            case 6 -> all.bean(CallDesk.class).openAgain(call.id(), version, today().plusDays(7), "再张榜", all.officer);
            case 7, 8 -> all.written(call, any(bidders), "路线 " + random.nextInt(9));
            case 9 -> {
                all.bean(SetClock.class).advance(Duration.ofDays(1 + random.nextInt(6)));
                new DueJobs(house).run();
            }
            case 10 -> rarely(version);
            default -> about(what);
        }
    }

    private void rarely(int version) {
        switch (random.nextInt(12)) {
            case 0 -> all.bean(Course.class).endEarly(call.id(), version, "不做了", all.officer);
            case 1 -> all.bean(CallDesk.class).sendBack(call.id(), version, "补充", all.officer);
            case 2 -> all.bean(Successors.class).moveUp(call.id(), "递补", all.officer);
            default -> all.bean(Successors.class).next(all.fresh(call));
        }
    }

    private void about(int what) {
        List<Application> own = new ArrayList<>(own());
        if (own.isEmpty()) {
            return;
        }
        Application one = any(own);
        Viewer by = bidders.stream()
                .filter(viewer -> viewer.actsFor(one.lead()))
                .findFirst()
                .orElseThrow();
        var desk = all.bean(ApplicationDesk.class);
        var stages = all.bean(StageDesk.class);
        switch (what) {
            case 11, 12 -> desk.submit(one.id(), one.version(), all.now(), by);
            case 13 -> desk.takeBack(one.id(), one.version(), by);
            case 14, 15 -> stages.admit(call.id(), one.id(), all.officer);
            case 16 -> stages.voted(call.id(), one.id(), 5, 0, random.nextInt(6), 0, all.officer);
            case 17 -> stages.choose(call.id(), one.id(), random.nextBoolean(), "投票", all.officer);
            case 18 ->
                stages.opinion(call.id(), one.id(), BigDecimal.valueOf(50 + 10L * random.nextInt(5)), "看过", all.poster);
            case 19 -> {
                var signing = all.bean(Signing.class);
                signing.sign(one.id(), Side.TAKER, by);
                signing.sign(one.id(), Side.POSTER, all.poster);
                signing.sign(one.id(), Side.DEPARTMENT, all.officer);
            }
            case 20 -> objection(one, by);
            default -> leaves(one, by);
        }
    }

    private void objection(Application one, Viewer by) {
        var objections = all.bean(Objections.class);
        var open = all.bean(Notices.class).allObjections(call.id()).stream()
                .filter(there -> there.state() == Objection.State.OPEN)
                .findFirst();
        if (open.isPresent()) {
            objections.settle(open.get().id(), random.nextBoolean(), "查过了", all.officer);
        } else {
            objections.object(
                    call.id(), new Objections.Draft(Objection.Subject.FACTS, one.id(), "0471", "不实", "报告"), by);
        }
    }

    private void leaves(Application one, Viewer by) {
        var rechecks = all.bean(Rechecks.class);
        switch (random.nextInt(4)) {
            case 0 -> all.bean(ApplicationDesk.class).withdraw(one.id(), one.version(), "退出", by);
            case 1 -> all.bean(StageDesk.class).decline(call.id(), one.id(), "附件不全", all.officer);
            default -> {
                var asked = rechecks.of(one.id());
                if (asked.isPresent()) {
                    rechecks.settle(asked.get().id(), RecheckState.AGAIN, "程序有误", all.officer);
                } else {
                    rechecks.ask(one.id(), RecheckGround.PROCEDURE, "没有按程序", by);
                }
            }
        }
    }
}
