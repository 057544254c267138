package org.mengkeju.integrity.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.ethics.Committee;
import org.mengkeju.integrity.ethics.CommitteeDesk;
import org.mengkeju.integrity.ethics.Committees;
import org.mengkeju.integrity.ethics.DepartmentDesk;
import org.mengkeju.integrity.ethics.EthicsActivity;
import org.mengkeju.integrity.ethics.EthicsForm;
import org.mengkeju.integrity.ethics.EthicsForm.PaperKind;
import org.mengkeju.integrity.ethics.EthicsReview.ExpertVote;
import org.mengkeju.integrity.ethics.EthicsReviews;
import org.mengkeju.integrity.ethics.EthicsStanding;
import org.mengkeju.integrity.ethics.EthicsState;
import org.mengkeju.integrity.ethics.LeaderDesk;
import org.mengkeju.integrity.ethics.Meeting;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ethics review by REST. */
@RestController
@RequestMapping("/api/v1/ethics")
@Tag(name = "Ethics review")
@Requires(Right.REVIEW_ETHICS)
class EthicsApi {
    private static final String IF_MATCH = "If-Match";

    private final EthicsReviews reviews;
    private final Committees committees;
    private final LeaderDesk leaders;
    private final CommitteeDesk desk;
    private final DepartmentDesk department;

    EthicsApi(
            EthicsReviews reviews,
            Committees committees,
            LeaderDesk leaders,
            CommitteeDesk desk,
            DepartmentDesk department) {
        this.reviews = reviews;
        this.committees = committees;
        this.leaders = leaders;
        this.desk = desk;
        this.department = department;
    }

    /** An activity under review. */
    record Shown(
            UUID id,
            String number,
            String title,
            String leader,
            EthicsForm.Risk risk,
            EthicsState state,
            EthicsStanding standing,
            @Nullable UUID committee,
            @Nullable Meeting meeting,
            String opinion,

            @JsonProperty("follow_up_by") @Nullable LocalDate followUpBy,

            @JsonProperty("due_at") @Nullable Instant dueAt,

            int version,
            boolean demo,
            String href) {}

    /** A new activity. */
    record Entered(
            @Nullable String title,
            EthicsForm.@Nullable Risk risk,
            @Nullable String summary) {}

    /** Everything a move may need; each takes what it names. */
    record Move(
            @Nullable String words,
            @Nullable UUID committee,
            @Nullable List<PaperKind> missing,
            CommitteeDesk.@Nullable Decision decision,
            @Nullable Meeting meeting,
            @Nullable List<ExpertVote> experts) {
        String text() {
            return words == null ? "" : words;
        }
    }

    @Operation(summary = "Activities of the caller's organisation or committee; all for officers")
    @GetMapping("/activities")
    @Requires(Right.READ_ETHICS)
    List<Shown> list(Viewer viewer) {
        return reviews.list(viewer).stream().map(this::view).toList();
    }

    @Operation(summary = "One activity")
    @GetMapping("/activities/{id}")
    @Requires(Right.READ_ETHICS)
    ResponseEntity<Shown> one(@PathVariable UUID id, Viewer viewer) {
        return shown(id, viewer);
    }

    @Operation(summary = "Committees whose term runs")
    @GetMapping("/committees")
    @Requires(Right.READ_ETHICS)
    List<Committee> committees(Viewer viewer) {
        return committees.inTerm().stream()
                .filter(one -> viewer.actsFor(one.organisation()) || viewer.may(Right.READ_INTEGRITY))
                .toList();
    }

    @Operation(summary = "Enter an activity and rate its risk")
    @PostMapping("/activities")
    ResponseEntity<Shown> enter(@RequestBody Entered body, Viewer viewer) {
        EthicsForm.Risk risk = body.risk();
        if (risk == null) {
            throw Refusal.invalid("platform.refusal.value", "risk");
        }
        String title = body.title() == null ? "" : body.title();
        String summary = body.summary() == null ? "" : body.summary();
        return shown(leaders.enter(title, risk, summary, viewer).id(), viewer);
    }

    @Operation(summary = "Make a move: submit, ask, accept, decide, send-on, go-on, emergency")
    @PostMapping("/activities/{id}/{move}")
    ResponseEntity<Shown> move(
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestBody Move body,
            @RequestHeader(IF_MATCH) String match,
            Viewer viewer) {
        int version = Versions.of(match);
        UUID committee = body.committee() == null ? new UUID(0, 0) : body.committee();
        EthicsActivity moved =
                switch (move) {
                    case "submit" -> leaders.submit(id, version, committee, viewer);
                    case "ask" -> desk.ask(id, version, body.missing() == null ? List.of() : body.missing(), viewer);
                    case "accept" -> desk.accept(id, version, viewer);
                    case "decide" -> decide(id, version, body, viewer);
                    case "send-on" -> desk.sendOn(id, version, viewer);
                    case "go-on" -> desk.goOn(id, version, body.text(), viewer);
                    case "emergency" -> desk.emergency(id, version, committee, body.text(), viewer);
                    default -> throw Refusal.notFound();
                };
        return shown(moved.id(), viewer);
    }

    private EthicsActivity decide(UUID id, int version, Move body, Viewer viewer) {
        CommitteeDesk.Decision decision = body.decision();
        Meeting meeting = body.meeting();
        if (decision == null || meeting == null) {
            throw Refusal.invalid("platform.refusal.value", "decision, meeting");
        }
        return desk.decide(id, version, decision, meeting, body.text(), viewer);
    }

    @Operation(summary = "The department records the votes of the experts")
    @PostMapping("/activities/{id}/re-review")
    @Requires(Right.HANDLE_INTEGRITY)
    ResponseEntity<Shown> reReview(
            @PathVariable UUID id, @RequestBody Move body, @RequestHeader(IF_MATCH) String match, Viewer viewer) {
        List<ExpertVote> votes = body.experts() == null ? List.of() : body.experts();
        return shown(
                department
                        .reReview(id, Versions.of(match), votes, body.text(), viewer)
                        .id(),
                viewer);
    }

    @Operation(summary = "The department stops an activity; a case of integrity is opened")
    @PostMapping("/activities/{id}/stop")
    @Requires(Right.HANDLE_INTEGRITY)
    ResponseEntity<Shown> stop(
            @PathVariable UUID id, @RequestBody Move body, @RequestHeader(IF_MATCH) String match, Viewer viewer) {
        return shown(
                department.stop(id, Versions.of(match), body.text(), viewer).id(), viewer);
    }

    private ResponseEntity<Shown> shown(UUID id, Viewer viewer) {
        EthicsActivity one =
                reviews.find(id, viewer).orElseThrow(Refusal::notFound).one();
        return ResponseEntity.ok().eTag(Versions.tag(one.version())).body(view(one));
    }

    private Shown view(EthicsActivity one) {
        return new Shown(
                one.id(),
                one.number(),
                one.title(),
                one.leaderName(),
                one.form().risk(),
                one.state(),
                reviews.standing(one.id()),
                one.committee(),
                one.review().meeting(),
                one.review().opinion(),
                one.review().followUpBy(),
                one.dueAt(),
                one.version(),
                one.demo(),
                "/api/v1/ethics/activities/" + one.id());
    }
}
