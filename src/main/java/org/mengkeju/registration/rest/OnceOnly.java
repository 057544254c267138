package org.mengkeju.registration.rest;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.crypto.Sm3;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests that are carried out once, however often a program sends them: under the same key the same request gets the
 * first outcome, another request is refused. Keys belong to whoever sends them and are remembered for a week.
 */
@Component
class OnceOnly {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final RegionClock clock;
    private final TransactionTemplate transaction;

    OnceOnly(JdbcClient jdbc, RegionClock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Carries the request out, or gives the outcome of the first time.
     *
     * @param key what the program calls its request, or null where it does not care
     * @param request what is asked, where, and everything that is sent
     */
    String once(Viewer caller, @Nullable String key, String request, Supplier<String> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        if (key.length() > LONGEST) {
            throw Refusal.invalid("registration.refusal.key-long", LONGEST);
        }
        String who = String.valueOf(caller.person());
        String digest = Sm3.hex(request.getBytes(StandardCharsets.UTF_8));
        return transaction.execute(
                status -> begin(who, key, digest) ? done(who, key, work.get()) : known(who, key, digest));
    }

    /** Whether nobody sent this key before; a second one at the same moment waits here for the first to end. */
    private boolean begin(String who, String key, String digest) {
        jdbc.sql("DELETE FROM registration.idempotency_key WHERE at < ?")
                .param(Timestamp.from(clock.now().minus(KEPT)))
                .update();
        return jdbc.sql("INSERT INTO registration.idempotency_key VALUES (?, ?, ?, '', ?) ON CONFLICT DO NOTHING")
                        .params(who, key, digest, Timestamp.from(clock.now()))
                        .update()
                == 1;
    }

    private String done(String who, String key, String outcome) {
        jdbc.sql("UPDATE registration.idempotency_key SET outcome = ? WHERE caller = ? AND key = ?")
                .params(outcome, who, key)
                .update();
        return outcome;
    }

    private record Known(String digest, String outcome) {}

    private String known(String who, String key, String digest) {
        Known known = jdbc.sql("SELECT digest, outcome FROM registration.idempotency_key WHERE caller = ? AND key = ?")
                .params(who, key)
                .query((row, n) -> new Known(row.getString("digest"), row.getString("outcome")))
                .single();
        if (!known.digest().equals(digest)) {
            throw Refusal.conflict("registration.refusal.key-reused");
        }
        return known.outcome();
    }
}
