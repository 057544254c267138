package org.mengkeju.integrity.cases.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.cases.CasePaper;
import org.mengkeju.integrity.cases.CasePapers;
import org.mengkeju.integrity.cases.Cases;
import org.mengkeju.integrity.cases.IntegrityCase;
import org.mengkeju.integrity.cases.Report;
import org.mengkeju.integrity.cases.Reports;
import org.mengkeju.integrity.rules.IntegrityRules;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reporter's form, and how far one's own reports have come. */
@Controller
@RequestMapping("/integrity/reports")
@Requires(Right.OWN_ACCOUNT)
class ReportController {
    private final Reports reports;
    private final Cases cases;
    private final IntegrityRules rules;
    private final RegionClock clock;

    ReportController(Reports reports, Cases cases, IntegrityRules rules, RegionClock clock) {
        this.reports = reports;
        this.cases = cases;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    String mine(Viewer viewer, Model model) {
        List<Cases.OwnReport> own = cases.own(viewer);
        model.addAttribute("own", own);
        model.addAttribute("showsDemo", own.stream().anyMatch(one -> one.one().demo()));
        return "integrity/reports";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("breaches", Report.Breach.values());
        model.addAttribute("largest", CasePapers.LARGEST_MB);
        model.addAttribute("edition", rules.on(clock.today()));
        return "integrity/report-form";
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "false") boolean organisation,
            @RequestParam(defaultValue = "") String accused,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam Report.Breach breach,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            RedirectAttributes said)
            throws IOException {
        var draft = new Reports.Draft(organisation, accused, unit, breach, text);
        IntegrityCase opened = reports.report(draft, sent(files), viewer);
        said.addFlashAttribute("done", "integrity.done.reported");
        said.addFlashAttribute("number", opened.number());
        return "redirect:/integrity/reports";
    }

    /** Files as they came; a field left empty comes as a file without a name. */
    static List<CasePaper.Sent> sent(@Nullable List<MultipartFile> files) throws IOException {
        List<CasePaper.Sent> sent = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isBlank()) {
                sent.add(new CasePaper.Sent(name, file.getBytes()));
            }
        }
        return sent;
    }
}
