package org.mengkeju.integrity.cases.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.integrity.cases.CaseDesk;
import org.mengkeju.integrity.cases.CaseId;
import org.mengkeju.integrity.cases.CasePaper;
import org.mengkeju.integrity.cases.CasePapers;
import org.mengkeju.integrity.cases.CaseRulings;
import org.mengkeju.integrity.cases.Cases;
import org.mengkeju.integrity.cases.Cases.Seen;
import org.mengkeju.integrity.cases.IntegrityCase;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case for whoever may see it, its papers, and what the accused does: make a statement, appeal. */
@Controller
@RequestMapping("/integrity/cases")
@Requires(Right.OWN_ACCOUNT)
class CaseController {
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseRulings rulings;
    private final CasePage page;
    private final StoredFiles files;

    CaseController(Cases cases, CaseDesk desk, CaseRulings rulings, CasePage page, StoredFiles files) {
        this.cases = cases;
        this.desk = desk;
        this.rulings = rulings;
        this.page = page;
        this.files = files;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        page.show(model, found(id, viewer));
        model.addAttribute("largest", CasePapers.LARGEST_MB);
        return "integrity/case";
    }

    @GetMapping("/{id}/papers/{key}")
    ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable UUID key, Viewer viewer) {
        CasePaper paper = found(id, viewer).papers().stream()
                .filter(each -> each.id().equals(key))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        StoredFile stored = files.find(paper.file()).orElseThrow();
        var attachment = ContentDisposition.attachment()
                .filename(paper.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(stored.type().mediaType()))
                .body(files.content(stored));
    }

    @PostMapping("/{id}/statement")
    String state(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            RedirectAttributes said)
            throws IOException {
        return done(desk.state(new CaseId(id), words, ReportController.sent(files), viewer), "stated", said);
    }

    @PostMapping("/{id}/appeal")
    String appeal(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        return done(rulings.appeal(new CaseId(id), words, viewer), "appealed", said);
    }

    private Seen found(UUID id, Viewer viewer) {
        return cases.find(new CaseId(id), viewer).orElseThrow(Refusal::notFound);
    }

    static String done(IntegrityCase after, String what, RedirectAttributes said) {
        said.addFlashAttribute("done", "integrity.done." + what);
        return "redirect:/integrity/cases/" + after.id();
    }
}
