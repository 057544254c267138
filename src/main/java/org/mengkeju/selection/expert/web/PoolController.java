package org.mengkeju.selection.expert.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.FileType;
import org.mengkeju.platform.files.Uploads;
import org.mengkeju.platform.region.Divisions;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.table.RowFault;
import org.mengkeju.platform.table.TableFormat;
import org.mengkeju.platform.table.TableRefused;
import org.mengkeju.platform.web.Answers;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.expert.ExpertDesk;
import org.mengkeju.selection.expert.ExpertImport;
import org.mengkeju.selection.expert.ExpertMove;
import org.mengkeju.selection.expert.ExpertSearch;
import org.mengkeju.selection.expert.ExpertState;
import org.mengkeju.selection.expert.rules.PoolRules;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "专家库": operators look through the pool, check who enters, import, and the department suspends and bans. */
@Controller("expertPoolController")
@RequestMapping("/selection/expert/pool")
@Requires(Right.KEEP_EXPERTS)
class PoolController {
    private static final int LARGEST_MB = 10;

    private final ExpertSearch search;
    private final ExpertDesk desk;
    private final ExpertImport imports;
    private final PoolRules rules;
    private final Divisions divisions;
    private final Answers answers;
    private final MessageSource messages;
    private final RegionClock clock;

    PoolController(
            ExpertSearch search,
            ExpertDesk desk,
            ExpertImport imports,
            PoolRules rules,
            Divisions divisions,
            Answers answers,
            MessageSource messages,
            RegionClock clock) {
        this.search = search;
        this.desk = desk;
        this.imports = imports;
        this.rules = rules;
        this.divisions = divisions;
        this.answers = answers;
        this.messages = messages;
        this.clock = clock;
    }

    /** Entry of the rail; what waits for the entry check is counted. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry expertPoolEntry(ExpertSearch search) {
            return new WorkbenchEntry(
                    "selection.expert.rail",
                    "selection.expert.rail.pool",
                    "/selection/expert/pool",
                    "people",
                    Right.KEEP_EXPERTS,
                    59,
                    viewer -> search.waiting());
        }
    }

    /** A fault of a table in the reader's words. */
    record Fault(long line, String column, String reason) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ExpertState state,
            @RequestParam(defaultValue = "") String discipline,
            @RequestParam(defaultValue = "all") String where,
            @RequestParam(defaultValue = "0") int page,
            Viewer viewer,
            Model model) {
        var filter = new ExpertSearch.Filter(q, state, discipline, where);
        int shown = Math.max(page, 0);
        List<ExpertSearch.Line> lines = search.find(filter, shown, viewer);
        int count = search.count(filter, viewer);
        model.addAttribute("f", filter);
        model.addAttribute("lines", lines);
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("more", (shown + 1L) * ExpertSearch.PAGE < count);
        model.addAttribute("states", ExpertState.values());
        model.addAttribute("edition", rules.on(clock.today()));
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "showsDemo", lines.stream().anyMatch(line -> line.one().demo()));
        return "selection/expert-pool";
    }

    @GetMapping("/{id}")
    String entry(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        ExpertDesk.Seen seen = desk.see(new ExpertId(id), viewer);
        var profile = seen.one().profile();
        model.addAttribute("seen", seen);
        model.addAttribute("age", profile.age(YearMonth.from(clock.today())));
        model.addAttribute("division", divisions.name(profile.division()));
        model.addAttribute(
                "against",
                desk.against(seen.one())
                        .map(refusal -> answers.text(refusal, locale))
                        .orElse(null));
        model.addAttribute("showsDemo", seen.one().demo());
        return "selection/expert-entry";
    }

    @PostMapping("/{id}/{move}")
    String act(
            @PathVariable UUID id,
            @PathVariable ExpertMove move,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        desk.act(move, new ExpertId(id), version, words, viewer);
        said.addFlashAttribute("done", "selection.expert.done.moved");
        return "redirect:/selection/expert/pool/" + id;
    }

    @PostMapping("/{id}/link")
    String link(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String signInName,
            Viewer viewer,
            RedirectAttributes said) {
        desk.link(new ExpertId(id), version, signInName, viewer);
        said.addFlashAttribute("done", "selection.expert.done.linked");
        return "redirect:/selection/expert/pool/" + id;
    }

    @PostMapping("/import")
    String take(@RequestParam MultipartFile file, Viewer viewer, Locale locale, Model model, RedirectAttributes said)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var in = file.getInputStream()) {
            Uploads.check(name, file.getSize(), in, Set.of(FileType.XLSX, FileType.CSV), LARGEST_MB);
        }
        TableFormat format =
                TableFormat.ofName(name).orElseThrow(() -> Refusal.invalid("selection.expert.refusal.format"));
        Path kept = Files.createTempFile("experts", "." + format.ending());
        try {
            file.transferTo(kept);
            ExpertImport.Report report = imports.take(kept, format, viewer);
            if (report.faults().isEmpty()) {
                said.addFlashAttribute("imported", report.taken());
                return "redirect:/selection/expert/pool";
            }
            return faulty(report.faults(), viewer, locale, model);
        } catch (TableRefused refused) {
            return faulty(List.of(refused.fault()), viewer, locale, model);
        } finally {
            Files.delete(kept);
        }
    }

    private String faulty(List<RowFault> faults, Viewer viewer, Locale locale, Model model) {
        model.addAttribute(
                "faults",
                faults.stream()
                        .map(fault -> new Fault(fault.line(), fault.column(), fault.reason(messages, locale)))
                        .toList());
        return list("", null, "", "all", 0, viewer, model);
    }
}
