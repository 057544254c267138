package org.mengkeju.platform.jobs;

import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Runs the jobs that are due by the program's clock at once, in the thread of the test. */
public record DueJobs(ApplicationContext house) {

    /** Runs until nothing is due. */
    public void run() {
        var clock = new SettableClock();
        clock.set(house.getBean(Clock.class).instant());
        var database = new TransactionAwareDataSourceProxy(house.getBean(DataSource.class));
        var scheduler = TestHelper.createManualScheduler(
                        database, house.getBean(JobTasks.class).all())
                .clock(clock)
                .tableName(JobTasks.TABLE)
                .build();
        // each round takes what is due now; a job may plan another that is due too
        for (int round = 0; round < 20; round++) {
            scheduler.runAnyDueExecutions();
        }
    }
}
