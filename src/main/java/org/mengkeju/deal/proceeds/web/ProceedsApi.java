package org.mengkeju.deal.proceeds.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.proceeds.AgreementDesk;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.AgreementNotices;
import org.mengkeju.deal.proceeds.AgreementState;
import org.mengkeju.deal.proceeds.AgreementVersion;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.deal.proceeds.Agreements.Standing;
import org.mengkeju.deal.proceeds.engine.Role;
import org.mengkeju.deal.proceeds.payout.Plan;
import org.mengkeju.deal.proceeds.payout.PlanDesk;
import org.mengkeju.deal.proceeds.payout.PlanState;
import org.mengkeju.deal.proceeds.payout.Plans;
import org.mengkeju.deal.proceeds.rules.ProceedsRules;
import org.mengkeju.deal.proceeds.rules.RuleSet;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sharing of proceeds by REST. Amounts are yuan with two decimals, shares are percent. */
@RestController
@RequestMapping("/api/v1/proceeds")
@Tag(name = "Proceeds")
@Requires(Right.OWN_ACCOUNT)
class ProceedsApi {
    private final Agreements agreements;
    private final AgreementDesk desk;
    private final AgreementNotices notices;
    private final Plans plans;
    private final PlanDesk planDesk;
    private final ProceedsRules rules;
    private final People people;
    private final Organisations organisations;

    ProceedsApi(
            Agreements agreements,
            AgreementDesk desk,
            AgreementNotices notices,
            Plans plans,
            PlanDesk planDesk,
            ProceedsRules rules,
            People people,
            Organisations organisations) {
        this.agreements = agreements;
        this.desk = desk;
        this.notices = notices;
        this.plans = plans;
        this.planDesk = planDesk;
        this.rules = rules;
        this.people = people;
        this.organisations = organisations;
    }

    /** A person of a version. */
    record CompleterView(String name, Role role, BigDecimal percent, boolean agreed) {}

    /** A version. */
    record VersionView(
            int number,
            AgreementState state,
            String rules,
            BigDecimal reward,
            List<CompleterView> completers,

            @JsonProperty("proposed_at") Instant proposedAt,

            @JsonProperty("published_on") @Nullable LocalDate publishedOn,

            @JsonProperty("in_force_on") @Nullable LocalDate inForceOn) {
        static VersionView of(AgreementVersion one) {
            return new VersionView(
                    one.number(),
                    one.state(),
                    one.rules().edition(),
                    one.terms().reward(),
                    one.terms().completers().stream()
                            .map(who -> new CompleterView(who.name(), who.role(), who.percent(), who.consent() != null))
                            .toList(),
                    one.proposal().at(),
                    one.publishedOn(),
                    one.inForceOn());
        }
    }

    /** An agreement. */
    record AgreementView(
            UUID id,
            UUID result,
            @Nullable UUID deal,
            String title,
            String unit,
            List<VersionView> versions,
            boolean demo,
            String href) {
        static AgreementView of(Standing one) {
            return new AgreementView(
                    one.agreement().id().value(),
                    one.agreement().result().value(),
                    one.agreement().deal(),
                    one.agreement().title(),
                    one.agreement().unitName(),
                    one.versions().stream().map(VersionView::of).toList(),
                    one.agreement().demo(),
                    "/api/v1/proceeds/" + one.agreement().id());
        }
    }

    /** A part of a payment. */
    record PartView(Plan.Part.Kind kind, String name, BigDecimal percent, BigDecimal amount) {}

    /** The division of a payment. */
    record PlanView(
            UUID id,
            UUID agreement,
            int version,
            UUID payment,

            @JsonProperty("paid_on") LocalDate paidOn,

            PlanState state,
            BigDecimal income,
            BigDecimal deducted,
            BigDecimal net,
            BigDecimal reward,
            List<PartView> parts,
            @Nullable UUID transfer) {
        static PlanView of(Plan one) {
            return new PlanView(
                    one.id(),
                    one.agreement().value(),
                    one.version(),
                    one.payment().id(),
                    one.payment().on(),
                    one.state(),
                    one.payment().amount().yuan(),
                    one.deducted().yuan(),
                    one.net().yuan(),
                    one.reward().yuan(),
                    one.parts().stream()
                            .map(part -> new PartView(
                                    part.kind(),
                                    part.name(),
                                    part.percent(),
                                    part.amount().yuan()))
                            .toList(),
                    one.transfer() == null ? null : one.transfer().value());
        }
    }

    /**
     * What is proposed; percentages as texts, so that nothing is rounded on the way.
     *
     * @param result key of the unit's own achievement
     */
    record ProposalBody(
            @Nullable UUID result,
            @Nullable String rules,
            @Nullable String way,
            @Nullable String reward,
            @Nullable List<Person> completers,
            @Nullable String institution,

            @JsonProperty("institution_percent") @Nullable String institutionPercent,

            @Nullable String broker,

            @JsonProperty("broker_percent") @Nullable String brokerPercent,

            @Nullable String note,
            @Nullable String seen) {
        /** A person of a proposal. */
        record Person(
                @Nullable String name,
                @Nullable UUID account,
                @Nullable String role,
                @Nullable String percent) {}

        ShareForm form() {
            List<Person> all = completers == null ? List.of() : completers;
            return new ShareForm(
                    text(rules),
                    text(way),
                    text(reward),
                    all.stream()
                            .map(one -> new ShareForm.Row(
                                    text(one.name()),
                                    one.account() == null ? "" : one.account().toString(),
                                    text(one.role()),
                                    text(one.percent())))
                            .toList(),
                    text(institution),
                    text(institutionPercent),
                    text(broker),
                    text(brokerPercent),
                    text(note),
                    text(seen));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    @Operation(summary = "The rule sets agreements may be made under, with articles and marks")
    @GetMapping("/rules")
    @Requires(Right.READ_PUBLISHED)
    List<RuleSet> rules() {
        return rules.sets();
    }

    @Operation(summary = "Agreements of the caller's unit, and those that name the caller")
    @GetMapping
    List<AgreementView> list(Viewer viewer) {
        return agreements.mine(viewer).stream().map(AgreementView::of).toList();
    }

    @Operation(summary = "Agreements that are published now")
    @GetMapping("/notices")
    @Requires(Right.READ_PUBLISHED)
    List<AgreementView> notices() {
        return agreements.published().stream().map(AgreementView::of).toList();
    }

    @Operation(summary = "One agreement with its versions")
    @GetMapping("/{id}")
    AgreementView one(@PathVariable UUID id, Viewer viewer) {
        return agreements
                .find(new AgreementId(id), viewer)
                .map(AgreementView::of)
                .orElseThrow(Refusal::notFound);
    }

    @Operation(summary = "Propose a version; refused, with the article, where a share lies below a floor")
    @PostMapping
    @Requires(Right.SHARE_PROCEEDS)
    ResponseEntity<AgreementView> propose(@RequestBody ProposalBody body, Viewer viewer) {
        if (body.result() == null) {
            throw Refusal.invalid("deal.refusal.missing", "result");
        }
        var proposed = body.form().read(new ListingId(body.result()), null, viewer, people, organisations);
        AgreementVersion version = desk.propose(proposed, viewer);
        AgreementView view =
                AgreementView.of(agreements.find(version.agreement(), viewer).orElseThrow());
        return ResponseEntity.created(URI.create(view.href())).body(view);
    }

    @Operation(summary = "Agree to the draft that names the caller")
    @PostMapping("/{id}/consent")
    AgreementView consent(@PathVariable UUID id, Viewer viewer) {
        desk.consent(new AgreementId(id), viewer);
        return one(id, viewer);
    }

    @Operation(summary = "Publish the draft")
    @PostMapping("/{id}/publish")
    @Requires(Right.SHARE_PROCEEDS)
    AgreementView publish(@PathVariable UUID id, Viewer viewer) {
        notices.publish(new AgreementId(id), viewer);
        return one(id, viewer);
    }

    @Operation(summary = "How the payments of an agreement are divided, for its unit and auditors")
    @GetMapping("/{id}/plans")
    List<PlanView> plans(@PathVariable UUID id, Viewer viewer) {
        return plans.of(new AgreementId(id), viewer).stream().map(PlanView::of).toList();
    }

    @Operation(summary = "Confirm the division of a payment")
    @PostMapping("/plans/{id}/confirm")
    @Requires(Right.SHARE_PROCEEDS)
    PlanView confirm(@PathVariable UUID id, Viewer viewer) {
        return PlanView.of(planDesk.confirm(id, viewer));
    }

    @Operation(summary = "The caller's own parts of payments, nobody else's")
    @GetMapping("/statement")
    List<PlanView> statement(Viewer viewer) {
        return plans.own(viewer).stream().map(PlanView::of).toList();
    }
}
