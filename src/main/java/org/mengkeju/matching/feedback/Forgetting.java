package org.mengkeju.matching.feedback;

import java.time.Duration;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets lists shown when their term is over. */
@Component
class Forgetting {
    private static final int BATCH = 5_000;

    private final ShowingRows rows;
    private final RegionClock clock;
    private final Duration kept;

    /** @param days how long lists shown are kept; no rule sets it */
    Forgetting(ShowingRows rows, RegionClock clock, @Value("${mengkeju.feedback.days:365}") int days) {
        if (days < 1) {
            throw new IllegalArgumentException("mengkeju.feedback.days must be at least 1, not " + days);
        }
        this.rows = rows;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    /** Forgets a part; the rest of a very large number follows at the next turn. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forgetOld() {
        int forgotten = BATCH;
        for (int turn = 0; turn < 20 && forgotten == BATCH; turn++) {
            forgotten = rows.forget(clock.now().minus(kept), BATCH);
        }
    }
}
