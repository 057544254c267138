package org.mengkeju.deal.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.catalogue.Listings;
import org.mengkeju.deal.Answer;
import org.mengkeju.deal.Lead;
import org.mengkeju.deal.NoReason;
import org.mengkeju.matching.feedback.FeedbackLog;
import org.mengkeju.matching.feedback.Verdict;
import org.mengkeju.matching.gap.Gaps;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Component;

/**
 * Tells matching what became of its candidates, in the transaction of the step itself: what stands in a lead stands in the
 * feedback log.
 */
@Component
public class HandedDown {
    private final FeedbackLog log;
    private final LeadRows rows;
    private final Gaps gaps;
    private final Listings listings;

    HandedDown(FeedbackLog log, LeadRows rows, Gaps gaps, Listings listings) {
        this.log = log;
        this.rows = rows;
        this.gaps = gaps;
        this.listings = listings;
    }

    /** Nothing that exists fits the need: it is kept as a gap of its chain. */
    void isGap(Lead lead, Viewer by) {
        if (!lead.isTalk()) {
            listings.find(lead.subject(), Viewer.program()).ifPresent(need -> gaps.ofNeed(need, by));
        }
    }

    /** The firm said whether a candidate fits its need. */
    void answered(Lead lead, Answer answer) {
        if (lead.isTalk()) {
            return;
        }
        NoReason reason = answer.reason();
        if (reason == null) {
            log.judged(Verdict.of(lead.subject(), answer.candidate(), Verdict.Kind.FITS, answer.at(), lead.demo()));
        } else {
            rejected(lead.subject(), answer.candidate(), reason, answer.at(), lead.demo());
        }
    }

    /** Need and resource are brought together; nothing is told where one of them is not named. */
    public void contacted(@Nullable ListingId need, @Nullable ListingId resource, Instant at, boolean demo) {
        if (need != null && resource != null) {
            log.judged(Verdict.of(need, resource, Verdict.Kind.CONTACTED, at, demo));
        }
    }

    /** Need and resource led to a contract; nothing is told where there was no need. */
    public void dealt(@Nullable ListingId need, ListingId resource, Instant at, boolean demo) {
        if (need != null) {
            log.judged(Verdict.of(need, resource, Verdict.Kind.DEALT, at, demo));
        }
    }

    /** A transfer manager did not bring them together. */
    public void declined(
            @Nullable ListingId need, @Nullable ListingId resource, NoReason reason, Instant at, boolean demo) {
        if (need != null && resource != null) {
            rejected(need, resource, reason, at, demo);
        }
    }

    private void rejected(ListingId need, ListingId candidate, NoReason reason, Instant at, boolean demo) {
        log.judged(new Verdict(
                need, candidate, Verdict.Kind.REJECTED, reason.name(), reason == NoReason.NOT_FITTING, at, demo));
    }

    /** The need was settled: with the candidates of which the firm said that they fit. */
    void settled(Lead lead, Instant at) {
        if (!lead.isTalk()) {
            rows.answers(lead.id()).stream()
                    .filter(Answer::fits)
                    .forEach(answer -> log.judged(
                            Verdict.of(lead.subject(), answer.candidate(), Verdict.Kind.DEALT, at, lead.demo())));
        }
    }
}
