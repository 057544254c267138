package org.mengkeju.network.security;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mengkeju.platform.Refusal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** How often somebody may knock: token buckets in memory, by address and by name. */
@Component
@EnableConfigurationProperties(RateLimits.Settings.class)
public class RateLimits {
    private final Settings settings;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimits(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Settings below {@code mengkeju.limits}; each is a number a minute, and 0 means no limit.
     *
     * @param signInByAddress attempts to sign in or register from one address
     * @param signInByName attempts with one name
     * @param search searches from one address
     * @param searchPaths which paths are searches
     */
    @ConfigurationProperties("mengkeju.limits")
    record Settings(
            @DefaultValue("40") int signInByAddress,
            @DefaultValue("15") int signInByName,
            @DefaultValue("240") int search,

            @DefaultValue({
                "/matching/**",
                "/registrations/verify",
                "/api/v1/registrations/verify/*",
                "/api/v1/search/**",
                "/api/v1/matching/support/**",
                "/api/v1/*/*/matches",
                "/api/v1/*/*/needs",
                "/api/v1/*/*/similar"
            })
            List<String> searchPaths) {}

    /** A bucket that refills evenly. */
    private record Bucket(double tokens, long at) {}

    /**
     * Takes one attempt to sign in.
     *
     * @throws Refusal when there were too many lately
     */
    public void signIn(String address, String name) {
        take("address " + address, settings.signInByAddress());
        take("name " + name.toLowerCase(Locale.ROOT), settings.signInByName());
    }

    List<String> searchPaths() {
        return settings.searchPaths();
    }

    void search(String address) {
        take("search " + address, settings.search());
    }

    private void take(String key, int aMinute) {
        if (aMinute == 0) {
            return;
        }
        if (buckets.size() > 50_000) {
            forgetFull();
        }
        long now = clock.millis();
        Bucket left = buckets.compute(key, (same, old) -> {
            double filled = old == null ? aMinute : Math.min(aMinute, old.tokens() + refill(old, now, aMinute));
            return new Bucket(Math.max(filled - 1, -1), now);
        });
        if (left.tokens() < 0) {
            int seconds = (int) Math.ceil(-left.tokens() * 60 / aMinute);
            throw new Refusal(Refusal.Kind.TOO_MANY, "network.refusal.too-many", Math.max(seconds, 1));
        }
    }

    /** A clock that was set back takes nothing away. */
    private static double refill(Bucket old, long now, int aMinute) {
        return Math.max(0, now - old.at()) * aMinute / 60_000.0;
    }

    /** Whoever has not knocked for a minute has a full bucket again and need not be remembered. */
    private void forgetFull() {
        long minuteAgo = clock.millis() - 60_000;
        buckets.values().removeIf(bucket -> bucket.at() < minuteAgo);
    }
}
