package org.mengkeju.registration.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.registration.Applications;
import org.mengkeju.registration.Attachment;
import org.mengkeju.registration.ContractForm;
import org.mengkeju.registration.Registration;
import org.mengkeju.registration.RegistrationEntry;
import org.mengkeju.registration.RegistrationId;
import org.mengkeju.registration.Registrations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The applicant's side by REST. With {@code If-Match} a step is taken only on the version that was read. */
@RestController
@RequestMapping("/api/v1/registrations")
@Tag(name = "Registrations")
@Requires(Right.APPLY_REGISTRATION)
class RegistrationApi {
    private static final int MOST = 100;

    private final Registrations registrations;
    private final Applications applications;
    private final OnceOnly once;

    RegistrationApi(Registrations registrations, Applications applications, OnceOnly once) {
        this.registrations = registrations;
        this.applications = applications;
        this.once = once;
    }

    /** Why. */
    record Reason(@Nullable String reason) {}

    /** The form as it is after the change, and why. */
    record Change(@Nullable ContractForm form, @Nullable String reason) {}

    @Operation(summary = "The caller's registrations, newest first; next is where the next part begins")
    @GetMapping
    RegistrationJson.Part list(
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "20") int limit,
            Viewer viewer) {
        int size = Math.clamp(limit, 1, MOST);
        var before = cursor == null ? null : new RegistrationId(cursor);
        List<Registration> found = registrations.mine(viewer, before, size + 1);
        List<Registration> part = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? part.getLast().id().toString() : null;
        return new RegistrationJson.Part(
                part.stream().map(RegistrationJson::view).toList(), next);
    }

    @Operation(
            summary = "Open a form for a contract of the caller's organisation; the same Idempotency-Key opens it once")
    @PostMapping
    ResponseEntity<RegistrationJson.View> open(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        String id = once.once(
                viewer,
                key,
                "POST /registrations",
                () -> applications.open(viewer).id().toString());
        RegistrationJson.View view = RegistrationJson.view(found(UUID.fromString(id), viewer));
        return ResponseEntity.created(URI.create(view.href()))
                .eTag(Versions.tag(view.version()))
                .body(view);
    }

    @Operation(summary = "One registration, with what the rules say of it; the ETag is its version")
    @GetMapping("/{id}")
    @Requires(Right.OWN_ACCOUNT)
    ResponseEntity<RegistrationJson.View> one(@PathVariable UUID id, Viewer viewer) {
        return answer(found(id, viewer));
    }

    @Operation(summary = "What happened to a registration, newest first")
    @GetMapping("/{id}/history")
    @Requires(Right.OWN_ACCOUNT)
    List<RegistrationEntry> history(@PathVariable UUID id, Viewer viewer) {
        return registrations.entries(found(id, viewer));
    }

    @Operation(summary = "Papers filed with a registration")
    @GetMapping("/{id}/papers")
    @Requires(Right.OWN_ACCOUNT)
    List<Attachment> papers(@PathVariable UUID id, Viewer viewer) {
        return registrations.attachments(found(id, viewer));
    }

    @Operation(summary = "Write the form; needs If-Match")
    @PutMapping("/{id}/form")
    ResponseEntity<RegistrationJson.View> write(
            @PathVariable UUID id,
            @RequestBody ContractForm form,
            @RequestHeader("If-Match") String match,
            Viewer viewer) {
        return answer(applications.save(new RegistrationId(id), Versions.of(match), form, viewer));
    }

    @Operation(summary = "File a paper")
    @PostMapping("/{id}/papers")
    Attachment attach(
            @PathVariable UUID id, @RequestParam Attachment.Kind kind, @RequestParam MultipartFile file, Viewer viewer)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return applications.attach(new RegistrationId(id), kind, name, file.getBytes(), viewer);
    }

    @Operation(summary = "Submit the form, for the first time or corrected")
    @PostMapping("/{id}/submit")
    ResponseEntity<RegistrationJson.View> submit(
            @PathVariable UUID id, @RequestHeader("If-Match") String match, Viewer viewer) {
        return answer(applications.submit(new RegistrationId(id), Versions.of(match), viewer));
    }

    @Operation(summary = "Take an application back before it is accepted")
    @PostMapping("/{id}/withdraw")
    ResponseEntity<RegistrationJson.View> withdraw(
            @PathVariable UUID id, @RequestHeader("If-Match") String match, Viewer viewer) {
        return answer(applications.withdraw(new RegistrationId(id), Versions.of(match), viewer));
    }

    @Operation(summary = "Report that a registered contract has changed")
    @PostMapping("/{id}/change")
    ResponseEntity<RegistrationJson.View> change(
            @PathVariable UUID id, @RequestBody Change body, @RequestHeader("If-Match") String match, Viewer viewer) {
        ContractForm form = body.form();
        if (form == null) {
            throw Refusal.invalid("platform.refusal.value", "form");
        }
        String reason = body.reason() == null ? "" : body.reason();
        return answer(applications.fileChange(new RegistrationId(id), Versions.of(match), _ -> form, reason, viewer));
    }

    @Operation(summary = "Ask for cancellation of a registration whose contract was dissolved")
    @PostMapping("/{id}/cancel")
    ResponseEntity<RegistrationJson.View> cancel(
            @PathVariable UUID id, @RequestBody Reason body, @RequestHeader("If-Match") String match, Viewer viewer) {
        String reason = body.reason() == null ? "" : body.reason();
        return answer(applications.fileCancellation(new RegistrationId(id), Versions.of(match), reason, viewer));
    }

    @Operation(summary = "What a certificate shows, by its verification code; open to everybody")
    @GetMapping("/verify/{code}")
    @Requires(Right.READ_PUBLISHED)
    RegistrationJson.Shown verify(@PathVariable String code) {
        Registration one = registrations.byCode(code).orElseThrow(Refusal::notFound);
        var certificate = one.certificate();
        if (certificate == null) {
            throw Refusal.notFound();
        }
        return RegistrationJson.shown(one, certificate);
    }

    private Registration found(UUID id, Viewer viewer) {
        return registrations.find(new RegistrationId(id), viewer).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<RegistrationJson.View> answer(Registration one) {
        return ResponseEntity.ok().eTag(Versions.tag(one.version())).body(RegistrationJson.view(one));
    }
}
