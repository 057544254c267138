package org.mengkeju.deal.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.NoReason;
import org.mengkeju.deal.approach.Approach;
import org.mengkeju.deal.approach.ApproachAnswers;
import org.mengkeju.deal.approach.ApproachId;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The transfer manager answers an approach: passes it on, or says why not. */
@Controller
@RequestMapping("/deals/approaches/{id}")
@Requires(Right.WORK_LEADS)
class LeadApproachController {
    private final ApproachAnswers answers;

    LeadApproachController(ApproachAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/forward")
    String forward(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes said) {
        return done(answers.forward(new ApproachId(id), note, viewer), said, "deal.done.forwarded");
    }

    @PostMapping("/decline")
    String decline(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable NoReason reason,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes said) {
        return done(answers.decline(new ApproachId(id), reason, note, viewer), said, "deal.done.declined");
    }

    private static String done(Approach approach, RedirectAttributes said, String message) {
        said.addFlashAttribute("done", message);
        return "redirect:/deals/leads/" + approach.lead();
    }
}
