package org.mengkeju.deal.points;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.points.AwardDesk.Standing;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appeals at every step: the beneficiary's against any, everybody's against what is published. Each has its own
 * outcome, and an
 * award goes no further while one is open.
 */
@Service
public class AppealDesk {
    private static final int TEXT_MIN = 10;
    private static final int TEXT_MAX = 2000;

    private final AwardRows rows;
    private final AppealRows appeals;
    private final Awards awards;
    private final AwardDesk desk;
    private final AwardNews news;
    private final AuditTrail audit;
    private final RegionClock clock;

    AppealDesk(
            AwardRows rows,
            AppealRows appeals,
            Awards awards,
            AwardDesk desk,
            AwardNews news,
            AuditTrail audit,
            RegionClock clock) {
        this.rows = rows;
        this.appeals = appeals;
        this.awards = awards;
        this.desk = desk;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Appeals against where the award stands now. */
    @Transactional
    public Appeal raise(UUID id, String text, Viewer viewer) {
        Award award = rows.lock(id)
                .filter(found -> awards.find(id, viewer).isPresent())
                .orElseThrow(Refusal::notFound);
        UUID person = viewer.person();
        if (person == null) {
            throw new Refusal(Refusal.Kind.SIGN_IN, "deal.points.refusal.sign-in");
        }
        boolean again = appeals.of(id).stream()
                .anyMatch(one -> one.open() && one.raisedBy().equals(person));
        if (again) {
            throw Refusal.conflict("deal.points.refusal.appeal-again");
        }
        var appeal = new Appeal(
                Identifier.next(),
                id,
                award.state(),
                clock.today(),
                person,
                viewer.name(),
                viewer.actsFor(award.beneficiary()),
                words(text),
                null,
                null,
                null);
        appeals.insert(appeal);
        audit.record(viewer.actor(), "appealed", "points-award", id.toString(), null, appeal);
        return appeal;
    }

    /** An officer answers; where it is upheld the award moves as {@link AwardState#upheld} says. */
    @Transactional
    public Award answer(UUID id, boolean upheld, String text, Viewer viewer) {
        if (!viewer.may(Right.REVIEW_POINTS)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.points.refusal.not-officer");
        }
        Appeal appeal = appeals.find(id).orElseThrow(Refusal::notFound);
        Award award = rows.lock(appeal.award()).orElseThrow();
        if (viewer.actsFor(award.beneficiary()) || appeal.raisedBy().equals(viewer.person())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.points.refusal.own");
        }
        if (!appeals.find(id).orElseThrow().open()) {
            throw Refusal.conflict("deal.points.refusal.answered");
        }
        appeals.answer(id, clock.today(), viewer.person(), viewer.name(), words(text), upheld);
        audit.record(viewer.actor(), "answered", "points-award", award.id().toString(), appeal, upheld);
        news.answered(award, appeal, upheld);
        AwardState to = upheld ? appeal.against().upheld(appeal.byBeneficiary()) : null;
        return to == null || award.state() != appeal.against() ? award : move(award, to, viewer);
    }

    private Award move(Award award, AwardState to, Viewer viewer) {
        return switch (to) {
            case GRANTED -> desk.grant(award, viewer);
            case CLAWED_BACK -> desk.giveBack(award, AwardState.CLAWED_BACK, "", viewer);
            case PROPOSED, REVIEWED, REJECTED, NOTICE, REDEEMED, EXPIRED ->
                desk.moved(award, new Standing(to, null, null, null, null, null), "", viewer);
        };
    }

    private static String words(@Nullable String text) {
        String stripped = Objects.requireNonNullElse(text, "").strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length < TEXT_MIN || length > TEXT_MAX) {
            throw Refusal.invalid("deal.points.refusal.text", TEXT_MIN, TEXT_MAX);
        }
        return stripped;
    }
}
