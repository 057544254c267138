package org.mengkeju.integrity.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.Activity;
import org.mengkeju.integrity.Measure;
import org.mengkeju.integrity.RecordEntry;
import org.mengkeju.integrity.Subject;
import org.mengkeju.integrity.internal.Subjects;
import org.mengkeju.integrity.record.EntryRows;
import org.mengkeju.integrity.record.RecordDesk;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.region.RegionClock;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record for officers and auditors: look somebody up, enter what another authority decided, withdraw it. */
@Controller("integrityRecordController")
@RequestMapping("/integrity/record")
@Requires(Right.READ_INTEGRITY)
class RecordController {
    private final EntryRows entries;
    private final RecordDesk desk;
    private final Subjects subjects;
    private final RegionClock clock;

    RecordController(EntryRows entries, RecordDesk desk, Subjects subjects, RegionClock clock) {
        this.entries = entries;
        this.desk = desk;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry integrityRecordEntry() {
            return new WorkbenchEntry(
                    "integrity.rail",
                    "integrity.rail.record",
                    "/integrity/record",
                    "shield",
                    Right.READ_INTEGRITY,
                    61,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "false") boolean organisation,
            @RequestParam(defaultValue = "") String who,
            Viewer viewer,
            Model model) {
        List<RecordEntry> found = who.isBlank() ? entries.newest() : entries.current(subjects.named(organisation, who));
        model.addAttribute("found", found);
        model.addAttribute("who", who);
        model.addAttribute("organisation", organisation);
        model.addAttribute("today", clock.today());
        model.addAttribute("activities", Activity.values());
        model.addAttribute("kinds", Measure.Kind.values());
        model.addAttribute("enters", viewer.may(Right.HANDLE_INTEGRITY));
        model.addAttribute("showsDemo", found.stream().anyMatch(RecordEntry::demo));
        return "integrity/record";
    }

    @PostMapping
    @Requires(Right.HANDLE_INTEGRITY)
    String enter(
            @RequestParam(defaultValue = "false") boolean organisation,
            @RequestParam(defaultValue = "") String who,
            @RequestParam Measure.Kind kind,
            @RequestParam(defaultValue = "0") int years,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") List<Activity> scope,
            @RequestParam(defaultValue = "false") boolean serious,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate decided,
            Viewer viewer,
            RedirectAttributes said) {
        Subject subject = subjects.named(organisation, who);
        Set<Activity> all = EnumSet.noneOf(Activity.class);
        all.addAll(scope);
        var outside = new RecordDesk.Outside(kind, years, from, all, serious, document, number, reason, decided);
        desk.enter(subject, outside, viewer);
        said.addFlashAttribute("done", "integrity.done.entered");
        return "redirect:/integrity/record";
    }

    @PostMapping("/{root}/withdraw")
    @Requires(Right.HANDLE_INTEGRITY)
    String withdraw(
            @PathVariable UUID root,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        desk.withdraw(root, words, viewer);
        said.addFlashAttribute("done", "integrity.done.withdrawn");
        return "redirect:/integrity/record";
    }
}
