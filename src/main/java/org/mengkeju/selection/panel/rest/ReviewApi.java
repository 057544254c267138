package org.mengkeju.selection.panel.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.selection.panel.SeatId;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.rest.PanelJson.TaskView;
import org.mengkeju.selection.panel.review.ReviewDesk;
import org.mengkeju.selection.panel.review.Reviews;
import org.mengkeju.selection.programme.Rubric;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An expert's own reviews by REST. */
@RestController
@RequestMapping("/api/v1/selection/reviews")
@Tag(name = "Reviews")
@Requires(Right.REVIEW_APPLICATIONS)
class ReviewApi {
    private final Reviews reviews;
    private final ReviewDesk desk;

    ReviewApi(Reviews reviews, ReviewDesk desk) {
        this.reviews = reviews;
        this.desk = desk;
    }

    /** What is declared when accepting. */
    record Accepting(
            @Nullable Boolean promise,
            @Nullable String interest,
            @Nullable Set<UUID> back) {}

    /** A reason. */
    record Reason(@Nullable String ground) {
        String words() {
            return ground == null ? "" : ground;
        }
    }

    /** A mark from 0 to 100 with its reason. */
    record Marked(@Nullable BigDecimal mark, @Nullable String reason) {}

    /** A sheet as it is written. */
    record Writing(
            @Nullable Map<String, Marked> marks, @Nullable String opinion) {
        ReviewDesk.Typed typed(Rubric rubric) {
            Map<String, Sheet.Mark> typed = new LinkedHashMap<>();
            Map<String, Marked> given = marks == null ? Map.of() : marks;
            for (Rubric.Criterion one : rubric.criteria()) {
                Marked its = given.get(one.key());
                BigDecimal mark = its == null ? null : its.mark();
                if (mark != null
                        && (mark.signum() < 0
                                || mark.compareTo(BigDecimal.valueOf(Rubric.MOST)) > 0
                                || mark.stripTrailingZeros().scale() > 1)) {
                    throw Refusal.invalid(
                            "selection.panel.refusal.mark", one.name().zh());
                }
                String reason = its == null || its.reason() == null ? "" : its.reason();
                typed.put(one.key(), new Sheet.Mark(mark, reason));
            }
            return new ReviewDesk.Typed(typed, opinion == null ? "" : opinion);
        }
    }

    @Operation(summary = "One's own seats: what is owed first")
    @GetMapping
    List<TaskView> mine(Viewer viewer) {
        return reviews.mine(viewer).stream().map(TaskView::of).toList();
    }

    @Operation(summary = "One of one's own seats")
    @GetMapping("/{seat}")
    TaskView one(@PathVariable UUID seat, Viewer viewer) {
        return TaskView.of(reviews.task(new SeatId(seat), viewer));
    }

    @Operation(summary = "Accept an invitation: promise, interests, items one steps back from")
    @PostMapping("/{seat}/accept")
    TaskView accept(@PathVariable UUID seat, @RequestBody Accepting body, Viewer viewer) {
        desk.accept(
                new SeatId(seat),
                new ReviewDesk.Declaration(
                        Boolean.TRUE.equals(body.promise()),
                        body.interest() == null ? "" : body.interest(),
                        body.back() == null ? Set.of() : body.back()),
                viewer);
        return one(seat, viewer);
    }

    @Operation(summary = "Decline an invitation with a reason")
    @PostMapping("/{seat}/decline")
    TaskView decline(@PathVariable UUID seat, @RequestBody Reason body, Viewer viewer) {
        desk.decline(new SeatId(seat), body.words(), viewer);
        return one(seat, viewer);
    }

    @Operation(summary = "Keep the draft of a sheet")
    @PutMapping("/{seat}/items/{item}")
    TaskView keep(@PathVariable UUID seat, @PathVariable UUID item, @RequestBody Writing body, Viewer viewer) {
        Reviews.Task task = reviews.task(new SeatId(seat), viewer);
        desk.keep(new SeatId(seat), item, body.typed(reviews.rubric(task)), viewer);
        return one(seat, viewer);
    }

    @Operation(summary = "Sign a sheet; signing twice is signing once")
    @PostMapping("/{seat}/items/{item}/sign")
    TaskView sign(@PathVariable UUID seat, @PathVariable UUID item, @RequestBody Writing body, Viewer viewer) {
        Reviews.Task task = reviews.task(new SeatId(seat), viewer);
        desk.sign(new SeatId(seat), item, body.typed(reviews.rubric(task)), viewer);
        return one(seat, viewer);
    }

    @Operation(summary = "Step back from an item with a reason")
    @PostMapping("/{seat}/items/{item}/recuse")
    TaskView recuse(@PathVariable UUID seat, @PathVariable UUID item, @RequestBody Reason body, Viewer viewer) {
        desk.recuse(new SeatId(seat), item, body.words(), viewer);
        return one(seat, viewer);
    }
}
