package org.mengkeju.integrity.cases.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.cases.CaseDesk;
import org.mengkeju.integrity.cases.CaseId;
import org.mengkeju.integrity.cases.CaseRulings;
import org.mengkeju.integrity.cases.CaseState;
import org.mengkeju.integrity.cases.Cases;
import org.mengkeju.integrity.internal.Subjects;
import org.mengkeju.integrity.rules.Part;
import org.mengkeju.integrity.rules.Severity;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The officers' desk, ordered by deadline, and every step an officer takes. */
@Controller("integrityDeskController")
@RequestMapping("/integrity")
@Requires(Right.HANDLE_INTEGRITY)
class CaseDeskController {
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseRulings rulings;
    private final CasePage page;
    private final Subjects subjects;

    CaseDeskController(Cases cases, CaseDesk desk, CaseRulings rulings, CasePage page, Subjects subjects) {
        this.cases = cases;
        this.desk = desk;
        this.rulings = rulings;
        this.page = page;
        this.subjects = subjects;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry integrityDeskEntry(Cases cases) {
            return new WorkbenchEntry(
                    "integrity.rail",
                    "integrity.rail.desk",
                    "/integrity/desk",
                    "list",
                    Right.READ_INTEGRITY,
                    60,
                    cases::waiting);
        }
    }

    /** What a decision is made of, as the form sends it. */
    record Form(
            @Nullable Severity severity,
            Measure.@Nullable Kind kind,
            @Nullable Integer years,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @Nullable List<Activity> scope,
            @Nullable String grounds,
            @Nullable String document,
            @Nullable String number) {
        CaseRulings.Draft draft() {
            Set<Activity> all = EnumSet.noneOf(Activity.class);
            all.addAll(scope == null ? List.of() : scope);
            return new CaseRulings.Draft(
                    severity == null ? Severity.LIGHT : severity,
                    kind == null ? Measure.Kind.WARNING : kind,
                    years == null ? 0 : years,
                    from,
                    all,
                    grounds == null ? "" : grounds,
                    document == null ? "" : document,
                    number == null ? "" : number);
        }
    }

    @GetMapping("/desk")
    @Requires(Right.READ_INTEGRITY)
    String desk(@RequestParam(defaultValue = "waiting") String tab, Viewer viewer, Model model) {
        Set<CaseState> waiting = Cases.waitingStates();
        Set<CaseState> states = tab.equals("waiting") ? waiting : EnumSet.complementOf(EnumSet.copyOf(waiting));
        List<CasePage.Card> cards =
                cases.desk(states, viewer).stream().map(page::card).toList();
        model.addAttribute("cards", cards);
        model.addAttribute("tab", tab);
        model.addAttribute(
                "overdue", cards.stream().filter(CasePage.Card::overdue).count());
        model.addAttribute(
                "showsDemo", cards.stream().anyMatch(card -> card.one().demo()));
        return "integrity/desk";
    }

    @PostMapping("/cases/{id}/accept")
    String accept(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Part part,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        var accused = subjects.named(part == Part.UNIT, who);
        return CaseController.done(
                desk.accept(new CaseId(id), version, accused, part, words, viewer), "accepted", said);
    }

    @PostMapping("/cases/{id}/decline")
    String decline(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        return CaseController.done(desk.decline(new CaseId(id), version, words, viewer), "declined", said);
    }

    @PostMapping("/cases/{id}/investigate")
    String investigate(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<UUID> team,
            Viewer viewer,
            RedirectAttributes said) {
        return CaseController.done(desk.investigate(new CaseId(id), version, team, viewer), "begun", said);
    }

    @PostMapping("/cases/{id}/extend")
    String extend(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        return CaseController.done(desk.extend(new CaseId(id), version, words, viewer), "extended", said);
    }

    @PostMapping("/cases/{id}/notify")
    String notify(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Severity severity,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        return CaseController.done(desk.notify(new CaseId(id), version, words, severity, viewer), "notified", said);
    }

    @PostMapping("/cases/{id}/decide")
    String decide(
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute Form form,
            Viewer viewer,
            RedirectAttributes said) {
        return CaseController.done(rulings.decide(new CaseId(id), version, form.draft(), viewer), "decided", said);
    }

    @PostMapping("/cases/{id}/change")
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute Form form,
            Viewer viewer,
            RedirectAttributes said) {
        return CaseController.done(rulings.change(new CaseId(id), version, form.draft(), viewer), "changed", said);
    }

    @PostMapping("/cases/{id}/keep")
    String keep(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        return CaseController.done(rulings.keep(new CaseId(id), version, words, viewer), "kept", said);
    }

    @PostMapping("/cases/{id}/uphold")
    String uphold(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        return CaseController.done(rulings.uphold(new CaseId(id), version, words, viewer), "upheld", said);
    }

    @PostMapping("/cases/{id}/share")
    String share(@PathVariable UUID id, @RequestParam int version, Viewer viewer, RedirectAttributes said) {
        return CaseController.done(rulings.share(new CaseId(id), version, viewer), "shared", said);
    }

    @PostMapping("/cases/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        return CaseController.done(rulings.withdraw(new CaseId(id), version, words, viewer), "withdrawn", said);
    }
}
