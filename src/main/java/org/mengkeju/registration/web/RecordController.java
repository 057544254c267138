package org.mengkeju.registration.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
import org.mengkeju.platform.paper.Papers;
import org.mengkeju.registration.Attachment;
import org.mengkeju.registration.Certificate;
import org.mengkeju.registration.Registration;
import org.mengkeju.registration.RegistrationId;
import org.mengkeju.registration.Registrations;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One registration for whoever may read it, its papers and its certificate; and the public check of a certificate. */
@Controller
@RequestMapping("/registrations")
@Requires(Right.OWN_ACCOUNT)
class RecordController {
    private final Registrations registrations;
    private final RegistrationPage page;
    private final StoredFiles files;
    private final Papers paper;

    RecordController(Registrations registrations, RegistrationPage page, StoredFiles files, Papers paper) {
        this.registrations = registrations;
        this.page = page;
        this.files = files;
        this.paper = paper;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        page.show(model, found(id, viewer), viewer);
        return "registration/record";
    }

    /** The record of a deal, so that a deal can point to it. */
    @GetMapping("/deals/{deal}")
    String ofDeal(@PathVariable UUID deal, Viewer viewer) {
        return registrations
                .ofDeal(deal)
                .map(one -> found(one.id().value(), viewer))
                .map(one -> "redirect:/registrations/" + one.id())
                .orElseThrow(Refusal::notFound);
    }

    @GetMapping("/{id}/papers/{key}")
    ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable UUID key, Viewer viewer) {
        Registration one = found(id, viewer);
        Attachment attachment = registrations.attachments(one).stream()
                .filter(each -> each.id().equals(key))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        StoredFile stored = files.find(attachment.file()).orElseThrow();
        return file(attachment.name(), stored.type().mediaType(), files.content(stored));
    }

    @GetMapping("/{id}/certificate")
    String certificate(@PathVariable UUID id, Viewer viewer, Model model) {
        Registration one = found(id, viewer);
        fill(model, one);
        return "registration/certificate";
    }

    @GetMapping("/{id}/certificate.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Viewer viewer) {
        Registration one = found(id, viewer);
        Certificate certificate = certificate(one);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("one", one);
        model.put("certificate", certificate);
        byte[] drawn = paper.pdf("registration/certificate-paper", model, Locale.SIMPLIFIED_CHINESE);
        return file(certificate.number() + ".pdf", MediaType.APPLICATION_PDF_VALUE, drawn);
    }

    /** For everybody: whether a certificate is what it says it is. Shows what a certificate shows, and no more. */
    @GetMapping("/verify")
    @Requires(Right.READ_PUBLISHED)
    String verify(@RequestParam(defaultValue = "") String code, Model model) {
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        model.addAttribute("code", code);
        model.addAttribute("asked", !plain.isEmpty());
        model.addAttribute("found", false);
        registrations.byCode(plain).ifPresent(one -> {
            model.addAttribute("found", true);
            fill(model, one);
        });
        return "registration/verify";
    }

    private static void fill(Model model, Registration one) {
        model.addAttribute("one", one);
        model.addAttribute("certificate", certificate(one));
        model.addAttribute("showsDemo", one.demo());
    }

    private static Certificate certificate(Registration one) {
        if (one.certificate() == null) {
            throw Refusal.notFound();
        }
        return Objects.requireNonNull(one.certificate());
    }

    private Registration found(UUID id, Viewer viewer) {
        return registrations.find(new RegistrationId(id), viewer).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        var attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}
