package org.mengkeju.selection.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WindowEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.NavigationEntry;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallAccess;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.notice.Notices;
import org.mengkeju.selection.notice.Objection;
import org.mengkeju.selection.notice.Objections;
import org.mengkeju.selection.programme.Programme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Published calls for everybody: the five facts, the way, notices and objections. */
@Controller("selectionCallController")
@RequestMapping("/selection/calls")
@Requires(Right.READ_PUBLISHED)
class CallController {
    private static final int PAGE = 20;

    private final Calls calls;
    private final CallAccess access;
    private final CallPage page;
    private final Notices notices;
    private final Objections objections;
    private final RegionClock clock;

    CallController(
            Calls calls, CallAccess access, CallPage page, Notices notices, Objections objections, RegionClock clock) {
        this.calls = calls;
        this.access = access;
        this.page = page;
        this.notices = notices;
        this.objections = objections;
        this.clock = clock;
    }

    /** Entries of the main navigation and of a service window. */
    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry selectionNavigation() {
            return new NavigationEntry("selection.nav", "/selection/calls", "/selection", 30);
        }

        @Bean
        WindowEntry callsWindowEntry() {
            return new WindowEntry("research", "selection.window", "selection.window.text", "/selection/calls", 10);
        }
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        Programme.Kind only = Arrays.stream(Programme.Kind.values())
                .filter(one -> one.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElse(null);
        int all = calls.countPublished(only);
        int pages = Math.max(1, (all + PAGE - 1) / PAGE);
        int at = Math.clamp(number, 1, pages);
        List<Call> found = calls.published(only, at, PAGE);
        model.addAttribute("calls", found);
        model.addAttribute("kind", only);
        model.addAttribute("all", all);
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute("now", clock.now());
        model.addAttribute("showsDemo", found.stream().anyMatch(Call::demo));
        return "selection/calls";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        Call call = found(id, viewer);
        page.show(call, viewer, locale, model);
        model.addAttribute("isPoster", access.isPoster(call, viewer));
        model.addAttribute("reads", viewer.may(Right.READ_CALLS));
        model.addAttribute("applies", viewer.may(Right.APPLY_IN_CALLS) && viewer.organisation() != null);
        model.addAttribute("subjects", Objection.Subject.values());
        model.addAttribute("objections", notices.objections(call.id(), viewer));
        model.addAttribute("showsDemo", call.demo());
        return "selection/call";
    }

    private Call found(UUID id, Viewer viewer) {
        return calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
    }

    @PostMapping("/{id}/objections")
    @Requires(Right.OWN_ACCOUNT)
    String object(
            @PathVariable UUID id,
            @RequestParam Objection.Subject subject,
            @RequestParam(defaultValue = "") String application,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String evidence,
            Viewer viewer,
            Turn turn) {
        ApplicationId about = application.isBlank() ? null : ApplicationId.of(application);
        var draft = new Objections.Draft(subject, about, contact, text, evidence);
        return turn.stay(
                "/selection/calls/" + id,
                "selection.done.objected",
                () -> objections.object(new CallId(id), draft, viewer));
    }
}
