package org.mengkeju.selection.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.files.StoredFile;
import org.mengkeju.platform.files.StoredFiles;
import org.mengkeju.selection.ApplicationId;
import org.mengkeju.selection.application.Application;
import org.mengkeju.selection.application.ApplicationAccess;
import org.mengkeju.selection.application.ApplicationDesk;
import org.mengkeju.selection.application.ApplicationFiles;
import org.mengkeju.selection.application.Applications;
import org.mengkeju.selection.application.Partner;
import org.mengkeju.selection.application.Tie;
import org.mengkeju.selection.application.Ties;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Partners, files and declared ties of an application. Each is written as a whole under its own address: twice is once. */
@RestController("selectionPartsApi")
@RequestMapping("/api/v1/applications/{id}")
@Tag(name = "Applications")
@Requires(Right.APPLY_IN_CALLS)
class PartsApi {
    private final Applications applications;
    private final ApplicationAccess access;
    private final ApplicationDesk desk;
    private final ApplicationFiles files;
    private final StoredFiles stored;
    private final Ties ties;

    PartsApi(
            Applications applications,
            ApplicationAccess access,
            ApplicationDesk desk,
            ApplicationFiles files,
            StoredFiles stored,
            Ties ties) {
        this.applications = applications;
        this.access = access;
        this.desk = desk;
        this.files = files;
        this.stored = stored;
        this.ties = ties;
    }

    /** What a partner is asked for; own money in yuan. */
    record Part(
            @Nullable String part,

            @JsonProperty("own_money") @Nullable BigDecimal ownMoney) {}

    /** A partner's answer. */
    record Answer(@Nullable Boolean confirmed) {}

    @Operation(summary = "Partners of an application with their answers")
    @GetMapping("/partners")
    List<Partner> partners(@PathVariable UUID id, Viewer viewer) {
        return found(id, viewer).partners();
    }

    @Operation(summary = "Ask an organisation to take a part; another part or amount has to be confirmed anew")
    @PutMapping("/partners/{organisation}")
    List<Partner> invite(
            @PathVariable UUID id, @PathVariable UUID organisation, @RequestBody Part body, Viewer viewer) {
        String part = body.part();
        desk.invite(
                new ApplicationId(id),
                new OrganisationId(organisation),
                part == null ? "" : part,
                money(body.ownMoney()),
                viewer);
        return found(id, viewer).partners();
    }

    private static Money money(@Nullable BigDecimal yuan) {
        try {
            return yuan == null ? Money.ZERO : Money.ofYuan(yuan);
        } catch (ArithmeticException | IllegalArgumentException unreadable) {
            throw Refusal.invalid("platform.refusal.value", "own_money");
        }
    }

    @Operation(summary = "Take a partner out of a draft")
    @DeleteMapping("/partners/{organisation}")
    List<Partner> remove(@PathVariable UUID id, @PathVariable UUID organisation, Viewer viewer) {
        desk.remove(new ApplicationId(id), new OrganisationId(organisation), viewer);
        return found(id, viewer).partners();
    }

    @Operation(summary = "The caller's answer as a partner; whoever declines reads the application no more")
    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID id, @RequestBody Answer body, Viewer viewer) {
        Boolean confirmed = body.confirmed();
        if (confirmed == null) {
            throw Refusal.invalid("platform.refusal.value", "confirmed");
        }
        desk.answer(new ApplicationId(id), confirmed, viewer);
    }

    @Operation(summary = "Files of an application, one a field, with their digests")
    @GetMapping("/files")
    List<ApplicationFiles.Kept> files(@PathVariable UUID id, Viewer viewer) {
        return files.of(found(id, viewer).id());
    }

    @Operation(summary = "Keep a file for a field of a draft; the one that was there is replaced")
    @PutMapping("/files/{field}")
    List<ApplicationFiles.Kept> keep(
            @PathVariable UUID id, @PathVariable String field, @RequestParam MultipartFile file, Viewer viewer)
            throws IOException {
        String name = file.getOriginalFilename();
        files.put(new ApplicationId(id), field, name == null ? "" : name, file.getBytes(), viewer);
        return files.of(found(id, viewer).id());
    }

    @Operation(summary = "The content of a file by its field")
    @GetMapping("/files/{field}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String field, Viewer viewer) {
        ApplicationFiles.Kept kept = files.of(found(id, viewer).id()).stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        StoredFile file = files.file(kept);
        var attachment = ContentDisposition.attachment()
                .filename(kept.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .eTag("\"" + kept.digest() + "\"")
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .body(stored.content(file));
    }

    @Operation(summary = "Works and people the own side declared for the check of conflicts; only for who leads")
    @GetMapping("/ties")
    List<Tie> ties(@PathVariable UUID id, Viewer viewer) {
        return ties.of(led(id, viewer).id());
    }

    @Operation(summary = "Declare works and people instead of those that were there")
    @PutMapping("/ties")
    List<Tie> declare(@PathVariable UUID id, @RequestBody List<Tie> body, Viewer viewer) {
        ties.put(led(id, viewer).id(), body, viewer);
        return ties.of(new ApplicationId(id));
    }

    private Application led(UUID id, Viewer viewer) {
        Application one = found(id, viewer);
        if (!access.leads(one, viewer)) {
            throw Refusal.notFound();
        }
        return one;
    }

    private Application found(UUID id, Viewer viewer) {
        return applications.find(new ApplicationId(id), viewer).orElseThrow(Refusal::notFound);
    }
}
