package org.mengkeju.selection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mengkeju.network.Organisation;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.People;
import org.mengkeju.network.Person;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.Turn;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.CallId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.Application.Unsuitable;
import org.mengkeju.selection.application.ApplicationAccess;
import org.mengkeju.selection.application.ApplicationDesk;
import org.mengkeju.selection.application.ApplicationFiles;
import org.mengkeju.selection.application.ApplicationState;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.application.Completeness;
import org.mengkeju.selection.application.Tie;
import org.mengkeju.selection.application.Ties;
import org.mengkeju.selection.call.Call;
import org.mengkeju.selection.call.Calls;
import org.mengkeju.selection.form.FormReader;
import org.mengkeju.selection.signing.Signing;
import org.mengkeju.selection.step.Steps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Applications of one's own organisation: write, hand in, take back; answer as a partner. */
@Controller("selectionApplicationController")
@Requires(Right.OWN_ACCOUNT)
class ApplicationController {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final Applications applications;
    private final ApplicationDesk desk;
    private final ApplicationAccess access;
    private final ApplicationFiles files;
    private final Ties ties;
    private final Completeness completeness;
    private final Calls calls;
    private final Signing signing;
    private final Steps steps;
    private final CallPage page;
    private final Organisations organisations;
    private final People people;
    private final RegionClock clock;

    ApplicationController(
            Applications applications,
            ApplicationDesk desk,
            ApplicationAccess access,
            ApplicationFiles files,
            Ties ties,
            Completeness completeness,
            Calls calls,
            Signing signing,
            Steps steps,
            CallPage page,
            Organisations organisations,
            People people,
            RegionClock clock) {
        this.applications = applications;
        this.desk = desk;
        this.access = access;
        this.files = files;
        this.ties = ties;
        this.completeness = completeness;
        this.calls = calls;
        this.signing = signing;
        this.steps = steps;
        this.page = page;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry applicationsEntry() {
            return new WorkbenchEntry(
                    "selection.rail",
                    "selection.rail.applications",
                    "/selection/applications",
                    "paper",
                    Right.APPLY_IN_CALLS,
                    49,
                    WorkbenchEntry.NO_COUNT,
                    viewer -> viewer.organisation() != null);
        }
    }

    /** A line of the list. */
    record Line(Application one, Call call, boolean leads) {}

    @GetMapping("/selection/applications")
    String list(Viewer viewer, Model model) {
        List<Line> lines = applications.own(viewer).stream()
                .flatMap(one -> calls.find(one.call(), viewer).stream()
                        .map(call -> new Line(one, call, access.leads(one, viewer))))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("now", clock.now());
        model.addAttribute(
                "showsDemo", lines.stream().anyMatch(line -> line.one().demo()));
        return "selection/applications";
    }

    @PostMapping("/selection/calls/{id}/apply")
    @Requires(Right.APPLY_IN_CALLS)
    String apply(@PathVariable UUID id, Viewer viewer) {
        return "redirect:/selection/applications/"
                + desk.begin(new CallId(id), viewer).id();
    }

    @GetMapping("/selection/applications/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        Application one = found(id, viewer);
        return show(one, viewer, locale, model, false);
    }

    private Application found(UUID id, Viewer viewer) {
        return applications.find(new ApplicationId(id), viewer).orElseThrow(Refusal::notFound);
    }

    private String show(Application one, Viewer viewer, Locale locale, Model model, boolean strict) {
        Call call = calls.find(one.call(), viewer).orElseThrow(Refusal::notFound);
        page.show(call, viewer, locale, model);
        boolean leads = access.leads(one, viewer);
        boolean draft = one.state() == ApplicationState.DRAFT;
        Completeness.Report report = completeness.report(call, one);
        model.addAttribute("one", one);
        model.addAttribute("lead", organisations.name(one.lead()));
        model.addAttribute("leader", people.name(one.leader()));
        model.addAttribute("report", report);
        model.addAttribute("strict", strict);
        model.addAttribute(
                "form",
                new FieldForm(
                        one.answers(),
                        strict
                                ? report.faults()
                                : report.faults().stream()
                                        .filter(fault -> !fault.message().endsWith(".required")
                                                && !fault.message().endsWith(".file"))
                                        .toList(),
                        locale));
        model.addAttribute("partners", partners(one));
        model.addAttribute("files", files.of(one.id()));
        model.addAttribute("leads", leads);
        model.addAttribute("isPartner", access.isPartner(one, viewer));
        model.addAttribute("showsDemo", one.demo());
        if (leads && draft) {
            model.addAttribute("ties", ties.of(one.id()));
            model.addAttribute("tieKinds", Tie.Kind.values());
            model.addAttribute("members", members(one));
            model.addAttribute("likeness", Math.round(100 * desk.likeness(one)));
            return "selection/application-form";
        }
        model.addAttribute("alike", viewer.may(Right.READ_CALLS) ? desk.alike(one, viewer) : List.of());
        model.addAttribute("steps", leads || viewer.may(Right.READ_CALLS) ? steps.of(one.id()) : List.of());
        model.addAttribute("paper", signing.of(one.id(), viewer).orElse(null));
        return "selection/application";
    }

    /** A partner by name. */
    record Named(org.mengkeju.selection.application.Partner partner, String name) {}

    private List<Named> partners(Application one) {
        return one.partners().stream()
                .map(partner -> new Named(partner, organisations.name(partner.organisation())))
                .toList();
    }

    private List<Person> members(Application one) {
        List<Person> members = new ArrayList<>();
        one.organisations().forEach(organisation -> members.addAll(people.membersOf(organisation)));
        return members;
    }

    /** Saves what was written; {@code action} says what to do then. */
    @PostMapping("/selection/applications/{id}")
    @Requires(Right.APPLY_IN_CALLS)
    String save(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "save") String action,
            HttpServletRequest request,
            Viewer viewer,
            Locale locale,
            Model model,
            Turn turn) {
        java.time.Instant received = clock.now();
        Application saved = written(id, version, request, viewer);
        if (action.equals("check") || action.equals("submit")) {
            Call call = calls.find(saved.call(), viewer).orElseThrow(Refusal::notFound);
            boolean clean = completeness.report(call, saved).isClean();
            if (action.equals("check") || !clean) {
                model.addAttribute("checked", clean ? "selection.checked.clean" : "selection.checked.faulty");
                return show(saved, viewer, locale, model, true);
            }
            desk.submit(saved.id(), saved.version(), received, viewer);
            return turn.go(page(id), "selection.done.submitted");
        }
        return turn.go(page(id), "selection.done.saved");
    }

    /** Saves while somebody writes; answers with the version the next saving counts from. */
    @PostMapping("/selection/applications/{id}/autosave")
    @Requires(Right.APPLY_IN_CALLS)
    String autosave(
            @PathVariable UUID id, @RequestParam int version, HttpServletRequest request, Viewer viewer, Model model) {
        model.addAttribute("one", written(id, version, request, viewer));
        model.addAttribute("savedAt", clock.now());
        return "selection/parts :: saved";
    }

    private Application written(UUID id, int version, HttpServletRequest request, Viewer viewer) {
        Application one = found(id, viewer);
        Call call = calls.find(one.call(), viewer).orElseThrow(Refusal::notFound);
        List<Unsuitable> avoid = new ArrayList<>();
        for (int n = 0; n <= Application.AVOID_MOST; n++) {
            avoid.add(new Unsuitable(
                    Sent.text(request, "avoid." + n + ".name"),
                    Sent.text(request, "avoid." + n + ".unit"),
                    Sent.text(request, "avoid." + n + ".identifier")));
        }
        var writing = new ApplicationDesk.Writing(
                Sent.text(request, "title"),
                Sent.key(request, "leader"),
                Sent.key(request, "chief"),
                FormReader.read(call.programme().fields(), request::getParameter),
                avoid);
        Application written = desk.write(one.id(), version, writing, viewer);
        ties.put(one.id(), ties(request), viewer);
        return written;
    }

    /** Works and people, as many rows as were sent. */
    private static List<Tie> ties(HttpServletRequest request) {
        List<Tie> sent = new ArrayList<>();
        for (int n = 0; n <= Ties.MOST; n++) {
            for (Tie.Kind kind : Tie.Kind.values()) {
                if (kind.name().equals(request.getParameter("tie." + n + ".kind"))) {
                    sent.add(new Tie(
                            kind,
                            Sent.text(request, "tie." + n + ".identifier"),
                            Sent.text(request, "tie." + n + ".day")));
                }
            }
        }
        return sent;
    }

    @PostMapping("/selection/applications/{id}/partners")
    @Requires(Right.APPLY_IN_CALLS)
    String invite(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String own,
            Viewer viewer,
            Turn turn) {
        return turn.stay(page(id), "selection.done.invited", () -> {
            Organisation partner = organisations
                    .byName(name.strip())
                    .orElseThrow(() -> Refusal.invalid("selection.refusal.partner-unknown", name));
            desk.invite(new ApplicationId(id), partner.id(), part, wan(own), viewer);
        });
    }

    private static String page(UUID id) {
        return "/selection/applications/" + id;
    }

    private static Money wan(String typed) {
        if (typed.isBlank()) {
            return Money.ZERO;
        }
        try {
            return Money.ofYuan(new BigDecimal(typed.strip()).multiply(WAN));
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw Refusal.invalid("selection.refusal.money");
        }
    }

    @PostMapping("/selection/applications/{id}/partners/{organisation}/remove")
    @Requires(Right.APPLY_IN_CALLS)
    String remove(@PathVariable UUID id, @PathVariable UUID organisation, Viewer viewer, Turn turn) {
        desk.remove(new ApplicationId(id), new org.mengkeju.network.OrganisationId(organisation), viewer);
        return turn.go(page(id), "selection.done.saved");
    }

    @PostMapping("/selection/applications/{id}/answer")
    @Requires(Right.APPLY_IN_CALLS)
    String answer(@PathVariable UUID id, @RequestParam boolean confirmed, Viewer viewer, Turn turn) {
        desk.answer(new ApplicationId(id), confirmed, viewer);
        // whoever declined reads it no more
        return confirmed
                ? turn.go(page(id), "selection.done.confirmed")
                : turn.go("/selection/applications", "selection.done.refused");
    }

    @PostMapping("/selection/applications/{id}/take-back")
    @Requires(Right.APPLY_IN_CALLS)
    String takeBack(@PathVariable UUID id, @RequestParam int version, Viewer viewer, Turn turn) {
        return turn.stay(
                page(id), "selection.done.taken-back", () -> desk.takeBack(new ApplicationId(id), version, viewer));
    }

    @PostMapping("/selection/applications/{id}/withdraw")
    @Requires(Right.APPLY_IN_CALLS)
    String withdraw(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String ground,
            Viewer viewer,
            Turn turn) {
        return turn.stay(
                page(id),
                "selection.done.withdrawn",
                () -> desk.withdraw(new ApplicationId(id), version, ground, viewer));
    }
}
