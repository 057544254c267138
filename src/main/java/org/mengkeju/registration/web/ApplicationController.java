package org.mengkeju.registration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Answers;
import org.mengkeju.registration.Applications;
import org.mengkeju.registration.Attachment;
import org.mengkeju.registration.ContractForm;
import org.mengkeju.registration.Registration;
import org.mengkeju.registration.RegistrationAccess;
import org.mengkeju.registration.RegistrationId;
import org.mengkeju.registration.Registrations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The applicant's side: the list, the form, its papers, submission, changes. What was typed is never lost. */
@Controller
@RequestMapping("/registrations")
@Requires(Right.APPLY_REGISTRATION)
class ApplicationController {
    private static final int SHOWN = 200;

    private final Registrations registrations;
    private final Applications applications;
    private final RegistrationAccess access;
    private final RegistrationPage page;
    private final Answers answers;

    ApplicationController(
            Registrations registrations,
            Applications applications,
            RegistrationAccess access,
            RegistrationPage page,
            Answers answers) {
        this.registrations = registrations;
        this.applications = applications;
        this.access = access;
        this.page = page;
        this.answers = answers;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        var mine = registrations.mine(viewer, null, SHOWN);
        model.addAttribute("cards", page.cards(mine));
        model.addAttribute("mayOpen", viewer.organisation() != null);
        model.addAttribute("showsDemo", mine.stream().anyMatch(Registration::demo));
        return "registration/list";
    }

    @PostMapping
    String open(Viewer viewer) {
        return "redirect:/registrations/" + applications.open(viewer).id() + "/form";
    }

    @GetMapping("/{id}/form")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        Registration one = own(id, viewer);
        if (!one.state().isWritable()) {
            return "redirect:/registrations/" + id;
        }
        page.form(model, one, FormValues.of(one.form()));
        return "registration/form";
    }

    /** Saves the form; with {@code then=submit} it is submitted too. */
    @PostMapping("/{id}/form")
    String save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String then,
            Viewer viewer,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes said) {
        Registration one = own(id, viewer);
        try {
            ContractForm form = new FormReader(values).read(one.form());
            Registration saved = applications.save(one.id(), version, form, viewer);
            if (!then.equals("submit")) {
                said.addFlashAttribute("done", "registration.done.saved");
                return "redirect:/registrations/" + id + "/form";
            }
            applications.submit(saved.id(), saved.version(), viewer);
            said.addFlashAttribute("done", "registration.done.submitted");
            return "redirect:/registrations/" + id;
        } catch (Refusal refusal) {
            Registration now = own(id, viewer);
            page.form(model, now, new HashMap<>(values));
            model.addAttribute("fault", answers.text(refusal, locale));
            model.addAttribute("faults", then.equals("submit") ? registrations.faults(now) : Map.of());
            response.setStatus(refusal.kind().status());
            return "registration/form";
        }
    }

    @PostMapping("/{id}/papers")
    String attach(
            @PathVariable UUID id,
            @RequestParam Attachment.Kind kind,
            @RequestParam MultipartFile file,
            Viewer viewer,
            RedirectAttributes said)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        applications.attach(new RegistrationId(id), kind, name, file.getBytes(), viewer);
        said.addFlashAttribute("done", "registration.done.attached");
        return "redirect:/registrations/" + id + "/form#papers";
    }

    @PostMapping("/{id}/papers/{paper}/remove")
    String detach(@PathVariable UUID id, @PathVariable UUID paper, Viewer viewer) {
        applications.detach(new RegistrationId(id), paper, viewer);
        return "redirect:/registrations/" + id + "/form#papers";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, @RequestParam int version, Viewer viewer, RedirectAttributes said) {
        applications.withdraw(new RegistrationId(id), version, viewer);
        said.addFlashAttribute("done", "registration.done.withdrawn");
        return "redirect:/registrations";
    }

    /** The contract changed: amount, costs and end are given anew; everything else stays. */
    @PostMapping("/{id}/change")
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes said) {
        applications.fileChange(
                new RegistrationId(id),
                version,
                before -> {
                    Map<String, String> all = new HashMap<>(FormValues.of(before));
                    all.putAll(values);
                    return new FormReader(all).read(before);
                },
                reason,
                viewer);
        said.addFlashAttribute("done", "registration.done.change-filed");
        return "redirect:/registrations/" + id;
    }

    @PostMapping("/{id}/cancel")
    String cancel(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes said) {
        applications.fileCancellation(new RegistrationId(id), version, reason, viewer);
        said.addFlashAttribute("done", "registration.done.cancel-filed");
        return "redirect:/registrations/" + id;
    }

    private Registration own(UUID id, Viewer viewer) {
        return registrations
                .find(new RegistrationId(id), viewer)
                .filter(one -> access.mayApply(one, viewer))
                .orElseThrow(Refusal::notFound);
    }
}
