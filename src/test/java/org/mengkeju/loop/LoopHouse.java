package org.mengkeju.loop;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mengkeju.Mengkeju;
import org.mengkeju.TestDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole house on a database that can be cut off. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = Mengkeju.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"mengkeju.jobs.every=PT0S", "logging.level.root=OFF", "logging.level.org.mengkeju=OFF"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(LoopHouse.Severable.class)
@interface LoopHouse {
    /** Puts the switch between the program and its pool of connections. */
    @TestConfiguration(proxyBeanMethods = false)
    class Severable {
        @Bean
        static BeanPostProcessor severable() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource pool ? new SeverableDatabase(pool) : bean;
                }
            };
        }
    }
}
