package org.mengkeju.selection.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.integrity.Measure;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.verification.Truth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Random walks of an entry by everybody who may meet one; {@code -Dseed=} walks one again. */
@ClockHouse
class ExpertWalksTest {
    private static final int WALKS = 12;
    private static final int STEPS = 50;

    @Autowired
    ApplicationContext house;

    @Autowired
    ObjectProvider<Truth> truths;

    /** Entries of these walks alone: other tests of the house put theirs into the pool without a step. */
    private final Set<String> walked = new HashSet<>();

    @Test
    void whateverPeopleTryAnEntryMovesOnlyAsItMay() {
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
                        .filter(truth -> truth.name().startsWith("selection:")
                                && truth.name().contains("entry"))
                        .flatMap(truth -> truth.differences().stream()))
                .noneMatch(line -> walked.stream().anyMatch(line::contains));
    }

    private void walk(Random random) {
        var all = new PoolPeople(house);
        var unit = all.organisation();
        Viewer expert = all.account(unit);
        Viewer[] people = {expert, PoolPeople.colleague(unit), all.operator, all.department};
        Expert one = all.applied(expert);
        walked.add(one.id().toString());
        LocalDate today = PoolPeople.BEGIN;
        for (int step = 0; step < STEPS; step++) {
            today = today.plusDays(random.nextInt(random.nextInt(8) == 0 ? 500 : 6));
            all.clock.set(today);
            if (random.nextInt(4) == 0) {
                all.runJobs();
            }
            Expert before = all.fresh(expert);
            lawful(one, before);
            try {
                attempt(all, before, expert, people[random.nextInt(people.length)], random);
            } catch (Refusal no) {
                assertThat(no.messageKey()).matches("(selection\\.expert|integrity|platform)\\.refusal\\..*");
                assertThat(all.fresh(expert).version()).isEqualTo(before.version());
            }
            one = all.fresh(expert);
            lawful(before, one);
            if (one.state() != ExpertState.IN_POOL) {
                assertThat(all.isDrawable(expert)).isFalse();
            }
        }
    }

    private static void attempt(PoolPeople all, Expert one, Viewer expert, Viewer by, Random random) {
        ExpertMove[] moves = ExpertMove.values();
        ExpertMove move = moves[random.nextInt(moves.length)];
        switch (move) {
            case APPLY -> all.profiles.apply(PoolPeople.entered("SENIOR", "1980-01"), by);
            case WAKE -> all.profiles.stillRight(one.version(), by);
            case BAN -> {
                if (one.state() == ExpertState.SUSPENDED && random.nextInt(3) == 0) {
                    LocalDate today = all.clock
                            .instant()
                            .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                            .toLocalDate();
                    all.sanction(expert, Measure.Kind.BAN, 1, today);
                }
                all.desk.act(move, one.id(), one.version(), "理由在此", by);
            }
            default -> all.desk.act(move, one.id(), one.version(), "理由在此", by);
        }
        // nobody decides about themselves
        if (move.by() != ExpertMove.By.EXPERT) {
            assertThat(by).isNotSameAs(expert);
        }
    }

    private static void lawful(Expert before, Expert after) {
        if (before.state() != after.state()) {
            // a job may do two steps in one run: back from a ban, then asleep
            boolean straight = before.state().next().contains(after.state());
            boolean byTwo = before.state().next().stream()
                    .anyMatch(between -> between.next().contains(after.state()));
            assertThat(straight || byTwo)
                    .as(before.state() + " to " + after.state())
                    .isTrue();
        }
        assertThat(after.version()).isGreaterThanOrEqualTo(before.version());
        assertThat(Objects.isNull(after.until())).isEqualTo(after.state() != ExpertState.BANNED);
    }
}
