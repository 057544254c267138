package org.mengkeju.ledger.statement.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mengkeju.ledger.claim.ClaimId;
import org.mengkeju.ledger.statement.StatementLine.State;
import org.mengkeju.ledger.statement.Statements;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.FileType;
import org.mengkeju.platform.files.Uploads;
import org.mengkeju.platform.table.RowFault;
import org.mengkeju.platform.table.TableFormat;
import org.mengkeju.platform.table.TableRefused;
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

/** "到账核对": an organisation sends its bank statement and books the lines that pay its claims. */
@Controller
@RequestMapping("/ledger/statements")
@Requires(Right.RECONCILE_PAYMENTS)
class StatementController {
    private static final int LARGEST_MB = 10;

    private final Statements statements;

    StatementController(Statements statements) {
        this.statements = statements;
    }

    /** The entry of the rail: for people who act for an organisation. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry statementsEntry() {
            return new WorkbenchEntry(
                    "ledger.rail",
                    "ledger.statement.title",
                    "/ledger/statements",
                    "yuan",
                    Right.RECONCILE_PAYMENTS,
                    43,
                    WorkbenchEntry.NO_COUNT,
                    viewer -> viewer.organisation() != null);
        }
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("waiting", statements.waiting(viewer));
        model.addAttribute("booked", statements.of(State.MATCHED, viewer));
        model.addAttribute("aside", statements.of(State.SET_ASIDE, viewer));
        return "ledger/statements";
    }

    @PostMapping
    String take(@RequestParam MultipartFile file, Viewer viewer, Model model, RedirectAttributes said)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var in = file.getInputStream()) {
            Uploads.check(name, file.getSize(), in, Set.of(FileType.XLSX, FileType.CSV), LARGEST_MB);
        }
        TableFormat format =
                TableFormat.ofName(name).orElseThrow(() -> Refusal.invalid("ledger.statement.refusal.format"));
        Path kept = Files.createTempFile("statement", "." + format.ending());
        try {
            file.transferTo(kept);
            return report(statements.take(kept, format, name, viewer), viewer, model, said);
        } catch (TableRefused refused) {
            return faulty(List.of(refused.fault()), viewer, model);
        } finally {
            Files.delete(kept);
        }
    }

    private String report(Statements.Report report, Viewer viewer, Model model, RedirectAttributes said) {
        if (!report.faults().isEmpty()) {
            return faulty(report.faults(), viewer, model);
        }
        said.addFlashAttribute("taken", report.taken());
        said.addFlashAttribute("known", report.known());
        return "redirect:/ledger/statements";
    }

    private String faulty(List<RowFault> faults, Viewer viewer, Model model) {
        model.addAttribute("faults", faults);
        return show(viewer, model);
    }

    @PostMapping("/{line}/book")
    String book(@PathVariable UUID line, @RequestParam UUID claim, Viewer viewer, RedirectAttributes said) {
        statements.book(line, new ClaimId(claim), viewer);
        said.addFlashAttribute("done", "ledger.statement.done.booked");
        return "redirect:/ledger/statements";
    }

    @PostMapping("/{line}/aside")
    String setAside(
            @PathVariable UUID line,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer,
            RedirectAttributes said) {
        statements.setAside(line, why, viewer);
        said.addFlashAttribute("done", "ledger.statement.done.aside");
        return "redirect:/ledger/statements";
    }
}
