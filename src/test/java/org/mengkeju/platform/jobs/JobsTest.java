package org.mengkeju.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mengkeju.ClockHouse;
import org.mengkeju.SetClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@ClockHouse
@Import(JobsTest.Noting.class)
class JobsTest {
    /** A job that notes its subjects, and fails for one that says so as long as the test wants. */
    static final class Notes implements Job {
        final List<String> ran = new ArrayList<>();
        boolean failing;

        @Override
        public String name() {
            return "notes";
        }

        @Override
        public void run(String subject) {
            if (failing) {
                throw new IllegalStateException("the test wants it so");
            }
            ran.add(subject);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Noting {
        @Bean
        Notes notes() {
            return new Notes();
        }
    }

    @Autowired
    Jobs jobs;

    @Autowired
    Notes notes;

    @Autowired
    StuckJobs stuck;

    @Autowired
    SetClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext house;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void aJobRunsOnceWhenItsHourHasComeAndNotBefore() {
        plan(Duration.ofHours(2));
        plan(Duration.ofHours(2));
        run();
        assertThat(notes.ran).doesNotContain(subject);
        clock.advance(Duration.ofDays(40));
        run();
        run();
        assertThat(notes.ran).containsOnlyOnce(subject);
    }

    @Test
    void twoHoursOfOneSubjectBothCome() {
        plan(Duration.ofHours(1));
        plan(Duration.ofHours(2));
        clock.advance(Duration.ofHours(3));
        run();
        assertThat(notes.ran).filteredOn(subject::equals).hasSize(2);
    }

    @Test
    void whatIsRolledBackWasNeverPlanned() {
        transaction.executeWithoutResult(status -> {
            jobs.plan("notes", subject, clock.instant());
            status.setRollbackOnly();
        });
        run();
        assertThat(notes.ran).doesNotContain(subject);
    }

    @Test
    void aJobThatFailsIsNamedAndTriedAgainUntilItGetsThrough() {
        plan(Duration.ZERO);
        notes.failing = true;
        run();
        notes.failing = false;
        assertThat(stuck.list())
                .filteredOn(one -> one.subject().startsWith(subject))
                .singleElement()
                .satisfies(one -> assertThat(one.failures()).isEqualTo(1));
        assertThat(stuck.health().getDetails().toString()).contains("notes of " + subject);
        assertThat(stuck.health().getStatus()).as("visitors are still welcome").isEqualTo(Status.UP);
        clock.advance(Duration.ofMinutes(3));
        run();
        assertThat(notes.ran).contains(subject);
        assertThat(stuck.list()).noneMatch(one -> one.subject().startsWith(subject));
    }

    @Test
    void aJobNobodyRanIsNamedAfterAQuarterOfAnHour() {
        plan(Duration.ZERO);
        assertThat(stuck.list()).noneMatch(one -> one.subject().startsWith(subject));
        clock.advance(Duration.ofMinutes(16));
        assertThat(stuck.list()).anyMatch(one -> one.subject().startsWith(subject));
        run();
        assertThat(stuck.list()).noneMatch(one -> one.subject().startsWith(subject));
    }

    private void plan(Duration in) {
        transaction.executeWithoutResult(
                status -> jobs.plan("notes", subject, clock.instant().plus(in)));
    }

    private void run() {
        new DueJobs(house).run();
    }
}
