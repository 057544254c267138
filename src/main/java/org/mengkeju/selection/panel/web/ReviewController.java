package org.mengkeju.selection.panel.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.selection.application.ApplicationFiles;
import org.mengkeju.selection.panel.PanelRows;
import org.mengkeju.selection.panel.SeatId;
import org.mengkeju.selection.panel.SeatState;
import org.mengkeju.selection.panel.Sheet;
import org.mengkeju.selection.panel.review.ReviewDesk;
import org.mengkeju.selection.panel.review.Reviews;
import org.mengkeju.selection.programme.Rubric;
import org.mengkeju.selection.web.FieldForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk of an expert: invitations, what is due, what was handed in, scoring sheets. */
@Controller
@RequestMapping("/selection/reviews")
@Requires(Right.REVIEW_APPLICATIONS)
class ReviewController {
    private static final String REVIEWS = "/selection/reviews/";

    private final Reviews reviews;
    private final ReviewDesk desk;
    private final StoredFiles files;

    ReviewController(Reviews reviews, ReviewDesk desk, StoredFiles files) {
        this.reviews = reviews;
        this.desk = desk;
        this.files = files;
    }

    /** Entries of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry reviewsEntry(Reviews reviews) {
            return new WorkbenchEntry(
                    "selection.panel.rail",
                    "selection.panel.rail.reviews",
                    "/selection/reviews",
                    "list",
                    Right.REVIEW_APPLICATIONS,
                    53,
                    reviews::owed);
        }

        @Bean
        WorkbenchEntry panelsEntry(PanelRows panels) {
            return new WorkbenchEntry(
                    "selection.rail",
                    "selection.panel.rail.panels",
                    "/selection/panels",
                    "people",
                    Right.READ_CALLS,
                    52,
                    viewer -> panels.waiting());
        }
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        List<Reviews.Task> all = reviews.mine(viewer);
        model.addAttribute(
                "due", all.stream().filter(one -> one.seat().state().isOwing()).toList());
        model.addAttribute(
                "past",
                all.stream().filter(one -> !one.seat().state().isOwing()).toList());
        model.addAttribute("showsDemo", all.stream().anyMatch(one -> one.call().demo()));
        return "selection/reviews";
    }

    @GetMapping("/{seat}")
    String task(@PathVariable UUID seat, Viewer viewer, Model model) {
        Reviews.Task task = reviews.task(new SeatId(seat), viewer);
        model.addAttribute("task", task);
        model.addAttribute("rubric", reviews.rubric(task));
        model.addAttribute("showsDemo", task.call().demo());
        return "selection/review-task";
    }

    @PostMapping("/{seat}/accept")
    String accept(
            @PathVariable UUID seat,
            @RequestParam(defaultValue = "false") boolean promise,
            @RequestParam(defaultValue = "") String interest,
            @RequestParam(defaultValue = "") Set<UUID> back,
            Viewer viewer,
            Turn turn) {
        var declared = new ReviewDesk.Declaration(promise, interest, back);
        return step(REVIEWS + seat, turn, () -> desk.accept(new SeatId(seat), declared, viewer));
    }

    @PostMapping("/{seat}/decline")
    String decline(@PathVariable UUID seat, @RequestParam(defaultValue = "") String ground, Viewer viewer, Turn turn) {
        return step(REVIEWS + seat, turn, () -> desk.decline(new SeatId(seat), ground, viewer));
    }

    @GetMapping("/{seat}/{item}")
    String sheet(@PathVariable UUID seat, @PathVariable UUID item, Viewer viewer, Locale locale, Model model) {
        Reviews.Task task = reviews.task(new SeatId(seat), viewer);
        Reviews.Due due = task.due(item).orElseThrow(Refusal::notFound);
        Reviews.Material material = reviews.material(task, item);
        Sheet sheet = Objects.requireNonNull(due.sheet());
        Rubric rubric = reviews.rubric(task);
        model.addAttribute("task", task);
        model.addAttribute("due", due);
        model.addAttribute("sheet", sheet);
        model.addAttribute("material", material);
        model.addAttribute("form", new FieldForm(material.answers(), List.of(), locale));
        model.addAttribute("terms", new FieldForm(task.call().terms(), List.of(), locale));
        model.addAttribute("call", task.call());
        model.addAttribute("lines", SheetLine.of(rubric, sheet.marks()));
        model.addAttribute("total", ReviewDesk.score(rubric, sheet.marks()).shown(1));
        model.addAttribute(
                "open", sheet.state() == Sheet.State.DRAFT && task.seat().state() == SeatState.ACCEPTED);
        model.addAttribute("next", task.after(item));
        model.addAttribute("reasonBelow", ReviewDesk.REASON_BELOW);
        model.addAttribute("reasonLeast", ReviewDesk.REASON_LEAST);
        model.addAttribute("savedAt", sheet.savedAt());
        model.addAttribute("showsDemo", task.call().demo());
        return "selection/review-sheet";
    }

    /** Answers with the line that says when the draft was kept, and what it comes to so far. */
    @PostMapping("/{seat}/{item}/autosave")
    String autosave(
            @PathVariable UUID seat,
            @PathVariable UUID item,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            Model model) {
        Reviews.Task task = reviews.task(new SeatId(seat), viewer);
        ReviewDesk.Typed typed = SheetForm.read(reviews.rubric(task), form, false);
        Instant at = desk.keep(new SeatId(seat), item, typed, viewer);
        model.addAttribute("savedAt", at);
        model.addAttribute("lines", SheetLine.of(reviews.rubric(task), typed.marks()));
        model.addAttribute(
                "total", ReviewDesk.score(reviews.rubric(task), typed.marks()).shown(1));
        return "selection/review-sheet :: kept";
    }

    /** Keeps the draft, or signs it. What was typed is kept even where it cannot be signed yet. */
    @PostMapping("/{seat}/{item}")
    String save(
            @PathVariable UUID seat,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            Turn turn) {
        var id = new SeatId(seat);
        Reviews.Task task = reviews.task(id, viewer);
        Rubric rubric = reviews.rubric(task);
        String here = REVIEWS + seat + "/" + item;
        return step(here, turn, () -> {
            boolean signed = task.due(item)
                    .map(Reviews.Due::sheet)
                    .filter(one -> one.state() == Sheet.State.SIGNED)
                    .isPresent();
            if (!signed) {
                desk.keep(id, item, SheetForm.read(rubric, form, false), viewer);
            }
            if (action.equals("sign")) {
                desk.sign(id, item, SheetForm.read(rubric, form, true), viewer);
            }
        });
    }

    @PostMapping("/{seat}/{item}/recuse")
    String recuse(
            @PathVariable UUID seat,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String ground,
            Viewer viewer,
            Turn turn) {
        return step(REVIEWS + seat, turn, () -> desk.recuse(new SeatId(seat), item, ground, viewer));
    }

    /** A paper of an item, as far as the expert may see it. */
    @GetMapping("/{seat}/{item}/papers/{key}")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID seat, @PathVariable UUID item, @PathVariable UUID key, Viewer viewer) {
        Reviews.Task task = reviews.task(new SeatId(seat), viewer);
        ApplicationFiles.Kept kept = reviews.material(task, item).papers().stream()
                .filter(one -> one.id().equals(key))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        StoredFile stored = files.find(kept.file()).orElseThrow(Refusal::notFound);
        var attachment = ContentDisposition.attachment()
                .filename(kept.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(stored.type().mediaType()))
                .body(files.content(stored));
    }

    private static String step(String back, Turn turn, Runnable work) {
        return turn.stay(back, "selection.panel.done", work);
    }
}
