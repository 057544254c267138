package org.mengkeju.selection.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallAccess;
import org.mengkeju.selection.call.CallDesk;
import org.mengkeju.selection.call.CallMove;
import org.mengkeju.selection.call.CallState;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.course.Course;
import org.mengkeju.selection.course.Findings;
import org.mengkeju.selection.course.StageDesk;
import org.mengkeju.selection.course.Successors;
import org.mengkeju.selection.notice.Notices;
import org.mengkeju.selection.notice.Objections;
import org.mengkeju.selection.programme.Stage;
import org.mengkeju.selection.recheck.Rechecks;
import org.mengkeju.selection.step.Steps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officers' desk: what waits, and each step of a call. */
@Controller("selectionDeskController")
@RequestMapping("/selection/desk")
@Requires(Right.RUN_CALLS)
class CallDeskController {
    private final Calls calls;
    private final CallDesk desk;
    private final Course course;
    private final StageDesk stages;
    private final Successors successors;
    private final Applications applications;
    private final Findings findings;
    private final Notices notices;
    private final Objections objections;
    private final Rechecks rechecks;
    private final Steps steps;
    private final CallAccess access;
    private final CallPage page;

    CallDeskController(
            Calls calls,
            CallDesk desk,
            Course course,
            StageDesk stages,
            Successors successors,
            Applications applications,
            Findings findings,
            Notices notices,
            Objections objections,
            Rechecks rechecks,
            Steps steps,
            CallAccess access,
            CallPage page) {
        this.calls = calls;
        this.desk = desk;
        this.course = course;
        this.stages = stages;
        this.successors = successors;
        this.applications = applications;
        this.findings = findings;
        this.notices = notices;
        this.objections = objections;
        this.rechecks = rechecks;
        this.steps = steps;
        this.access = access;
        this.page = page;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry selectionDeskEntry(Calls calls) {
            return new WorkbenchEntry(
                    "selection.rail",
                    "selection.rail.desk",
                    "/selection/desk",
                    "list",
                    Right.READ_CALLS,
                    51,
                    viewer -> calls.waiting());
        }
    }

    @GetMapping
    @Requires(Right.READ_CALLS)
    String list(@RequestParam(defaultValue = "running") String tab, Viewer viewer, Model model) {
        List<Call> found = tab.equals("over") ? calls.over(viewer) : calls.running(viewer);
        model.addAttribute("calls", found);
        model.addAttribute("tab", tab.equals("over") ? "over" : "running");
        model.addAttribute("showsDemo", found.stream().anyMatch(Call::demo));
        return "selection/desk";
    }

    /** An application as the desk shows it. */
    record Row(
            Application one,
            String lead,
            List<String> partners,
            @org.jspecify.annotations.Nullable Object finding) {}

    @GetMapping("/{id}")
    @Requires(Right.READ_CALLS)
    String show(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        Call call = calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
        page.show(call, viewer, locale, model);
        Stage stage = call.at();
        Map<ApplicationId, ?> found =
                stage == null || !stage.type().hasFindings() ? Map.of() : findings.of(call.id(), stage);
        model.addAttribute(
                "rows",
                applications.of(call, viewer).stream()
                        .map(one -> new Row(
                                one,
                                Objects.requireNonNullElse(page.name(one.lead()), ""),
                                one.partners().stream()
                                        .map(partner ->
                                                Objects.requireNonNullElse(page.name(partner.organisation()), ""))
                                        .toList(),
                                found.get(one.id())))
                        .toList());
        model.addAttribute("rechecks", rechecks.of(call, viewer));
        model.addAttribute("objections", notices.objections(call.id(), viewer));
        // who writes and who handed in is told to nobody while one can still apply
        model.addAttribute(
                "steps",
                steps.of(call.id()).reversed().stream()
                        .filter(step -> call.state() != CallState.OPEN || step.application() == null)
                        .toList());
        model.addAttribute("runs", access.may(call, CallMove.ADVANCE, viewer));
        model.addAttribute("earliest", desk.earliestEnd(call));
        model.addAttribute("next", successors.next(call).orElse(null));
        model.addAttribute("showsDemo", call.demo());
        return "selection/call-desk";
    }

    @PostMapping("/{id}/{move}")
    String move(
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @org.jspecify.annotations.Nullable
                    LocalDate last,
            Viewer viewer,
            Turn turn) {
        var call = new CallId(id);
        Runnable work =
                switch (move) {
                    case "pass" -> () -> course.pass(call, version, ground, viewer);
                    case "send-back" -> () -> desk.sendBack(call, version, ground, viewer);
                    case "reject" -> () -> desk.reject(call, version, ground, viewer);
                    case "publish" -> () -> desk.publish(call, version, day(last), viewer);
                    case "open-again" -> () -> desk.openAgain(call, version, day(last), ground, viewer);
                    case "advance" -> () -> course.advance(call, version, ground, viewer);
                    case "end-early" -> () -> course.endEarly(call, version, ground, viewer);
                    case "move-up" -> () -> successors.moveUp(call, ground, viewer);
                    default -> throw Refusal.notFound();
                };
        return turn.stay(page(id), "selection.done." + move, work);
    }

    private static String page(UUID id) {
        return "/selection/desk/" + id;
    }

    private static LocalDate day(@org.jspecify.annotations.Nullable LocalDate last) {
        if (last == null) {
            throw Refusal.invalid("selection.refusal.day");
        }
        return last;
    }

    @PostMapping("/{id}/applications/{application}/admit")
    String admit(@PathVariable UUID id, @PathVariable UUID application, Viewer viewer, Turn turn) {
        return turn.stay(
                page(id),
                "selection.done.admitted",
                () -> stages.admit(new CallId(id), new ApplicationId(application), viewer));
    }

    @PostMapping("/{id}/applications/{application}/decline")
    String decline(
            @PathVariable UUID id,
            @PathVariable UUID application,
            @RequestParam(defaultValue = "") String ground,
            Viewer viewer,
            Turn turn) {
        return turn.stay(
                page(id),
                "selection.done.declined",
                () -> stages.decline(new CallId(id), new ApplicationId(application), ground, viewer));
    }

    @PostMapping("/{id}/applications/{application}/visited")
    String visited(
            @PathVariable UUID id,
            @PathVariable UUID application,
            @RequestParam boolean sound,
            @RequestParam(defaultValue = "") String ground,
            Viewer viewer,
            Turn turn) {
        return turn.stay(
                page(id),
                "selection.done.saved",
                () -> stages.visited(new CallId(id), new ApplicationId(application), sound, ground, viewer));
    }

    @PostMapping("/{id}/applications/{application}/chosen")
    String chosen(
            @PathVariable UUID id,
            @PathVariable UUID application,
            @RequestParam boolean in,
            @RequestParam(defaultValue = "") String ground,
            Viewer viewer,
            Turn turn) {
        return turn.stay(
                page(id),
                "selection.done.saved",
                () -> stages.choose(new CallId(id), new ApplicationId(application), in, ground, viewer));
    }

    @PostMapping("/{id}/applications/{application}/voted")
    String voted(
            @PathVariable UUID id,
            @PathVariable UUID application,
            @RequestParam(defaultValue = "0") int attending,
            @RequestParam(defaultValue = "0") int recused,
            @RequestParam(defaultValue = "0") int yes,
            @RequestParam(defaultValue = "0") int no,
            Viewer viewer,
            Turn turn) {
        return turn.stay(
                page(id),
                "selection.done.saved",
                () -> stages.voted(
                        new CallId(id), new ApplicationId(application), attending, recused, yes, no, viewer));
    }

    /** The final user's opinion, by the poster, or by an officer where the department set the subject. */
    @PostMapping("/{id}/applications/{application}/opinion")
    @Requires(Right.POST_CHALLENGES)
    String opinion(
            @PathVariable UUID id,
            @PathVariable UUID application,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String ground,
            Viewer viewer,
            Turn turn) {
        return turn.stay(
                "/selection/compare/" + id,
                "selection.done.saved",
                () -> stages.opinion(new CallId(id), new ApplicationId(application), decimal(score), ground, viewer));
    }

    private static BigDecimal decimal(String typed) {
        try {
            return new BigDecimal(typed.strip());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("selection.refusal.score");
        }
    }

    @PostMapping("/{id}/objections/{objection}")
    String settle(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestParam boolean upheld,
            @RequestParam(defaultValue = "") String ground,
            Viewer viewer,
            Turn turn) {
        return turn.stay(
                page(id), "selection.done.settled", () -> objections.settle(objection, upheld, ground, viewer));
    }
}
