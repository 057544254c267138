package org.mengkeju;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** A test in the whole house that sets the clock ({@link SetClock}) and runs timed jobs itself; the demonstration set is in. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = Mengkeju.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"mengkeju.demo=true", "mengkeju.jobs.every=PT0S"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(ClockHouse.Clocks.class)
public @interface ClockHouse {
    /** Puts the test's clock in the place of the real one. */
    @TestConfiguration(proxyBeanMethods = false)
    class Clocks {
        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock();
        }
    }
}
