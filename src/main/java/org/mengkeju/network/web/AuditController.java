package org.mengkeju.network.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.platform.audit.AuditTrail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail: who changed what, when, from where. */
@Controller
@Requires(Right.READ_AUDIT)
class AuditController {
    private static final int PAGE = 50;

    private final AuditTrail audit;

    AuditController(AuditTrail audit) {
        this.audit = audit;
    }

    @GetMapping("/admin/audit")
    String list(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        var filter = new AuditTrail.Filter(subject.strip(), person.strip(), action.strip());
        List<AuditTrail.Entry> entries = audit.search(filter, before, PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("entries", entries);
        model.addAttribute("older", entries.size() == PAGE ? entries.getLast().id() : null);
        return "network/admin-audit";
    }
}
