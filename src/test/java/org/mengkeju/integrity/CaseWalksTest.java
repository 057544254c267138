package org.mengkeju.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.integrity.cases.CaseMove;
import org.mengkeju.integrity.cases.CaseRulings;
import org.mengkeju.integrity.cases.CaseState;
import org.mengkeju.integrity.cases.IntegrityCase;
import org.mengkeju.integrity.rules.Part;
import org.mengkeju.integrity.rules.Severity;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.jobs.DueJobs;
import org.mengkeju.platform.verification.Truth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Random walks through a case by everybody who may meet one; {@code -Dseed=} walks one again. */
@ClockHouse
class CaseWalksTest {
    private static final int WALKS = 12;
    private static final Severity[] GRAVE = {Severity.MORE_SERIOUS, Severity.SERIOUS};
    private static final int STEPS = 60;

    @Autowired
    ApplicationContext house;

    @Autowired
    ObjectProvider<Truth> truths;

    private final Set<CaseState> reached = EnumSet.noneOf(CaseState.class);

    @Test
    void whateverPeopleTryACaseMovesOnlyAsItMayAndBlocksOnlyWhileItCounts() {
        long first = Long.getLong("seed", System.nanoTime());
        int walks = System.getProperty("seed") == null ? WALKS : 1;
        for (long seed = first; seed < first + walks; seed++) {
            try {
                walk(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("the walk of seed " + seed + " (-Dseed=" + seed + ")", e);
            }
        }
        assertThat(truths.stream()
                        .filter(truth -> truth.name().startsWith("integrity:"))
                        .flatMap(truth -> truth.differences().stream()))
                .isEmpty();
        if (walks > 1) {
            assertThat(reached).as("seed " + first).contains(CaseState.NOTIFIED, CaseState.DECIDED);
        }
    }

    private void walk(Random random) {
        var all = new Inquiries(house);
        Viewer unit = all.unit("演示企业 漫步");
        Viewer[] others = {all.reporter, all.unit("演示企业 旁人")};
        IntegrityCase one = all.received(unit);
        LocalDate today = Inquiries.BEGIN;
        for (int step = 0; step < STEPS; step++) {
            boolean leaps = random.nextInt(10) == 0;
            today = today.plusDays(random.nextInt(leaps ? 700 : 6));
            all.clock.set(today);
            if (leaps) {
                new DueJobs(house).run();
            }
            IntegrityCase before = all.fresh(one.id());
            lawful(one, before);
            one = before;
            CaseMove move = move(one.state(), random);
            int who = random.nextInt(10);
            Viewer by = who < 5 ? any(officers(all), random) : who < 8 ? unit : any(others, random);
            try {
                attempt(all, one, move, by, unit, random);
            } catch (Refusal no) {
                assertThat(no.messageKey()).matches("(integrity|platform)\\.refusal\\..*");
                assertThat(all.fresh(one.id()).version()).isEqualTo(one.version());
            }
            IntegrityCase after = all.fresh(one.id());
            lawful(one, after);
            one = after;
            counts(all, one, unit, today);
        }
    }

    /** Mostly one that is legal here, sometimes any. */
    private static CaseMove move(CaseState state, Random random) {
        CaseMove[] legal = Arrays.stream(CaseMove.values())
                .filter(move -> move.from().contains(state))
                .toArray(CaseMove[]::new);
        return legal.length == 0 || random.nextInt(5) == 0 ? any(CaseMove.values(), random) : any(legal, random);
    }

    private void lawful(IntegrityCase before, IntegrityCase after) {
        if (before.state() != after.state()) {
            assertThat(before.state().next()).contains(after.state());
        }
        reached.add(after.state());
    }

    private static void counts(Inquiries all, IntegrityCase one, Viewer unit, LocalDate today) {
        var sanction = one.proceedings().sanction();
        boolean bars = one.entry() != null
                && one.state() != CaseState.WITHDRAWN
                && sanction != null
                && sanction.measure().blocks(Activity.LEAD, today);
        assertThat(all.integrity.blocks(Inquiries.subject(unit), Activity.LEAD).isBlocked())
                .as("%s on %s", one.state(), today)
                .isEqualTo(bars);
    }

    private static void attempt(
            Inquiries all, IntegrityCase one, CaseMove move, Viewer by, Viewer unit, Random random) {
        int version = one.version();
        var id = one.id();
        String words = "随便走走，看看会怎样。";
        CaseRulings.Draft draft = Inquiries.ban(any(GRAVE, random), 1 + random.nextInt(5), null);
        switch (move) {
            case RECEIVE, EXPIRE -> new DueJobs(all.house).run();
            case ACCEPT -> all.desk.accept(id, version, Inquiries.subject(unit), Part.UNIT, words, by);
            case DECLINE, WITHDRAW -> seldom(all, one, move, by, words, random);
            case INVESTIGATE ->
                all.desk.investigate(id, version, List.of(Inquiries.key(any(officers(all), random))), by);
            case EXTEND -> all.desk.extend(id, version, words, by);
            case NOTIFY -> all.desk.notify(id, version, words, any(Severity.values(), random), by);
            case STATE -> all.desk.state(id, words, List.of(), by);
            case DECIDE -> all.rulings.decide(id, version, draft, by);
            case APPEAL -> all.rulings.appeal(id, words, by);
            case KEEP -> all.rulings.keep(id, version, words, by);
            case CHANGE -> all.rulings.change(id, version, draft, by);
            case UPHOLD -> all.rulings.uphold(id, version, words, by);
            case SHARE -> all.rulings.share(id, version, by);
        }
    }

    /** Moves that end a case: rarely, or no walk gets far. */
    private static void seldom(
            Inquiries all, IntegrityCase one, CaseMove move, Viewer by, String words, Random random) {
        if (random.nextInt(12) > 0) {
            return;
        }
        if (move == CaseMove.DECLINE) {
            all.desk.decline(one.id(), one.version(), words, by);
        } else {
            all.rulings.withdraw(one.id(), one.version(), words, by);
        }
    }

    private static Viewer[] officers(Inquiries all) {
        return new Viewer[] {all.first, all.second, all.third};
    }

    private static <T> T any(T[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
