package org.mengkeju.selection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mengkeju.ClockHouse;
import org.mengkeju.Mengkeju;
import org.mengkeju.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test in the whole house that sets the clock, with {@link SmallProgrammes} in the region's folder; no demonstration set. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = Mengkeju.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"mengkeju.demo=false", "mengkeju.jobs.every=PT0S"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {TestDatabase.class, SmallProgrammes.class})
@Import(ClockHouse.Clocks.class)
public @interface CallHouse {}
