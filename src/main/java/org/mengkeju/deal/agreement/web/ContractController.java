package org.mengkeju.deal.agreement.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealAccess;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.contract.Contract;
import org.mengkeju.deal.contract.ContractPapers;
import org.mengkeju.deal.contract.Contracts;
import org.mengkeju.deal.contract.PaperContract;
import org.mengkeju.deal.contract.Signature;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.FileType;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** The contract of a deal: to read with the field each clause comes from, to print, to sign. */
@Controller
@RequestMapping("/deals/{id}/contract")
@Requires(Right.FOLLOW_DEALS)
class ContractController {
    private final Deals deals;
    private final DealAccess access;
    private final Contracts contracts;
    private final ContractPapers papers;
    private final StoredFiles files;
    private final RegionClock clock;

    ContractController(
            Deals deals,
            DealAccess access,
            Contracts contracts,
            ContractPapers papers,
            StoredFiles files,
            RegionClock clock) {
        this.deals = deals;
        this.access = access;
        this.contracts = contracts;
        this.papers = papers;
        this.files = files;
        this.clock = clock;
    }

    /** A signature with whether it still holds. */
    public record Checked(Signature signature, boolean holds) {}

    @GetMapping
    String read(@PathVariable UUID id, Viewer viewer, Model model) {
        Deal deal = deal(id, viewer);
        Contract contract = contract(deal);
        List<Checked> signatures = contracts.signatures(contract).stream()
                .map(signature -> new Checked(signature, contracts.holds(contract, signature)))
                .toList();
        var side = access.side(deal, viewer);
        PaperContract paper = contracts.paper(contract).orElse(null);
        boolean signed = signatures.stream()
                .anyMatch(
                        one -> side.filter(own -> own == one.signature().role()).isPresent());
        boolean toSign = deal.stage() == DealStage.SIGNING && side.isPresent();
        model.addAttribute("deal", deal);
        model.addAttribute("contract", contract);
        model.addAttribute("signatures", signatures);
        model.addAttribute("paper", paper);
        model.addAttribute("maySign", toSign && !signed);
        model.addAttribute("signed", signed);
        model.addAttribute("mayConfirm", toSign && paper != null && paper.sentBy() != side.get());
        model.addAttribute("maySend", toSign);
        model.addAttribute("today", clock.today());
        model.addAttribute("zone", clock.zone());
        model.addAttribute("showsDemo", deal.demo());
        return "deal/contract";
    }

    @GetMapping("/contract.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Viewer viewer) {
        Contract contract = contract(deal(id, viewer));
        return file(FileType.PDF, contract.number() + ".pdf", papers.pdf(contract));
    }

    @GetMapping("/contract.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, Viewer viewer) {
        Contract contract = contract(deal(id, viewer));
        return file(FileType.DOCX, contract.number() + ".docx", papers.docx(contract));
    }

    /** The scan of the contract on paper. */
    @GetMapping("/paper")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, Viewer viewer) {
        PaperContract paper = contracts.paper(contract(deal(id, viewer))).orElseThrow(Refusal::notFound);
        StoredFile stored = files.find(paper.file()).orElseThrow();
        return file(stored.type(), stored.name(), files.content(stored));
    }

    static ResponseEntity<byte[]> file(FileType type, String name, byte[] content) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }

    @PostMapping("/sign")
    @Requires(Right.AGREE_ON_DEALS)
    String sign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "false") boolean read,
            Viewer viewer,
            RedirectAttributes said) {
        if (!read) {
            throw Refusal.invalid("deal.contract.refusal.not-read");
        }
        Deal deal = contracts.sign(new DealId(id), digest, viewer);
        return done(id, deal, said);
    }

    @PostMapping("/paper")
    @Requires(Right.AGREE_ON_DEALS)
    String sendPaper(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate signedOn,
            Viewer viewer,
            RedirectAttributes said)
            throws IOException {
        if (signedOn == null) {
            throw Refusal.invalid("deal.contract.refusal.no-day");
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        contracts.sendPaper(new DealId(id), name, file.getBytes(), signedOn, viewer);
        said.addFlashAttribute("done", "deal.done.paper-sent");
        return "redirect:/deals/" + id + "/contract";
    }

    @PostMapping("/paper/confirm")
    @Requires(Right.AGREE_ON_DEALS)
    String confirmPaper(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        return done(id, contracts.confirmPaper(new DealId(id), viewer), said);
    }

    private static String done(UUID id, Deal deal, RedirectAttributes said) {
        said.addFlashAttribute(
                "done", deal.stage() == DealStage.SIGNED ? "deal.done.contract-in-force" : "deal.done.signed");
        return "redirect:/deals/" + id + "/contract";
    }

    private Deal deal(UUID id, Viewer viewer) {
        return deals.find(new DealId(id), viewer).orElseThrow(Refusal::notFound);
    }

    private Contract contract(Deal deal) {
        return contracts.of(deal).orElseThrow(Refusal::notFound);
    }
}
