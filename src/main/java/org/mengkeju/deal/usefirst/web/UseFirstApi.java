package org.mengkeju.deal.usefirst.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.usefirst.Act;
import org.mengkeju.deal.usefirst.Move;
import org.mengkeju.deal.usefirst.Owed;
import org.mengkeju.deal.usefirst.Side;
import org.mengkeju.deal.usefirst.Status;
import org.mengkeju.deal.usefirst.UseFirstDesk;
import org.mengkeju.deal.usefirst.UseFirstLicence;
import org.mengkeju.deal.usefirst.UseFirstLicences;
import org.mengkeju.deal.usefirst.UseFirstState;
import org.mengkeju.deal.usefirst.rule.RuleSet;
import org.mengkeju.deal.usefirst.rule.RuleSets;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Use-first licences by REST. */
@RestController
@RequestMapping("/api/v1/use-first")
@Tag(name = "Use first, pay later")
@Requires(Right.FOLLOW_USE_FIRST)
class UseFirstApi {
    private final UseFirstLicences licences;
    private final UseFirstDesk desk;
    private final RuleSets sets;

    UseFirstApi(UseFirstLicences licences, UseFirstDesk desk, RuleSets sets) {
        this.licences = licences;
        this.desk = desk;
        this.sets = sets;
    }

    /** A licence in a list. */
    record Line(UUID id, String number, String title, UseFirstState state, LocalDate since, Money outstanding) {
        static Line of(UseFirstLicence licence) {
            Status status = licence.status();
            return new Line(
                    licence.deal().id().value(),
                    licence.deal().number(),
                    licence.deal().title(),
                    status.state(),
                    status.since(),
                    status.outstanding());
        }
    }

    /** A licence, what was done under it, and what the caller may do. */
    record Whole(
            UUID id,
            String number,
            String ruleSet,
            Status status,
            List<Act> acts,
            @Nullable Side side,
            List<Move> may) {}

    /** What is to be done by whom, in one licence. */
    record Duty(UUID licence, String number, Owed owed) {}

    /** What somebody did. */
    record Doing(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Move move,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LocalDate on,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = UseFirstDesk.EVIDENCE_MAX) @Nullable
            String evidence,

            @Schema(description = "made by the caller: sent twice it is written once") @Nullable
            UUID key,

            @Schema(description = "what the move asks for: amount in yuan, due, text, months, passed, period")
            Act.@Nullable Said said) {}

    @Operation(summary = "Licences of the caller's organisation, or those the caller looks after")
    @GetMapping
    List<Line> list(Viewer viewer) {
        return licences.mine(viewer).stream().map(Line::of).toList();
    }

    @Operation(summary = "One licence: where it stands, what is due by whom, every act with its evidence")
    @GetMapping("/{id}")
    Whole show(@PathVariable UUID id, Viewer viewer) {
        return whole(licences.find(new DealId(id), viewer).orElseThrow(Refusal::notFound), viewer);
    }

    private Whole whole(UseFirstLicence licence, Viewer viewer) {
        Side side = viewer.may(Right.ACT_IN_USE_FIRST)
                ? licences.side(licence, viewer).orElse(null)
                : null;
        return new Whole(
                licence.deal().id().value(),
                licence.deal().number(),
                licence.contract().rules().key(),
                licence.status(),
                licence.contract().acts(),
                side,
                side == null ? List.of() : licence.status().movesOf(side));
    }

    @Operation(summary = "Write down what happened under a licence")
    @PostMapping("/{id}/acts")
    @Requires(Right.ACT_IN_USE_FIRST)
    Whole act(@PathVariable UUID id, @RequestBody Doing doing, Viewer viewer) {
        if (doing.move() == null || doing.on() == null) {
            throw Refusal.invalid("deal.refusal.missing", doing.move() == null ? "move" : "on");
        }
        String evidence = doing.evidence() == null ? "" : doing.evidence();
        Act.Said said = doing.said() == null ? Act.Said.NOTHING : doing.said();
        return whole(desk.act(new DealId(id), doing.key(), doing.move(), doing.on(), evidence, said, viewer), viewer);
    }

    @Operation(
            summary = "What the caller's side owes now, the most urgent first; for those who look after licences, all")
    @GetMapping("/owed")
    List<Duty> owed(Viewer viewer) {
        return licences.mine(viewer).stream()
                .flatMap(licence -> {
                    Side side = licences.side(licence, viewer).orElse(Side.PLATFORM);
                    return licence.status().owed().stream()
                            .filter(owed -> side == Side.PLATFORM || owed.who() == side)
                            .map(owed -> new Duty(
                                    licence.deal().id().value(), licence.deal().number(), owed));
                })
                .toList();
    }

    @Operation(summary = "The rule sets, with how sure each value is")
    @GetMapping("/rules")
    @Requires(Right.READ_PUBLISHED)
    List<RuleSet> rules() {
        return sets.all();
    }
}
