package org.mengkeju.deal.proceeds.web;

import java.util.UUID;
import org.mengkeju.deal.proceeds.AgreementDesk;
import org.mengkeju.deal.proceeds.AgreementId;
import org.mengkeju.deal.proceeds.AgreementNotices;
import org.mengkeju.deal.proceeds.Agreements;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agreements on proceeds: the list, one of them, and its steps. */
@Controller
@RequestMapping("/deals/proceeds")
@Requires(Right.OWN_ACCOUNT)
class AgreementController {
    private final Agreements agreements;
    private final AgreementDesk desk;
    private final AgreementNotices notices;
    private final AgreementPage page;

    AgreementController(Agreements agreements, AgreementDesk desk, AgreementNotices notices, AgreementPage page) {
        this.agreements = agreements;
        this.desk = desk;
        this.notices = notices;
        this.page = page;
    }

    /** Entry of the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry proceedsEntry() {
            return new WorkbenchEntry(
                    "deal.rail.mine",
                    "deal.proceeds.rail",
                    "/deals/proceeds",
                    "yuan",
                    Right.SHARE_PROCEEDS,
                    42,
                    WorkbenchEntry.NO_COUNT);
        }
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        var mine = agreements.mine(viewer);
        model.addAttribute("mine", mine);
        model.addAttribute("mayPropose", viewer.may(Right.SHARE_PROCEEDS) && viewer.organisation() != null);
        model.addAttribute(
                "showsDemo", mine.stream().anyMatch(one -> one.agreement().demo()));
        return "deal/proceeds";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String sum, Viewer viewer, Model model) {
        var standing = agreements.find(new AgreementId(id), viewer).orElseThrow(Refusal::notFound);
        page.fill(model, standing, viewer);
        page.tryOut(model, standing, sum);
        return "deal/proceeds-agreement";
    }

    @PostMapping("/{id}/consent")
    String consent(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        desk.consent(new AgreementId(id), viewer);
        return done(id, "deal.proceeds.done.consented", said);
    }

    @PostMapping("/{id}/consents/{completer}")
    @Requires(Right.SHARE_PROCEEDS)
    String recordConsent(
            @PathVariable UUID id,
            @PathVariable UUID completer,
            @RequestParam(defaultValue = "") String evidence,
            Viewer viewer,
            RedirectAttributes said) {
        desk.recordConsent(new AgreementId(id), completer, evidence, viewer);
        return done(id, "deal.proceeds.done.consented", said);
    }

    @PostMapping("/{id}/publish")
    @Requires(Right.SHARE_PROCEEDS)
    String publish(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        notices.publish(new AgreementId(id), viewer);
        return done(id, "deal.proceeds.done.published", said);
    }

    @PostMapping("/{id}/withdraw")
    @Requires(Right.SHARE_PROCEEDS)
    String withdraw(@PathVariable UUID id, Viewer viewer, RedirectAttributes said) {
        desk.withdraw(new AgreementId(id), viewer);
        return done(id, "deal.proceeds.done.withdrawn", said);
    }

    @PostMapping("/{id}/objections/{objection}")
    @Requires(Right.SHARE_PROCEEDS)
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID objection,
            @RequestParam(defaultValue = "false") boolean upheld,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes said) {
        notices.answer(new AgreementId(id), objection, upheld, text, viewer);
        return done(id, "deal.proceeds.done.answered", said);
    }

    private static String done(UUID id, String message, RedirectAttributes said) {
        said.addFlashAttribute("done", message);
        return "redirect:/deals/proceeds/" + id;
    }
}
