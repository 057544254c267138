package org.mengkeju.selection.expert.web;

import java.util.UUID;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.selection.ExpertId;
import org.mengkeju.selection.expert.Expert;
import org.mengkeju.selection.expert.ExpertDesk;
import org.mengkeju.selection.expert.ExpertMove;
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

/** "确认本单位专家": a unit says of its people who want to enter the pool that they work there. */
@Controller("expertConfirmController")
@RequestMapping("/selection/expert/confirm")
@Requires(Right.CONFIRM_EXPERTS)
class ConfirmController {
    private final ExpertDesk desk;
    private final RegionClock clock;

    ConfirmController(ExpertDesk desk, RegionClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Entry of the rail: for people who act for an organisation. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry expertConfirmEntry(ExpertDesk desk) {
            return new WorkbenchEntry(
                    "selection.expert.rail",
                    "selection.expert.rail.confirm",
                    "/selection/expert/confirm",
                    "check",
                    Right.CONFIRM_EXPERTS,
                    58,
                    viewer -> desk.waitingForUnitOf(viewer).size(),
                    viewer -> viewer.organisation() != null);
        }
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        var waiting = desk.waitingForUnitOf(viewer);
        model.addAttribute("waiting", waiting);
        model.addAttribute("today", clock.today());
        model.addAttribute("showsDemo", waiting.stream().anyMatch(Expert::demo));
        return "selection/expert-confirm";
    }

    @PostMapping("/{id}/{move}")
    String answer(
            @PathVariable UUID id,
            @PathVariable ExpertMove move,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes said) {
        desk.act(move, new ExpertId(id), version, words, viewer);
        said.addFlashAttribute("done", "selection.expert.done.moved");
        return "redirect:/selection/expert/confirm";
    }
}
