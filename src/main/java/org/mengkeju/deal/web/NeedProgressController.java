package org.mengkeju.deal.web;

import java.util.UUID;
import org.mengkeju.catalogue.ListingId;
import org.mengkeju.deal.Leads;
import org.mengkeju.deal.approach.ApproachDesk;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far a firm's need has come: who holds it, since when, until when, and what was done. */
@Controller
@RequestMapping("/deals/needs/{need}")
@Requires(Right.OWN_ACCOUNT)
class NeedProgressController {
    private final Leads leads;
    private final ApproachDesk desk;
    private final LeadPage page;

    NeedProgressController(Leads leads, ApproachDesk desk, LeadPage page) {
        this.leads = leads;
        this.desk = desk;
        this.page = page;
    }

    @GetMapping
    String show(@PathVariable UUID need, Viewer viewer, Model model) {
        page.fill(model, leads.ofNeed(new ListingId(need), viewer).orElseThrow(Refusal::notFound), viewer);
        return "deal/progress";
    }

    /** The firm asks the manager to bring it together with the owner of a candidate. */
    @PostMapping("/introductions")
    @Requires(Right.APPROACH)
    String introduce(@PathVariable UUID need, @RequestParam UUID candidate, Viewer viewer, RedirectAttributes said) {
        desk.introduce(new ListingId(need), new ListingId(candidate), viewer);
        said.addFlashAttribute("done", "deal.done.introduction");
        return "redirect:/deals/needs/" + need;
    }
}
