package org.mengkeju.subsidy.claim;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.subsidy.CaseLog;
import org.mengkeju.subsidy.Ground;
import org.mengkeju.subsidy.Hindrances;
import org.mengkeju.subsidy.Officer;
import org.mengkeju.subsidy.formula.Basis;
import org.mengkeju.subsidy.formula.Formulas;
import org.mengkeju.subsidy.payout.Payouts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers do with claims: accept, review, publish, record the payment, take back. Nobody reviews what they
 * accepted.
 */
@Service
public class ClaimDesk {
    private final ClaimLog steps;
    private final Hindrances hindrances;
    private final Payouts payouts;
    private final RegionClock clock;

    ClaimDesk(ClaimLog steps, Hindrances hindrances, Payouts payouts, RegionClock clock) {
        this.steps = steps;
        this.hindrances = hindrances;
        this.payouts = payouts;
        this.clock = clock;
    }

    /** Accepts it: the term for the review runs. */
    @Transactional
    public SubsidyClaim accept(ClaimId id, int version, Viewer viewer) {
        SubsidyClaim one = steps.forOfficer(id, version, viewer);
        ClaimLog.require(one, ClaimState.FILED);
        ClaimCourse accepted = one.course().accepted(Officer.of(viewer), clock.today());
        LocalDate due = steps.due(one.scheme().terms().review());
        return steps.save(one, ClaimState.ACCEPTED, accepted, due, "", viewer);
    }

    /** Sends it back to be corrected. */
    @Transactional
    public SubsidyClaim sendBack(ClaimId id, int version, @Nullable Ground ground, String words, Viewer viewer) {
        SubsidyClaim one = steps.forOfficer(id, version, viewer);
        String said = CaseLog.said(words);
        return steps.save(one, ClaimState.RETURNED, one.course().said(CaseLog.named(ground), said), null, said, viewer);
    }

    /**
     * Reviews it; by another officer than the one who accepted it.
     *
     * @param typed the figures as the reviewer found them in the papers; what is missing stays as it was filed
     * @throws Refusal when something stands against it, or nothing would be paid
     */
    @Transactional
    public SubsidyClaim review(ClaimId id, int version, Map<String, String> typed, String words, Viewer viewer) {
        SubsidyClaim one = steps.forOfficer(id, version, viewer);
        ClaimLog.require(one, ClaimState.ACCEPTED);
        other(one, viewer);
        hindrances.refuseWhatStands(one.firm(), one.scheme(), clock.dayOf(one.openedAt()));
        Basis found = FigureReader.read(one.scheme(), Figures.over(one, typed), clock.today());
        if (Formulas.of(one.scheme(), found).amount().isZero()) {
            throw Refusal.conflict("subsidy.refusal.nothing");
        }
        boolean differs = !found.equals(one.filed());
        String said = differs ? CaseLog.said(words) : CaseLog.words(words);
        ClaimCourse reviewed = one.course().reviewed(found, Officer.of(viewer), said);
        LocalDate due = steps.due(one.scheme().terms().accept());
        return steps.save(one, ClaimState.REVIEWED, reviewed, due, said, viewer);
    }

    private static void other(SubsidyClaim one, Viewer viewer) {
        Officer acceptor = one.course().acceptor();
        if (acceptor != null && acceptor.person().equals(viewer.person())) {
            throw Refusal.conflict("subsidy.refusal.same-officer", acceptor.name());
        }
    }

    /** Refuses it, with the ground; by another officer than the one who accepted it. */
    @Transactional
    public SubsidyClaim refuse(ClaimId id, int version, @Nullable Ground ground, String words, Viewer viewer) {
        SubsidyClaim one = steps.forOfficer(id, version, viewer);
        other(one, viewer);
        payouts.release(one.subject(), viewer.actor());
        String said = CaseLog.said(words);
        return steps.save(one, ClaimState.REFUSED, one.course().said(CaseLog.named(ground), said), null, said, viewer);
    }

    /**
     * Publishes it and sets the amount aside; today is the first day of the notice.
     *
     * @throws Refusal naming the budget and what it lacks; the claim then stays reviewed
     */
    @Transactional
    public SubsidyClaim publish(ClaimId id, int version, Viewer viewer) {
        SubsidyClaim one = steps.forOfficer(id, version, viewer);
        ClaimLog.require(one, ClaimState.REVIEWED);
        payouts.reserve(one.promise(), one.calculation().shares(), viewer.actor());
        ClaimCourse published = one.course().published(clock.today());
        LocalDate to =
                Objects.requireNonNull(one.at(one.state(), published, null).noticeTo());
        LocalDate due = steps.due(to, one.scheme().terms().pay());
        return steps.save(one, ClaimState.NOTICE, published, due, "", viewer);
    }

    /** Takes it back to the review, for example after an objection; what was set aside is free again. */
    @Transactional
    public SubsidyClaim backToReview(ClaimId id, int version, String words, Viewer viewer) {
        SubsidyClaim one = steps.forOfficer(id, version, viewer);
        ClaimLog.require(one, ClaimState.REVIEWED, ClaimState.NOTICE);
        payouts.release(one.subject(), viewer.actor());
        String said = CaseLog.said(words);
        LocalDate due = steps.due(one.scheme().terms().review());
        return steps.save(one, ClaimState.ACCEPTED, one.course().backToReview(said), due, said, viewer);
    }

    /** Records that it was paid, after the notice. */
    @Transactional
    public SubsidyClaim pay(ClaimId id, int version, LocalDate on, String evidence, Viewer viewer) {
        SubsidyClaim one = steps.forOfficer(id, version, viewer);
        ClaimLog.require(one, ClaimState.NOTICE);
        if (!one.noticeOver(clock.today()) || !one.noticeOver(on)) {
            throw Refusal.conflict("subsidy.refusal.notice", String.valueOf(one.noticeTo()));
        }
        hindrances.refuseWhatStands(one.firm(), one.scheme(), clock.dayOf(one.openedAt()));
        String paper = CaseLog.evidence(evidence);
        payouts.settle(one.promise(), one.calculation().shares(), on, paper, viewer.actor());
        return steps.save(one, ClaimState.PAID, one.course().paid(on), null, paper, viewer);
    }

    /** Records that what was paid was taken back. */
    @Transactional
    public SubsidyClaim recover(
            ClaimId id, int version, @Nullable Ground ground, LocalDate on, String words, Viewer viewer) {
        SubsidyClaim one = steps.forOfficer(id, version, viewer);
        ClaimLog.require(one, ClaimState.PAID);
        String said = CaseLog.said(words);
        payouts.recover(one.subject(), on, CaseLog.named(ground).name(), viewer.actor());
        return steps.save(
                one, ClaimState.RECOVERED, one.course().said(CaseLog.named(ground), said), null, said, viewer);
    }
}
