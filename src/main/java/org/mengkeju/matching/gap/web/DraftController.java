package org.mengkeju.matching.gap.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.mengkeju.chain.Chains;
import org.mengkeju.matching.gap.ChallengeDraft;
import org.mengkeju.matching.gap.Gap;
import org.mengkeju.matching.gap.GapId;
import org.mengkeju.matching.gap.Gaps;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.platform.web.Answers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft of a challenge: written from the need, edited, saved, printed. */
@Controller
@RequestMapping("/matching/gaps/{id}/draft")
@Requires(Right.RECORD_GAPS)
class DraftController {
    private final Gaps gaps;
    private final Chains chains;
    private final Answers answers;
    private final RegionClock clock;

    DraftController(Gaps gaps, Chains chains, Answers answers, RegionClock clock) {
        this.gaps = gaps;
        this.chains = chains;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        Gap gap = editable(id, viewer);
        return form(gap, gap.version(), gaps.draftOf(gap, viewer), model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute ChallengeDraft draft,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        try {
            gaps.saveDraft(new GapId(id), version, draft, viewer);
            said.addFlashAttribute("done", "matching.gap.done.drafted");
            return "redirect:/matching/gaps/" + id;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute("fault", answers.text(refusal, locale));
            // what was typed stays; saving again takes the place of what is there now
            Gap gap = editable(id, viewer);
            return form(gap, gap.version(), draft, model);
        }
    }

    /** As a paper, to be printed. */
    @GetMapping("/paper")
    String paper(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        Gap gap = gaps.find(new GapId(id), viewer)
                .filter(found -> found.draft() != null)
                .orElseThrow(Refusal::notFound);
        model.addAttribute("gap", gap);
        model.addAttribute("draft", gap.draft());
        model.addAttribute(
                "links",
                gap.links().stream().map(link -> chains.label(link, locale)).toList());
        model.addAttribute("zone", clock.zone());
        model.addAttribute("showsDemo", gap.demo());
        return "matching/gap-paper";
    }

    private Gap editable(UUID id, Viewer viewer) {
        return gaps.find(new GapId(id), viewer)
                .filter(gap -> gaps.mayEdit(gap, viewer))
                .orElseThrow(Refusal::notFound);
    }

    private static String form(Gap gap, int version, ChallengeDraft draft, Model model) {
        model.addAttribute("gap", gap);
        model.addAttribute("version", version);
        model.addAttribute("draft", draft);
        model.addAttribute("titleMax", ChallengeDraft.TITLE_MAX);
        model.addAttribute("factMax", ChallengeDraft.FACT_MAX);
        model.addAttribute("showsDemo", gap.demo());
        return "matching/gap-draft";
    }
}
