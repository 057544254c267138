package org.mengkeju.deal.points.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.points.AppealDesk;
import org.mengkeju.deal.points.Award;
import org.mengkeju.deal.points.AwardDesk;
import org.mengkeju.deal.points.AwardState;
import org.mengkeju.deal.points.Awards;
import org.mengkeju.deal.points.ExchangeValue;
import org.mengkeju.deal.points.rules.Earner;
import org.mengkeju.deal.points.rules.PointsRule;
import org.mengkeju.deal.points.rules.PointsRules;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Points by REST. Points of deals have nothing to do with a firm's innovation score. */
@RestController
@RequestMapping("/api/v1/points")
@Tag(name = "Points")
@Requires(Right.OWN_ACCOUNT)
class PointsApi {
    private final Awards awards;
    private final AwardDesk desk;
    private final AppealDesk appeals;
    private final ExchangeValue exchange;
    private final PointsRules rules;

    PointsApi(Awards awards, AwardDesk desk, AppealDesk appeals, ExchangeValue exchange, PointsRules rules) {
        this.awards = awards;
        this.desk = desk;
        this.appeals = appeals;
        this.exchange = exchange;
        this.rules = rules;
    }

    /** One award. */
    record AwardView(
            UUID id,
            UUID deal,
            String beneficiary,
            Earner earner,
            String rule,
            int results,
            @Nullable UUID payment,

            @JsonProperty("counted_before") BigDecimal countedBefore,
            @JsonProperty("counted_after") BigDecimal countedAfter,

            long points,
            AwardState state,
            @Nullable String reviewer,

            @JsonProperty("published_on") @Nullable LocalDate publishedOn,

            @JsonProperty("granted_on") @Nullable LocalDate grantedOn,

            @Nullable UUID transfer,
            String href) {
        static AwardView of(Award one) {
            return new AwardView(
                    one.id(),
                    one.deal().value(),
                    one.name(),
                    one.earner(),
                    one.rule().edition(),
                    one.results(),
                    one.payment(),
                    one.countedBefore().yuan(),
                    one.countedAfter().yuan(),
                    one.points(),
                    one.state(),
                    one.reviewer(),
                    one.publishedOn(),
                    one.grantedOn(),
                    one.transfer() == null ? null : one.transfer().value(),
                    "/api/v1/points/" + one.id());
        }
    }

    /** What an organisation has. */
    record Account(
            long balance,

            @JsonProperty("yuan_per_point") @Nullable BigDecimal yuanPerPoint,

            List<AwardView> awards) {}

    /** A word on an award. */
    record Words(@Nullable Boolean right, @Nullable String text) {}

    @Operation(summary = "The points of the caller's organisation, with every award")
    @GetMapping
    Account mine(Viewer viewer) {
        return new Account(
                awards.balance(viewer),
                exchange.today().orElse(null),
                awards.own(viewer).stream().map(AwardView::of).toList());
    }

    @Operation(summary = "One award, for its owner, for officers and, while it is published, for everybody")
    @GetMapping("/{id}")
    @Requires(Right.READ_PUBLISHED)
    AwardView one(@PathVariable UUID id, Viewer viewer) {
        return awards.find(id, viewer).map(AwardView::of).orElseThrow(Refusal::notFound);
    }

    @Operation(summary = "Awards that are published now")
    @GetMapping("/notices")
    @Requires(Right.READ_PUBLISHED)
    List<AwardView> notices() {
        return awards.published().stream().map(AwardView::of).toList();
    }

    @Operation(summary = "All versions of the rule")
    @GetMapping("/rules")
    @Requires(Right.READ_PUBLISHED)
    List<PointsRule> rules() {
        return rules.all();
    }

    @Operation(summary = "Review an award")
    @PostMapping("/{id}/review")
    @Requires(Right.REVIEW_POINTS)
    AwardView review(@PathVariable UUID id, @RequestBody Words words, Viewer viewer) {
        boolean right = Boolean.TRUE.equals(words.right());
        return AwardView.of(desk.review(id, right, words.text() == null ? "" : words.text(), viewer));
    }

    @Operation(summary = "Publish a reviewed award")
    @PostMapping("/{id}/publish")
    @Requires(Right.REVIEW_POINTS)
    AwardView publish(@PathVariable UUID id, Viewer viewer) {
        return AwardView.of(desk.publish(id, viewer));
    }

    @Operation(summary = "Redeem a granted award; refused while no value of a point is set")
    @PostMapping("/{id}/redeem")
    AwardView redeem(@PathVariable UUID id, Viewer viewer) {
        return AwardView.of(desk.redeem(id, viewer));
    }

    @Operation(summary = "Appeal against the step an award is at")
    @PostMapping("/{id}/appeals")
    AwardView appeal(@PathVariable UUID id, @RequestBody Words words, Viewer viewer) {
        appeals.raise(id, words.text() == null ? "" : words.text(), viewer);
        return awards.find(id, viewer).map(AwardView::of).orElseThrow(Refusal::notFound);
    }
}
