package org.mengkeju.platform.time;

import java.time.Clock;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** One clock for the whole house, so that a test can set it; timed jobs run by it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimeConfiguration {
    private static final int LISTENERS_AT_ONCE = 8;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * Runs listeners of events. Each needs a database connection or two, so only a few run at once; the others wait in a
     * queue, never the thread that published the event.
     */
    @Bean(name = TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME)
    ThreadPoolTaskExecutor applicationTaskExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(LISTENERS_AT_ONCE);
        executor.setMaxPoolSize(LISTENERS_AT_ONCE);
        executor.setThreadNamePrefix("listener-");
        executor.setDaemon(true);
        return executor;
    }
}
