package org.mengkeju.network.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mengkeju.DemoHouse;
import org.mengkeju.SignedIn;
import org.mengkeju.platform.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoHouse
class RateLimitsTest {
    @Autowired
    MockMvcTester web;

    private Instant now = Instant.parse("2026-11-21T01:00:00Z");

    @Test
    void afterTheLastTokenOneWaitsAndThenGoesOn() {
        var limits = new RateLimits(new RateLimits.Settings(3, 0, 0, List.of()), clock());
        for (int i = 0; i < 3; i++) {
            limits.signIn("192.0.2.1", "anybody");
        }
        assertThatThrownBy(() -> limits.signIn("192.0.2.1", "anybody"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly(20));
        assertThatCode(() -> limits.signIn("192.0.2.2", "anybody")).doesNotThrowAnyException();
        now = now.plusSeconds(41);
        assertThatCode(() -> limits.signIn("192.0.2.1", "anybody")).doesNotThrowAnyException();
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOut() {
        var limits = new RateLimits(new RateLimits.Settings(3, 0, 0, List.of()), clock());
        limits.signIn("192.0.2.1", "anybody");
        now = now.minusSeconds(86_400);
        assertThatCode(() -> limits.signIn("192.0.2.1", "anybody")).doesNotThrowAnyException();
    }

    @Test
    void whoTriesOneNameTooOftenIsToldWhenToComeBack() {
        for (int i = 0; i < 15; i++) {
            assertThat(attempt()).hasStatusOk();
        }
        assertThat(attempt()).hasStatus(429).headers().containsHeader("Retry-After");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult attempt() {
        return web.post()
                .uri("/signin")
                .param("name", "tried-too-often")
                .param("password", "x")
                .with(SignedIn::withFormToken)
                .exchange();
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
