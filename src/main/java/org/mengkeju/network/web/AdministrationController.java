package org.mengkeju.network.web;

import java.util.Locale;
import java.util.UUID;
import org.mengkeju.network.Organisations;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.internal.Merging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Organisations in the hands of an administrator: which there are, and which records may be one. */
@Controller
@Requires(Right.ADMINISTER)
class AdministrationController {
    private static final String LIST = "/admin/organisations";
    private static final int MOST = 100;

    private final Organisations organisations;
    private final Merging merging;
    private final Attempts attempts;

    AdministrationController(Organisations organisations, Merging merging, Attempts attempts) {
        this.organisations = organisations;
        this.merging = merging;
        this.attempts = attempts;
    }

    @GetMapping(LIST)
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("organisations", organisations.search(q, MOST));
        model.addAttribute("proposals", merging.open());
        return "network/admin-organisations";
    }

    @PostMapping(LIST + "/proposals/{id}/merge")
    String merge(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash, Locale locale) {
        return attempts.run(LIST, "network.merge.done", flash, locale, () -> merging.merge(viewer, id));
    }

    @PostMapping(LIST + "/proposals/{id}/dismiss")
    String dismiss(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash, Locale locale) {
        return attempts.run(LIST, "network.merge.dismissed", flash, locale, () -> merging.dismiss(viewer, id));
    }
}
