package org.mengkeju.deal.points;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Integrity;
import org.mengkeju.integrity.Subject;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps of awards: review, notice, granting, redeeming, expiry, taking back. Whoever reviews is none of the
 * beneficiary's.
 */
@Service
public class AwardDesk {
    private static final int NOTE_MIN = 2;
    private static final int NOTE_MAX = 400;

    private final AwardRows rows;
    private final AppealRows appeals;
    private final Awards awards;
    private final AwardPosting posting;
    private final ExchangeValue exchange;
    private final AwardNews news;
    private final Integrity integrity;
    private final AuditTrail audit;
    private final RegionClock clock;
    private final TransactionTemplate transaction;

    AwardDesk(
            AwardRows rows,
            AppealRows appeals,
            Awards awards,
            AwardPosting posting,
            ExchangeValue exchange,
            AwardNews news,
            Integrity integrity,
            AuditTrail audit,
            RegionClock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.appeals = appeals;
        this.awards = awards;
        this.posting = posting;
        this.exchange = exchange;
        this.news = news;
        this.integrity = integrity;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Where and with what an award stands after a step. */
    record Standing(
            AwardState state,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate grantedOn,
            @Nullable LocalDate expiresOn,
            @Nullable TransferId transfer,
            @Nullable BigDecimal value) {
        static Standing of(Award award, AwardState state) {
            return new Standing(
                    state, award.publishedOn(), award.grantedOn(), award.expiresOn(), award.transfer(), null);
        }
    }

    /** An officer says whether it is right. What takes points back is carried out with that. */
    @Transactional
    public Award review(UUID id, boolean right, String note, Viewer viewer) {
        Award award = held(id, viewer, AwardState.PROPOSED);
        String words = note.strip();
        if (words.length() > NOTE_MAX || (!right && words.length() < NOTE_MIN)) {
            throw Refusal.invalid("deal.points.refusal.note");
        }
        if (right && !award.takesBack()) {
            integrity.require(Subject.of(award.beneficiary()), Activity.POINTS, viewer);
        }
        rows.reviewed(id, viewer.person(), viewer.name(), clock.now());
        if (!right) {
            return moved(award, Standing.of(award, AwardState.REJECTED), words, viewer);
        }
        Award reviewed = moved(award, Standing.of(award, AwardState.REVIEWED), words, viewer);
        return reviewed.takesBack() ? takeBack(reviewed, viewer) : reviewed;
    }

    private Award takeBack(Award award, Viewer viewer) {
        Transfer transfer = posting.grant(award, viewer.actor());
        return moved(
                award,
                new Standing(AwardState.CLAWED_BACK, null, clock.today(), null, transfer.id(), null),
                "",
                viewer);
    }

    /** Whoever is barred for dishonesty is granted nothing while it lasts; what is published then waits. */
    private boolean isFree(Award award) {
        return !integrity
                .blocks(Subject.of(award.beneficiary()), Activity.POINTS)
                .isBlocked();
    }

    /** Publishes a reviewed award; today is the first day. */
    @Transactional
    public Award publish(UUID id, Viewer viewer) {
        Award award = held(id, viewer, AwardState.REVIEWED);
        return moved(award, new Standing(AwardState.NOTICE, clock.today(), null, null, null, null), "", viewer);
    }

    /** Grants what has been published long enough, and ends what expired; told again, nothing changes. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    public void settle() {
        for (Award award : awards.published()) {
            transaction.executeWithoutResult(_ -> rows.lock(award.id())
                    .filter(now -> now.state() == AwardState.NOTICE
                            && awards.clock(now).over(clock.today())
                            && isFree(now))
                    .ifPresent(now -> grant(now, Viewer.program())));
        }
        for (Award award : rows.expired(clock.today())) {
            transaction.executeWithoutResult(_ -> rows.lock(award.id())
                    .filter(now -> now.state() == AwardState.GRANTED)
                    .ifPresent(now -> giveBack(now, AwardState.EXPIRED, "", Viewer.program())));
        }
    }

    /** Grants it; points that were taken back by mistake are given back. */
    Award grant(Award award, Viewer by) {
        Transfer transfer = award.takesBack()
                ? posting.giveBack(award, "points-restored", by.actor())
                : posting.grant(award, by.actor());
        Integer months = award.rule().expiryMonths();
        LocalDate expires = months == null ? null : clock.today().plusMonths(months);
        var granted = moved(
                award,
                new Standing(
                        AwardState.GRANTED,
                        award.publishedOn() == null ? clock.today() : award.publishedOn(),
                        clock.today(),
                        expires,
                        transfer.id(),
                        null),
                "",
                by);
        news.granted(granted);
        return granted;
    }

    /** Takes back a granted award, with the reason. */
    @Transactional
    public Award clawBack(UUID id, String reason, Viewer viewer) {
        Award award = held(id, viewer, AwardState.GRANTED);
        String words = reason.strip();
        if (words.length() < NOTE_MIN || words.length() > NOTE_MAX) {
            throw Refusal.invalid("deal.points.refusal.note");
        }
        return giveBack(award, AwardState.CLAWED_BACK, words, viewer);
    }

    Award giveBack(Award award, AwardState how, String words, Viewer by) {
        posting.giveBack(award, "points-" + how.name().toLowerCase(Locale.ROOT), by.actor());
        return moved(award, Standing.of(award, how), words, by);
    }

    /** The owner redeems a granted award; refused while nothing says what a point is worth. */
    @Transactional
    public Award redeem(UUID id, Viewer viewer) {
        Award award = rows.lock(id)
                .filter(found -> viewer.actsFor(found.beneficiary()))
                .orElseThrow(Refusal::notFound);
        BigDecimal value = exchange.today().orElseThrow(() -> Refusal.conflict("deal.points.refusal.no-value"));
        if (award.state() != AwardState.GRANTED || open(award)) {
            throw Refusal.conflict("deal.points.refusal.state");
        }
        if (posting.balance(award.beneficiary()) < award.points()) {
            throw Refusal.conflict("deal.points.refusal.balance");
        }
        posting.giveBack(award, "points-redeemed", viewer.actor());
        return moved(
                award,
                new Standing(
                        AwardState.REDEEMED,
                        award.publishedOn(),
                        award.grantedOn(),
                        award.expiresOn(),
                        award.transfer(),
                        value),
                value.toPlainString(),
                viewer);
    }

    private Award held(UUID id, Viewer viewer, AwardState state) {
        if (!viewer.may(Right.REVIEW_POINTS)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.points.refusal.not-officer");
        }
        Award award = rows.lock(id).orElseThrow(Refusal::notFound);
        if (viewer.actsFor(award.beneficiary())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.points.refusal.own");
        }
        if (award.state() != state) {
            throw Refusal.conflict("deal.points.refusal.state");
        }
        if (open(award)) {
            throw Refusal.conflict("deal.points.refusal.appeal-open");
        }
        return award;
    }

    private boolean open(Award award) {
        return appeals.of(award.id()).stream().anyMatch(Appeal::open);
    }

    Award moved(Award award, Standing standing, String note, Viewer by) {
        if (!award.state().next().contains(standing.state())) {
            throw new IllegalStateException("award goes from " + award.state() + " to " + standing.state());
        }
        var after = new Award(
                award.id(),
                award.key(),
                award.deal(),
                award.dealNumber(),
                award.dealTitle(),
                award.beneficiary(),
                award.name(),
                award.earner(),
                award.rule(),
                award.results(),
                award.payment(),
                award.countedBefore(),
                award.countedAfter(),
                award.points(),
                standing.state(),
                award.proposedAt(),
                award.reviewer(),
                standing.publishedOn(),
                standing.grantedOn(),
                standing.expiresOn(),
                standing.transfer(),
                standing.value(),
                award.version() + 1,
                award.demo());
        rows.move(after);
        rows.step(award.id(), new AwardStep(standing.state(), by.name(), note, clock.now()));
        audit.record(by.actor(), "moved", "points-award", award.id().toString(), award.state(), standing.state());
        return after;
    }
}
