package org.mengkeju.selection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.chain.Chains;
import org.mengkeju.chain.LinkRef;
import org.mengkeju.matching.gap.GapId;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.CallAccess;
import org.mengkeju.selection.call.CallDesk;
import org.mengkeju.selection.call.CallText;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.form.FormCheck;
import org.mengkeju.selection.form.FormReader;
import org.mengkeju.selection.programme.Programme;
import org.mengkeju.selection.programme.Programmes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever states the subject of a call: begin it, of a gap or anew, write it, hand it in, follow it. */
@Controller("selectionPosterController")
@Requires(Right.POST_CHALLENGES)
class PosterController {
    private final Calls calls;
    private final CallDesk desk;
    private final CallAccess access;
    private final Programmes programmes;
    private final Chains chains;
    private final RegionClock clock;

    PosterController(
            Calls calls, CallDesk desk, CallAccess access, Programmes programmes, Chains chains, RegionClock clock) {
        this.calls = calls;
        this.desk = desk;
        this.access = access;
        this.programmes = programmes;
        this.chains = chains;
        this.clock = clock;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry postedCallsEntry() {
            return new WorkbenchEntry(
                    "selection.rail",
                    "selection.rail.posted",
                    "/selection/posted",
                    "list",
                    Right.POST_CHALLENGES,
                    50,
                    WorkbenchEntry.NO_COUNT,
                    viewer -> viewer.organisation() != null);
        }
    }

    @GetMapping("/selection/posted")
    String posted(Viewer viewer, Model model) {
        List<Call> own = calls.own(viewer);
        model.addAttribute("calls", own);
        model.addAttribute("showsDemo", own.stream().anyMatch(Call::demo));
        return "selection/posted";
    }

    @GetMapping("/selection/posted/new")
    String choose(@RequestParam(required = false) @Nullable UUID gap, Viewer viewer, Model model) {
        List<Programme> open = programmes.openOn(clock.today()).stream()
                .filter(one -> one.proposer() == Programme.Proposer.FIRM || viewer.may(Right.RUN_CALLS))
                .filter(one ->
                        gap == null || one.kind() == Programme.Kind.OPEN_CHALLENGE || one.kind() == Programme.Kind.RACE)
                .toList();
        model.addAttribute("programmes", open);
        model.addAttribute("gap", gap);
        return "selection/choose";
    }

    @PostMapping("/selection/posted")
    String begin(
            @RequestParam String programme,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable UUID gap,
            Viewer viewer) {
        Call call = gap == null ? desk.begin(programme, title, viewer) : desk.ofGap(new GapId(gap), programme, viewer);
        return "redirect:/selection/posted/" + call.id();
    }

    @GetMapping("/selection/posted/{id}")
    String write(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        return form(writable(id, viewer), false, locale, model);
    }

    private Call writable(UUID id, Viewer viewer) {
        Call call = calls.find(new CallId(id), viewer).orElseThrow(Refusal::notFound);
        if (!access.writes(call, viewer)) {
            throw Refusal.notFound();
        }
        return call;
    }

    private String form(Call call, boolean strict, Locale locale, Model model) {
        var faults = strict
                ? desk.missing(call)
                : FormCheck.faultsSoFar(call.programme().terms(), call.terms());
        model.addAttribute("call", call);
        model.addAttribute("form", new FieldForm(call.terms(), faults, locale));
        model.addAttribute("strict", strict);
        model.addAttribute("chains", chains.all());
        model.addAttribute("showsDemo", call.demo());
        return "selection/write";
    }

    @PostMapping("/selection/posted/{id}")
    String save(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "save") String action,
            HttpServletRequest request,
            Viewer viewer,
            Locale locale,
            Model model,
            Turn turn) {
        Call before = writable(id, viewer);
        Call saved = desk.write(before.id(), version, writing(before, request), viewer);
        if (action.equals("submit")) {
            if (!desk.missing(saved).isEmpty()) {
                return form(saved, true, locale, model);
            }
            return turn.take("/selection/posted/" + id, "selection.done.proposed", () -> {
                desk.propose(saved.id(), saved.version(), viewer);
                return "/selection/calls/" + id;
            });
        }
        return turn.go("/selection/posted/" + id, "selection.done.saved");
    }

    private CallDesk.Writing writing(Call call, HttpServletRequest request) {
        var text = new CallText(
                Sent.text(request, "title"),
                Sent.text(request, "subject"),
                Sent.text(request, "who"),
                Sent.text(request, "how"),
                Sent.text(request, "given"),
                Sent.text(request, "judged"));
        List<LinkRef> links = new ArrayList<>();
        String[] sent = request.getParameterValues("link");
        for (String link : sent == null ? new String[0] : sent) {
            int slash = link.indexOf('/');
            if (slash > 0) {
                links.add(new LinkRef(link.substring(0, slash), link.substring(slash + 1)));
            }
        }
        int winners = request.getParameter("winners") == null ? call.winners() : Sent.number(request, "winners");
        return new CallDesk.Writing(
                text, FormReader.read(call.programme().terms(), request::getParameter), links, winners);
    }
}
