package org.mengkeju.platform.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** One clock for the whole house, so that a test can set it; timed jobs run by it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimeConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
