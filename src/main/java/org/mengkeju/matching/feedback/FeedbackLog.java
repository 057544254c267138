package org.mengkeju.matching.feedback;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down what becomes of matches. Lists shown and links opened wait in a bounded queue and never hold up a page; a
 * killed program may lose the last of them. Verdicts are written in the transaction of the step they come from and are
 * never lost.
 */
@Service
public class FeedbackLog {
    private final ShowingQueue queue;
    private final JdbcClient jdbc;
    private final RegionClock clock;

    FeedbackLog(ShowingQueue queue, JdbcClient jdbc, RegionClock clock) {
        this.queue = queue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A number for a list about to be shown. Random, so that nobody can guess another's. */
    public static UUID number() {
        return UUID.randomUUID();
    }

    /** Takes down a list that is being shown; returns at once. */
    public void shown(Showing showing) {
        queue.add(showing);
    }

    /** Takes down that a link of a list was followed; returns at once. Unknown lists are ignored. */
    public void opened(UUID showing, int place) {
        queue.add(new ShowingRows.Opened(showing, place, clock.now()));
    }

    /** Waits until everything taken down so far is written; for work that goes on with it. */
    public void awaitWritten() throws InterruptedException {
        var written = new CountDownLatch(1);
        queue.after(written::countDown);
        written.await();
    }

    /** When something is said to have been shown: of a free search only the hour is kept. */
    public Instant moment(boolean freeSearch) {
        return freeSearch ? clock.now().truncatedTo(ChronoUnit.HOURS) : clock.now();
    }

    /**
     * Writes down what became of a candidate. A later verdict of the same kind replaces the earlier one; whether it fits
     * or is rejected is one question, whose last answer holds.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void judged(Verdict verdict) {
        if (verdict.kind() == Verdict.Kind.FITS || verdict.kind() == Verdict.Kind.REJECTED) {
            jdbc.sql("""
                            DELETE FROM matching.verdict
                            WHERE need = ? AND candidate = ? AND kind IN ('FITS', 'REJECTED') AND kind <> ?""")
                    .params(
                            verdict.need().value(),
                            verdict.candidate().value(),
                            verdict.kind().name())
                    .update();
        }
        jdbc.sql("""
                        INSERT INTO matching.verdict
                            (need, candidate, kind, code, unfit, at, place, confidence, demo)
                        SELECT :need, :candidate, :kind, :code, :unfit, :at, last.place, last.confidence, :demo
                        FROM (VALUES (1)) one LEFT JOIN LATERAL (
                            SELECT s.place, s.confidence
                            FROM matching.showing l JOIN matching.shown s ON s.showing = l.id
                            WHERE l.need = :need AND s.candidate = :candidate AND l.at <= :at
                            ORDER BY l.at DESC LIMIT 1) last ON true
                        ON CONFLICT (need, candidate, kind) DO UPDATE
                            SET code = excluded.code, unfit = excluded.unfit, at = excluded.at,
                                place = coalesce(excluded.place, verdict.place),
                                confidence = coalesce(excluded.confidence, verdict.confidence)""")
                .param("need", verdict.need().value())
                .param("candidate", verdict.candidate().value())
                .param("kind", verdict.kind().name())
                .param("code", verdict.code())
                .param("unfit", verdict.unfit())
                .param("at", Timestamp.from(verdict.at()))
                .param("demo", verdict.demo())
                .update();
    }
}
