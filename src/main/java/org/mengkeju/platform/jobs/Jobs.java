package org.mengkeju.platform.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans timed jobs, in the transaction of what makes them necessary. */
@Service
public class Jobs {
    /** Between a subject and the hour in the key of a planned job. */
    static final char AT = '@';

    private final JdbcClient jdbc;

    Jobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Plans a job. The same subject may wait for several hours at once; planning the same hour again changes nothing. A
     * plan is never taken back: a job that finds nothing due does nothing, so that no run and no plan can miss each other.
     *
     * @param job name of the job
     * @param subject what it is about; holds no {@code @}
     * @param at not before this time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(String job, String subject, Instant at) {
        if (subject.indexOf(AT) >= 0) {
            throw new IllegalArgumentException("A subject with " + AT + ": " + subject);
        }
        // Written here and not through the library, whose way ends a transaction that meets an existing row.
        jdbc.sql("""
                        INSERT INTO platform.job (task_name, task_instance, execution_time, picked, version)
                        VALUES (?, ?, ?, false, 1) ON CONFLICT DO NOTHING""").params(job, subject + AT + at, Timestamp.from(at)).update();
    }
}
