package org.mengkeju.deal.points;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.points.rules.Earner;
import org.mengkeju.deal.points.rules.PointsRule;
import org.mengkeju.ledger.TransferId;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.platform.Money;

/**
 * Points somebody is to get, or to lose, by rule.
 *
 * @param key of what it is for, unique: it is proposed once
 * @param name what the beneficiary was called then
 * @param rule the version of the rule as it was then
 * @param results that count for a licensor, else 0
 * @param payment that brought it, or null
 * @param countedBefore what had been paid and counted before, by which the cap is found
 * @param countedAfter the same with this payment; less than before where a payment was taken back
 * @param points negative where points are taken back
 * @param reviewer who reviewed it, or null
 * @param transfer that granted it, or null
 */
public record Award(
        UUID id,
        String key,
        DealId deal,
        String dealNumber,
        String dealTitle,
        OrganisationId beneficiary,
        String name,
        Earner earner,
        PointsRule rule,
        int results,
        @Nullable UUID payment,
        Money countedBefore,
        Money countedAfter,
        long points,
        AwardState state,
        Instant proposedAt,
        @Nullable String reviewer,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate expiresOn,
        @Nullable TransferId transfer,
        @Nullable BigDecimal yuanPerPoint,
        int version,
        boolean demo) {
    public boolean takesBack() {
        return points < 0;
    }

    /** What the rule gives for its evidence; the points of an award are always this. */
    public long recomputed() {
        return earner == Earner.LICENSOR
                ? rule.earned(earner, results, 0)
                : rule.brings(earner, countedBefore.fen(), countedAfter.fen());
    }
}
