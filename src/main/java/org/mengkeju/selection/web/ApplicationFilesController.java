package org.mengkeju.selection.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationFiles;
import org.mengkeju.selection.application.Applications;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of applications: kept by whoever leads, read by whoever reads the application. */
@Controller("selectionApplicationFilesController")
@Requires(Right.OWN_ACCOUNT)
class ApplicationFilesController {
    private final Applications applications;
    private final ApplicationFiles files;
    private final StoredFiles stored;

    ApplicationFilesController(Applications applications, ApplicationFiles files, StoredFiles stored) {
        this.applications = applications;
        this.files = files;
        this.stored = stored;
    }

    private ApplicationId found(UUID id, Viewer viewer) {
        return applications
                .find(new ApplicationId(id), viewer)
                .map(Application::id)
                .orElseThrow(Refusal::notFound);
    }

    @PostMapping("/selection/applications/{id}/files")
    @Requires(Right.APPLY_IN_CALLS)
    String put(
            @PathVariable UUID id,
            @RequestParam String field,
            @RequestParam @Nullable MultipartFile file,
            Viewer viewer,
            RedirectAttributes said)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("selection.refusal.file");
        }
        String name = file.getOriginalFilename();
        files.put(new ApplicationId(id), field, name == null ? "" : name, file.getBytes(), viewer);
        said.addFlashAttribute("done", "selection.done.saved");
        return "redirect:/selection/applications/" + id;
    }

    @GetMapping("/selection/applications/{id}/files/{key}")
    ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable UUID key, Viewer viewer) {
        ApplicationFiles.Kept kept = files.of(found(id, viewer)).stream()
                .filter(one -> one.id().equals(key))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        StoredFile file = files.file(kept);
        var attachment = ContentDisposition.attachment()
                .filename(kept.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .body(stored.content(file));
    }
}
